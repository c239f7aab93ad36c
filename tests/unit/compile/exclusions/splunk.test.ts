import { expect, test } from 'vitest';
import { readQuery, splunkExclusions } from '../../../../lib/compile/exclusions/query.ts';

test.each([
  [
    '`sysmon` EventCode=1 NOT (Image IN ("*\\\\rsync.exe", C:\\\\Tools\\\\*)) a=b',
    ['*\\rsync.exe', 'C:\\Tools\\*'],
  ],
  ['index=x userAgent!=console.amazonaws.com "plain words"', ['console.amazonaws.com']],
  ['index=x NOT field IN (a, b) | stats count by c', ['a', 'b']],
  [
    '| tstats count from datamodel=E.P where P.process_name=x NOT P.user="svc-backup" by P.dest P.user',
    ['svc-backup'],
  ],
  ['index=x | search NOT workflow="*nightly*"', ['*nightly*']],
  ['index=x | where NOT like(user, "svc%") AND match(host, "a")', ['svc*']],
  ['index=x | where \'user.name\'!="zabbix" ```NOT a=b```', ['zabbix']],
  ['index=x NOT (NOT user=zabbix)', []],
  ['index=x NOT `known_users` NOT [search index=y | fields z] user!="-" count>5', []],
  ['index=x | eval v=if(a="b", "c", "d") | search v!="c" | where a!=b', []],
])('%s', (search, values) => {
  expect(splunkExclusions(search).flatMap((exclusion) => exclusion.values)).toEqual(values);
});

test('a search that breaks the grammar gives nothing and says why', () => {
  expect(splunkExclusions('index=x NOT (user=a')).toEqual([]);
  expect(readQuery('index=x NOT (user=a', 'spl')).toMatchObject({ read: false });
});
