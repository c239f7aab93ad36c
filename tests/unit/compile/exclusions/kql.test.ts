import { describe, expect, test } from 'vitest';
import { queryExclusions, readQuery } from '../../../../lib/compile/exclusions/query.ts';

const of = (query: string) => queryExclusions(query, 'kuery');

describe('a Kibana query', () => {
  test('ignores what it negates, and names it', () => {
    expect(of('event.category:process and not process.name:(dpkg or "puppet")')).toEqual([
      { name: 'dpkg', field: 'process.name', values: ['dpkg'] },
      { name: 'puppet', field: 'process.name', values: ['puppet'] },
    ]);
  });

  test('may negate among the values of one field', () => {
    expect(of('process.name:(* and not (rsync or bash))')).toEqual([
      { name: 'rsync', field: 'process.name', values: ['rsync'] },
      { field: 'process.name', values: ['bash'] },
    ]);
  });

  test('negated twice ignores nothing', () => {
    expect(of('not (not process.name:rsync)')).toEqual([]);
    expect(of('not (user.name:zabbix and not process.name:rsync)').map(({ name }) => name)).toEqual([
      'zabbix',
    ]);
  });

  test('that asks whether a field is there ignores nothing', () => {
    expect(of('user.id:* and not source.ip:* and not process.name:null and not user.name:""')).toEqual([]);
  });

  test('knows numbers, ranges and addresses as values without a name', () => {
    expect(of('not source.as.number:(3598 or 8068) and not destination.port >= 1024')).toEqual([
      { field: 'source.as.number', values: ['3598', '8068'] },
    ]);
    expect(of('not destination.ip:("::1" or 10.0.0.0/8)')).toEqual([
      { field: 'destination.ip', values: ['::1', '10.0.0.0/8'] },
    ]);
  });

  test('unescapes signs, and takes a backslash before a letter as it stands', () => {
    expect(of(String.raw`not process.executable:("C:\\Tools\\backup.exe" or C\:\\Tools\\sync.exe)`)).toEqual([
      { name: 'backup.exe', field: 'process.executable', values: [String.raw`C:\Tools\backup.exe`] },
      { name: 'sync.exe', field: 'process.executable', values: [String.raw`C:\Tools\sync.exe`] },
    ]);
    expect(of(String.raw`not process.executable:"C:\Tools\backup.exe"`)[0]?.name).toBe('backup.exe');
  });

  test('names the fields of a nested object in full', () => {
    expect(of('not items:{ name:a and kind:b }').map(({ field }) => field)).toEqual([
      'items.name',
      'items.kind',
    ]);
  });

  test.each([
    ['an open parenthesis', 'not (process.name:a'],
    ['an open quote', 'not process.name:"a'],
    ['a value that is missing', 'process.name: and not user.name:a'],
    ['nesting without end', 'not ('.repeat(300)],
  ])('with %s gives nothing and says why', (_, query) => {
    expect(of(query)).toEqual([]);
    expect(readQuery(query, 'kuery')).toMatchObject({ read: false, reason: expect.stringMatching(/./) });
  });
});

test('a Lucene query negates by NOT, - and !', () => {
  const query =
    'event.category:process AND NOT user.name:zabbix -process.name:(rsync OR puppet) !host.name:/web[0-9]+/';
  expect(queryExclusions(query, 'lucene')).toEqual([
    { name: 'zabbix', field: 'user.name', values: ['zabbix'] },
    { name: 'rsync', field: 'process.name', values: ['rsync'] },
    { name: 'puppet', field: 'process.name', values: ['puppet'] },
    { field: 'host.name', values: ['/web[0-9]+/'] },
  ]);
  expect(queryExclusions('NOT (NOT user.name:zabbix) AND bytes:[1 TO 10] AND a-b:c^2', 'lucene')).toEqual([]);
});

test('a hostile query is given up at once', () => {
  const started = performance.now();
  for (const query of [
    '/*'.repeat(70_000),
    '"'.repeat(149_999),
    'a'.repeat(160_000),
    '['.repeat(140_000),
    'not '.repeat(10_000),
  ]) {
    for (const language of ['kuery', 'eql', 'esql', 'lucene'] as const) queryExclusions(query, language);
  }
  expect(performance.now() - started).toBeLessThan(5_000);
});
