import { describe, expect, test } from 'vitest';
import { queryExclusions, readQuery } from '../../../../lib/compile/exclusions/query.ts';

const of = (condition: string) => queryExclusions(`process where ${condition}`, 'eql');

describe('an EQL query', () => {
  test.each([
    ['not process.name : ("rsync", "dpkg")', ['rsync', 'dpkg']],
    ['not process.name in~ ("rsync", "dpkg")', ['rsync', 'dpkg']],
    ['process.name not in ("rsync")', ['rsync']],
    ['not process.name like~ "falcon-sensor*"', ['falcon-sensor*']],
    ['process.name != "rsync"', ['rsync']],
    ['not startsWith~(process.name, "falcon")', ['falcon*']],
    ['not endswith(process.name, "sensor")', ['*sensor']],
    ['stringContains(process.name, "sensor") == false', ['*sensor*']],
    ['not cidrMatch(source.ip, "10.0.0.0/8", "::1")', ['10.0.0.0/8', '::1']],
    ['not process.args regex "a|b"', ['/a|b/']],
    ['not (?process.args[0] : """C:\\x""" or length(user.name) > 3)', ['C:\\x']],
  ])('%s', (condition, values) => {
    expect(of(condition).flatMap((exclusion) => exclusion.values)).toEqual(values);
  });

  test.each([
    ['a double negation', 'not (not process.name : "rsync")'],
    ['an absent field', 'process.name != null and not user.name == "" and not process.name : "*"'],
    ['two fields', 'not process.name == process.parent.name and user.name != host.name'],
    ['a comment', '/* not process.name : "rsync" */ true // and not process.name : "dpkg"'],
    ['a string that holds the word', 'process.args : "and not process.name : x"'],
    ['the kind of event', 'event.type != "deletion" and not event.action : "exec"'],
    ['a truth value', 'not process.code_signature.trusted == true'],
  ])('ignores nothing by %s', (_, condition) => {
    expect(of(condition)).toEqual([]);
  });

  test('names signers and programs, not what runs everybody', () => {
    expect(
      of(
        'not (process.code_signature.subject_name : "Veeam Software AG" and process.parent.name : "cmd.exe")',
      ),
    ).toEqual([
      { name: 'Veeam Software', field: 'process.code_signature.subject_name', values: ['Veeam Software AG'] },
      { field: 'process.parent.name', values: ['cmd.exe'] },
    ]);
  });

  test('does not name what it asks for, and leaves out what it asks for word for word', () => {
    expect(of('process.name : "curlx.exe" and not process.executable : "C:\\\\Tools\\\\curlx.exe"')).toEqual([
      { field: 'process.executable', values: ['C:\\Tools\\curlx.exe'] },
    ]);
    expect(of('process.name : "nmap" and not (process.name : "nmap" and user.name : "scanadm")')).toEqual([
      { name: 'scanadm', field: 'user.name', values: ['scanadm'] },
    ]);
  });
});

test('a sequence ignores what its events ignore, but not what must be missing or what ends it', () => {
  const query = `sequence by host.id, user.id with maxspan=5s
    [process where process.name == "a" and not process.parent.name == "rsync"] by process.entity_id with runs=3
    ![file where not file.name == "puppet.exe"]
    until [process where not process.name == "dpkg"]
    | head 10`;
  expect(queryExclusions(query, 'eql').map(({ name }) => name)).toEqual(['rsync']);
});

test.each([
  ['process where not (process.name : "a"'],
  ['process process.name : "a"'],
  ['process where process.name not "a"'],
  ['sequence by host.id'],
  ['process where a == "b" c == "d"'],
])('%s is not read, and says why', (query) => {
  expect(readQuery(query, 'eql')).toMatchObject({ read: false, reason: expect.stringMatching(/./) });
});
