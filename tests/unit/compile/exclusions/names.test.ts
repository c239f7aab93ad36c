import { expect, test } from 'vitest';
import { nameIn } from '../../../../lib/compile/exclusions/names.ts';

test.each([
  ['Image', '*\\TeamViewer.exe', 'TeamViewer.exe'],
  ['process.executable', '?:\\Program Files\\Puppet Labs\\Puppet\\bin\\ruby.exe', 'Puppet Labs'],
  ['process.executable', '?:\\Program Files\\Google\\Drive File Stream\\*', 'Drive File Stream'],
  ['process.executable', '?:\\Program Files*\\*.exe', undefined],
  ['process.executable', '/opt/vendor/agent/ma', 'vendor'],
  ['process.executable', '/Applications/Keeper.app/Contents/MacOS/Electron', 'Keeper'],
  ['process.executable', '/usr/bin/*', undefined],
  ['process.name', 'falcon-sensor*', 'falcon-sensor'],
  ['process.name', 'python*', undefined],
  ['process.parent.executable', '/usr/bin/python3.11', undefined],
  ['process.command_line', 'cmd.exe /c "C:\\My Tools\\sync it.exe" -x', 'sync it.exe'],
  ['CommandLine', '*\\Setup_*rc.exe', undefined],
  ['ServiceFileName', '%SystemRoot%\\*-InstallerSvc.exe', 'InstallerSvc.exe'],
  ['file.directory', 'C:\\Program Files\\WindowsPowerShell\\Modules\\icinga\\*', 'icinga'],
  ['process.code_signature.subject_name', 'Brother Industries, Ltd.', 'Brother Industries'],
  ['process.code_signature.subject_name', 'Microsoft Corporation', undefined],
  ['user_agent.original', 'Boto3/1.26 md/Botocore', 'Boto3'],
  ['user_agent.original', 'Mozilla/5.0 (X11)', undefined],
  ['source.address', 'backup.amazonaws.com', 'backup.amazonaws.com'],
  ['user.name', 'NT AUTHORITY\\SYSTEM', undefined],
  ['user.name', 'system:serviceaccount:kube-system:*', 'system:serviceaccount:kube-system'],
  ['ServiceName', 'PSEXESVC', 'PSEXESVC'],
  ['event.action', 'rsync', undefined],
  ['app_id', '08e18876-6177-487e-b8b5-cf950c1e598c', undefined],
  ['user.id', 'S-1-5-18', undefined],
  ['process.name', '/(a|b)\\.exe/', undefined],
  [undefined, 'protect-service.exe', 'protect-service.exe'],
])('of %s, %s is called %s', (field, value, name) => {
  expect(nameIn(field, value)).toBe(name);
});
