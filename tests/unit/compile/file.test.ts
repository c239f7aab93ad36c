import { describe, expect, test } from 'vitest';
import { catalogText, readCatalogText } from '../../../lib/compile/file.ts';
import type { CompiledCatalog } from '../../../lib/compile/types.ts';

const KEY = 'sigma:27c3a83d-cada-47c6-9042-67baf19d2574';
const CATALOG: CompiledCatalog = {
  schema: 1,
  sources: [
    {
      name: 'sigma',
      rules: 1,
      notes: 1,
      techniques: 1,
      asOf: '2026-08-05',
      commit: '14cf530f0d2177023092449cd9d9348b4a8884c2',
      licence: 'Detection Rule License 1.1',
      refused: [{ path: 'rules/broken.yml', reason: 'broken YAML', partly: false }],
      unknown: [{ id: 'T9999', rules: [KEY] }],
    },
  ],
  rules: [
    {
      key: KEY,
      source: 'sigma',
      title: 'PsExec Service',
      link: 'https://github.com/SigmaHQ/sigma/blob/master/rules/a.yml',
      level: 'high',
      techniques: ['T1569.002'],
      tagged: 1,
      exclusions: [{ name: 'TeamViewer', field: 'Image', values: ['*teamviewer.exe'], block: 'filter_main' }],
      hash: '0123abcd',
    },
  ],
  notes: [{ text: 'Administrators', grade: 'says-little', rules: [KEY], techniques: ['T1569.002'] }],
};

/** The catalog as a file, with fields of a list's only entry changed; undefined leaves one out. */
function changed(list: 'sources' | 'rules' | 'notes', fields: Record<string, unknown>): string {
  return JSON.stringify({ ...CATALOG, [list]: [{ ...CATALOG[list][0], ...fields }] });
}

test('what was written is read again', () => {
  expect(readCatalogText(catalogText(CATALOG), 'catalog.json')).toEqual(CATALOG);
});

test('a catalog of a newer schema is refused with both versions', () => {
  expect(() => readCatalogText(JSON.stringify({ ...CATALOG, schema: 2 }), 'catalog.json')).toThrow(
    'catalog.json: the catalog has schema 2, this version of LoFP Lens reads schema 1. Update LoFP Lens',
  );
});

describe('what is no catalog is refused', () => {
  test.each([
    ['<!doctype html>', 'no-json', 'this is no JSON'],
    ['', 'no-json', 'this is no JSON'],
    ['{"schema":1,"sources":[', 'no-json', 'Compile it again'],
    ['[]', 'no-catalog', 'it says no schema'],
    ['null', 'no-catalog', 'it says no schema'],
    ['{"schema":1}', 'invalid', 'sources'],
  ])('%j', (text, fault, words) => {
    let thrown: unknown;
    try {
      readCatalogText(text, 'c.json');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'CatalogRefused', fault, message: expect.stringContaining(words) });
  });
});

describe('an unsound entry is named, with its field', () => {
  test.each([
    ['rules', { link: 'javascript:alert(1)' }, `"${KEY}": rules[0].link can't be "javascript:alert(1)"`],
    ['rules', { title: undefined }, `"${KEY}": rules[0].title`],
    ['notes', { techniques: ['X1'] }, '"Administrators": notes[0].techniques[0] can\'t be "X1"'],
    ['notes', { grade: 'good' }, '"Administrators": notes[0].grade'],
    ['notes', { rules: ['sigma:x'] }, "rules names what the catalog doesn't hold: sigma:x"],
    ['sources', { asOf: '5 August' }, '"sigma": sources[0].asOf'],
  ] as const)('%s %j', (list, fields, words) => {
    expect(() => readCatalogText(changed(list, fields), 'c.json')).toThrow(words);
  });
});

test('fields of the future are left out, not refused', () => {
  const [rule] = readCatalogText(changed('rules', { colour: 'red' }), 'c.json').rules;
  expect(rule).toEqual(CATALOG.rules[0]);
});

test('of many problems the first ten are told', () => {
  const notes = Array.from({ length: 30 }, () => ({ ...CATALOG.notes[0], grade: 'x' }));
  expect(() => readCatalogText(JSON.stringify({ ...CATALOG, notes }), 'c.json')).toThrow(
    /30 entries are unsound[\s\S]*… and 20 more/,
  );
});
