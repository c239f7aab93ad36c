import { describe, expect, test } from 'vitest';
import { validate } from '../../../lib/catalog/validate.ts';
import { dataFolder, ENTRY, FILE, PSEXEC_RULE, problemsOf, rawNote } from './support.ts';

test('a sound folder is a catalog, defaults filled in', () => {
  const verdict = validate(
    dataFolder({ T1021: [rawNote()] }, { 'data/lofp/T1021.002.txt': 'unknown\nadministrators\n' }),
  );
  expect(verdict).toMatchObject({
    ok: true,
    catalog: {
      date: '2026-11-25',
      notes: [
        {
          id: ENTRY,
          expect: 'usual',
          names: { fits: [], doubt: [] },
          platforms: [],
          excludes: [],
          reach: [],
        },
      ],
      lofp: [{ technique: 'T1021.002', notes: ['unknown', 'administrators'] }],
    },
  });
});

test('line breaks and indentation of a text are its layout in YAML, not its words', () => {
  const verdict = validate(
    dataFolder({ T1021: [rawNote({ note: 'An administrator\n  starts PsExec.\n' })] }),
  );
  expect(verdict).toMatchObject({
    ok: true,
    catalog: { notes: [{ note: 'An administrator starts PsExec.' }] },
  });
});

describe('one entry that is wrong names file, line, entry, reason and remedy', () => {
  test.each<[string, Parameters<typeof rawNote>[0], string, RegExp]>([
    ['a field left out', { doubt: undefined }, 'doubt is missing', /what rules the cause out/],
    ['a doubt of white space', { doubt: '  ' }, 'doubt is empty', /what rules the cause out/],
    [
      'a note too long',
      { note: 'x'.repeat(173) },
      'note has 173 characters, 160 at most',
      /^shorten it by 13$/,
    ],
    ['fits too long', { fits: 'x'.repeat(181) }, 'fits has 181 characters, 180 at most', /^shorten it by 1$/],
    [
      'a doubt too long',
      { doubt: 'x'.repeat(200) },
      'doubt has 200 characters, 180 at most',
      /^shorten it by 20$/,
    ],
    [
      'a tune too long',
      { tune: 'x'.repeat(161) },
      'tune has 161 characters, 160 at most',
      /^shorten it by 1$/,
    ],
    ['a field nobody knows', { colour: 'red' }, 'colour is no known field', /^remove it/],
    [
      'an activity nobody knows',
      { activity: 'hacking' },
      'activity can\'t be "hacking"',
      /^write one of admin, change/,
    ],
    [
      'an expectation nobody knows',
      { expect: 'often' },
      'expect can\'t be "often"',
      /^write one of usual, rare, none/,
    ],
    ['a month without its year', { reviewed: 'November' }, 'reviewed can\'t be "November"', /YYYY-MM/],
    ['a month that is none', { reviewed: '2026-13' }, 'reviewed can\'t be "2026-13"', /YYYY-MM/],
    ['a rule key of no source', { rules: ['qradar:1'] }, 'rules[0] can\'t be "qradar:1"', /sigma:<uuid>/],
    ['names without a side', { names: ['psexec.exe'] }, 'names.0 is no known field', /names: \{ fits/],
    ['no techniques', { techniques: undefined }, 'techniques is missing', /most specific first/],
    ['a technique misspelt', { techniques: ['t1021.2'] }, 'techniques[0] can\'t be "t1021.2"', /T1021\.002/],
    [
      'a technique ATT&CK lacks',
      { techniques: ['T1021.002', 'T9999'] },
      'ATT&CK has no technique T9999',
      /techniques\.json/,
    ],
    [
      'an old technique',
      { techniques: ['T1021.002', 'T1035'] },
      'T1035 was renumbered to T1569.002',
      /^write T1569\.002$/,
    ],
    [
      'a rule without facts',
      { reach: ['sigma:00000000-0000-0000-0000-000000000000'] },
      "cites what data/rules.json doesn't hold: sigma:00000000-0000-0000-0000-000000000000",
      /npm run -s catalog -- facts/,
    ],
    ['no rule', { rules: undefined }, 'rests on no rule: rules and excludes are both empty', /expect: rare/],
  ])('%s', (_, changes, reason, remedy) => {
    expect(problemsOf({ T1021: [rawNote({ id: 'before' }), rawNote(changes)] })).toEqual([
      { file: FILE, line: 11, entry: ENTRY, reason, remedy: expect.stringMatching(remedy) },
    ]);
  });

  test('an id that is not kebab-case', () => {
    expect(problemsOf({ T1021: [rawNote({ id: 'PsExec_Admin' })] })).toEqual([
      expect.objectContaining({ entry: 'PsExec_Admin', reason: 'id can\'t be "PsExec_Admin"' }),
    ]);
  });

  test('an entry without an id is named by its place', () => {
    expect(problemsOf({ T1021: [rawNote(), rawNote({ id: undefined })] })).toEqual([
      expect.objectContaining({ entry: 'entry 2', reason: 'id is missing' }),
    ]);
  });
});

test.each(['none', 'rare'])('a note that expects %s may rest on nothing', (expectation) => {
  expect(problemsOf({ T1021: [rawNote({ expect: expectation, rules: [] })] })).toEqual([]);
});

test('a note may rest on exclusions alone', () => {
  expect(problemsOf({ T1021: [rawNote({ rules: [], excludes: [PSEXEC_RULE] })] })).toEqual([]);
});

test('broken YAML names the line', () => {
  expect(problemsOf({ T1021: '- id: a\n  techniques: [T1021\n- id: b\n' })).toEqual([
    {
      file: FILE,
      line: 3,
      reason: expect.stringMatching(/^broken YAML: Flow sequence/),
      remedy: 'mend the line',
    },
  ]);
});

test('a word that begins with an asterisk names the line', () => {
  expect(problemsOf({ T1021: '- id: a\n  names: { fits: [*.tmp] }\n' })).toEqual([
    {
      file: FILE,
      line: 2,
      reason: 'broken YAML: *.tmp is read as an alias',
      remedy: 'put the word in quotes',
    },
  ]);
});

test('a file of notes that holds no list', () => {
  expect(problemsOf({ T1021: 'id: a\n' })).toEqual([
    { file: FILE, reason: 'holds no list of notes', remedy: 'begin each note with "- id:"' },
  ]);
});

test('a page of LoFP for something that is no technique', () => {
  expect(problemsOf({}, { 'data/lofp/readme.txt': 'hello' })).toEqual([
    expect.objectContaining({ file: 'data/lofp/readme.txt', reason: 'ATT&CK has no technique readme' }),
  ]);
});

test.each([
  ['[', /^broken JSON/],
  [
    '[{"key":"sigma:322ed9ec-fcab-4f67-9a34-e7c6aef43614","title":"A","link":"http://a"}]',
    /^\[0\]\.link can't be/,
  ],
])('broken facts %j are reported alone: without them all else would seem unknown', (text, reason) => {
  expect(problemsOf({ T1021: [rawNote()] }, { 'data/rules.json': text })).toEqual([
    {
      file: 'data/rules.json',
      reason: expect.stringMatching(reason),
      remedy: expect.stringMatching(/npm run -s catalog -- facts/),
    },
  ]);
});

test('a missing file of facts', () => {
  const verdict = validate(dataFolder({}).filter(({ path }) => path !== 'data/techniques.json'));
  expect(verdict).toMatchObject({
    ok: false,
    problems: [{ file: 'data/techniques.json', reason: 'the file is missing' }],
  });
});
