import { describe, expect, test } from 'vitest';
import { readSigma, sigmaExclusions } from '../../../../lib/compile/exclusions/sigma.ts';
import { labelOf } from '../../../../lib/compile/exclusions/sigma-blocks.ts';

const BLOCKS = {
  selection: { Image: '\\x.exe' },
  filter_main_a: { ParentImage: '\\backup.exe' },
  filter_main_b: { ParentImage: '\\rsync.exe' },
  other: { User: 'zabbix' },
};

/** The blocks that a condition ignores. */
const ignored = (condition: unknown) => [
  ...new Set(sigmaExclusions({ ...BLOCKS, condition }).map(({ block }) => block)),
];

describe('the condition of a Sigma rule', () => {
  test.each([
    ['selection and not 1 of filter_main_*', ['filter_main_a', 'filter_main_b']],
    ['selection and not all of filter_main_*', ['filter_main_a', 'filter_main_b']],
    ['selection and not (filter_main_a or other)', ['filter_main_a', 'other']],
    ['(selection and not filter_main_a) or (selection and not other)', ['filter_main_a', 'other']],
    ['selection AND NOT filter_main_b', ['filter_main_b']],
    ['selection and not other | count() by User > 5', ['other']],
    ['selection and not not other', []],
    ['selection and not (selection and not other)', []],
    ['all of them', []],
    ['(selection and not other) or other', []],
    [['selection and not other', 'selection'], ['other']],
  ])('%s', (condition, blocks) => {
    expect(ignored(condition)).toEqual(blocks);
  });

  test.each([
    ['selection and not gone', 'no block "gone"'],
    ['selection and (not other', '")" expected'],
    ['selection other', 'unexpected "other"'],
  ])('%s is not read, and says why', (condition, reason) => {
    expect(readSigma({ ...BLOCKS, condition })).toEqual({
      read: false,
      reason: expect.stringContaining(reason),
    });
    expect(sigmaExclusions({ ...BLOCKS, condition })).toEqual([]);
  });

  test.each([undefined, null, 'x', [], {}])('a detection that is %j ignores nothing', (detection) => {
    expect(sigmaExclusions(detection)).toEqual([]);
  });
});

describe('a block that is ignored', () => {
  const of = (block: unknown, name = 'filter_main_generic') =>
    sigmaExclusions({
      selection: { Image: '\\x.exe' },
      [name]: block,
      condition: `selection and not ${name}`,
    });

  test('says its modifiers in wildcards', () => {
    expect(of({ 'User|endswith': 'svc', 'CommandLine|contains|all': [' -a ', ' -b '] })).toEqual([
      { field: 'User', values: ['*svc'], block: 'filter_main_generic' },
      { field: 'CommandLine', values: ['* -a *', '* -b *'], block: 'filter_main_generic' },
    ]);
  });

  test('may be a list of maps, or of words', () => {
    expect(
      of([{ 'Image|startswith': 'C:\\A\\' }, { User: 7 }, 'backup.exe']).map(({ field }) => field),
    ).toEqual([undefined, 'Image', 'User']);
  });

  test('names each program in it', () => {
    expect(of({ 'Image|endswith': ['\\backup.exe', '\\cmd.exe', '\\BACKUP.EXE'] })).toEqual([
      {
        name: 'backup.exe',
        field: 'Image',
        values: ['*\\backup.exe', '*\\BACKUP.EXE'],
        block: 'filter_main_generic',
      },
      { field: 'Image', values: ['*\\cmd.exe'], block: 'filter_main_generic' },
    ]);
  });

  test('of empty fields, of other fields or of placeholders is none', () => {
    expect(
      of({ Image: [null, ''], CommandLine: '-', 'User|fieldref': 'Other', 'Host|expand': '%Jump%' }),
    ).toEqual([]);
  });

  test('lends its name to its values, and says it even where each has its own', () => {
    const named = (value: string[]) => of({ Image: value }, 'filter_optional_ie').map(({ name }) => name);
    expect(named(['C:\\Web\\x.htm', '\\ieinstal.exe'])).toEqual(['Internet Explorer', 'ieinstal.exe']);
    expect(named(['\\iexplore.exe'])).toEqual(['iexplore.exe', 'Internet Explorer']);
  });

  test('keeps its values where the rule asks for them too, but no name', () => {
    expect(of({ Image: '\\x.exe', ParentImage: 'C:\\Tools\\x.exe' })).toEqual([
      { field: 'Image', values: ['\\x.exe'], block: 'filter_main_generic' },
      { field: 'ParentImage', values: ['C:\\Tools\\x.exe'], block: 'filter_main_generic' },
    ]);
  });

  test('shortens long values and long lists', () => {
    const [exclusion] = of({
      CommandLine: ['y'.repeat(300), ...Array.from({ length: 50 }, (_, at) => `arg-${at}`)],
    });
    expect(exclusion?.values).toHaveLength(30);
    expect(exclusion?.values[0]).toBe(`${'y'.repeat(99)}…`);
  });
});

test.each([
  ['filter_optional_teamviewer', '\\TeamViewer_Service.exe', 'TeamViewer'],
  ['filter_optional_team_viewer', '/TN TVInstallRestore', 'TeamViewer'],
  ['filter_optional_trend_micro', 'C:\\Program Files\\Trend Micro\\', 'Trend Micro'],
  ['filter_main_snipping_tool', '\\SnippingTool.exe', 'SnippingTool'],
  ['filter_optional_avira2', '\\Temp\\', 'Avira'],
  ['filter_log_dll_bitdefender', 'C:\\Program Files\\Bitdefender Antivirus Free\\', 'Bitdefender'],
  ['filter_optional_keepass', '\\keepass\\', 'Keepass'],
  ['filter_main_w32time', '\\Services\\W32Time\\', 'W32Time'],
  ['filter_main_svchost', '\\svchost.exe', undefined],
  ['filter_main_rundll32', '\\rundll32.exe', undefined],
  ['filter_main_legit_paths', 'C:\\Windows\\', undefined],
  ['filter_main_polling', 'polling', undefined],
  ['filter_optional_unheard', 'C:\\Windows\\', undefined],
  ['reduction_teamviewer', '\\TeamViewer.exe', undefined],
])('the block %s with %s is called after %s', (block, value, name) => {
  expect(labelOf(block, [value])).toBe(name);
});
