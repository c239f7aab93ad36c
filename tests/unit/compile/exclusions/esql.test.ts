import { describe, expect, test } from 'vitest';
import { queryExclusions, readQuery } from '../../../../lib/compile/exclusions/query.ts';

const of = (commands: string) => queryExclusions(`from logs-* metadata _id | ${commands}`, 'esql');
const valuesOf = (commands: string) => of(commands).flatMap(({ values }) => values);

describe('an ES|QL query', () => {
  test.each([
    ['where not process.name in ("rsync", "dpkg")', ['rsync', 'dpkg']],
    ['where process.name not in ("rsync")', ['rsync']],
    ['where process.name != "rsync"', ['rsync']],
    ['where process.name not like "falcon*"', ['falcon*']],
    ['WHERE NOT process.name RLIKE "a.*"', ['/a.*/']],
    ['where not starts_with(process.name, "falcon")', ['falcon*']],
    ['where not cidr_match(source.ip, "10.0.0.0/8")', ['10.0.0.0/8']],
    ['where not to_lower(process.name) == "rsync"', ['rsync']],
    ['where not (`process.name` == "rsync"::keyword) or process.name is null', ['rsync']],
    ['where not file.directory like "C:\\\\\\\\Tools\\\\\\\\*"', ['C:\\Tools\\*']],
    ['where not kql("""process.name : "rsync" and not user.name : "zabbix" """)', ['rsync']],
    ['stats c = count(*) by user.name | where c > 5 and user.name != "zabbix"', ['zabbix']],
  ])('%s', (commands, values) => {
    expect(valuesOf(commands)).toEqual(values);
  });

  test('follows a column back to its field', () => {
    expect(of('eval p = to_lower(process.name), n = length(p) | where not p == "rsync"')).toEqual([
      { name: 'rsync', field: 'process.name', values: ['rsync'] },
    ]);
    expect(of('rename process.name as p | where p != "rsync"')[0]?.field).toBe('process.name');
  });

  test.each([
    ['where user.name is not null and source.ip != ""'],
    ['eval v = case(user.name == "a", "x", "y") | where not v == "x"'],
    ['stats Esql.kinds = values(event.kind) | where not Esql.kinds == "x"'],
    ['// where not process.name == "rsync"\n keep user.name | limit 3'],
    ['eval x = replace(user.name, "not | where", """{"a": 1}""") | where true'],
  ])('ignores nothing by %s', (commands) => {
    expect(of(commands)).toEqual([]);
  });

  test.each([
    ['from a | fork (where not x == "y") (where true)'],
    ['from (from a | where true) | where not x == "y"'],
    ['from a | where not x =='],
  ])('%s is not read, and says why', (query) => {
    expect(readQuery(query, 'esql')).toMatchObject({ read: false, reason: expect.stringMatching(/./) });
  });
});
