import { describe, expect, test } from 'vitest';
import { ignoresWhatIsNamed } from '../../../lib/compile/ignored.ts';
import type { Exclusion } from '../../../lib/compile/types.ts';
import { sourceRule } from './support.ts';

const ignores = (text: string, exclusion: Exclusion, title = 'A Rule') =>
  ignoresWhatIsNamed(sourceRule({ title, exclusions: [exclusion] }), text);

describe('a note names what its rule ignores where it has', () => {
  test('the exclusion’s name, whatever its case', () => {
    expect(ignores('teamviewer sessions of the help desk', { name: 'TeamViewer', values: [] })).toBe(true);
  });
  test('a program without its extension', () => {
    expect(ignores('The puppet agent', { name: 'puppet.exe', values: ['*\\puppet.exe'] })).toBe(true);
  });
  test('an ignored path as the rule writes it', () => {
    const exclusion = { field: 'file.path', values: ['/var/cache/pacman/*'] };
    expect(ignores('Leave out "/var/cache/pacman/" during updates', exclusion)).toBe(true);
  });
  test('a program that runs everybody’s work on Linux, named as a parent', () => {
    const exclusion = { field: 'process.parent.executable', values: ['/usr/bin/sed'] };
    expect(ignores('Scripts that use sed', exclusion)).toBe(true);
  });
});

describe('a note names nothing that its rule ignores where it has', () => {
  test('the name inside a longer word', () => {
    expect(ignores('Restarting the service', { name: 'star', values: [] })).toBe(false);
  });
  test('the name as a word of everyday prose', () => {
    expect(ignores('Security teams make changes', { name: 'Teams.exe', values: ['*\\Teams.exe'] })).toBe(
      false,
    );
  });
  test('a name that the rule’s title has: it is ignored in some places alone', () => {
    expect(ignores('PsExec of admins', { name: 'PsExec.exe', values: [] }, 'PsExec Renamed')).toBe(false);
  });
  test('a Windows program that the rule ignores in its own folder alone', () => {
    const exclusion = { field: 'process.executable', values: ['C:\\VS\\MSBuild.exe'] };
    expect(ignores('Scripts that start MSBuild', exclusion)).toBe(false);
  });
});
