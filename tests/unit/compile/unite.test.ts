import { expect, test } from 'vitest';
import { createRegistry } from '../../../lib/attack/registry.ts';
import { merge } from '../../../lib/compile/merge.ts';
import type { CompiledCatalog, CompiledSource, SourceRule } from '../../../lib/compile/types.ts';
import { restrict, unite } from '../../../lib/compile/unite.ts';
import { OTHER_ID, sourceRule, TECHNIQUES } from './support.ts';

const registry = createRegistry(TECHNIQUES);

function compiled(...rules: SourceRule[]): CompiledCatalog {
  const names = [...new Set(rules.map(({ source }) => source))];
  const sources = names.map((name: CompiledSource) => {
    const own = rules.filter(({ source }) => source === name);
    return {
      name,
      rules: own.length,
      notes: own.filter(({ statements }) => statements.length > 0).length,
      techniques: 1,
      licence: `licence of ${name}`,
      refused: [],
      unknown: [],
    };
  });
  return { schema: 1, sources, ...merge(rules, registry) };
}

const sigma = sourceRule({
  tags: ['T1562.001'],
  statements: [{ text: 'backup jobs', whole: '- backup jobs - Scanners' }, { text: 'Only here' }],
  exclusions: [{ name: 'Veeam', values: ['*\\\\veeam.exe'] }],
});
const elastic = sourceRule({
  key: `elastic:${OTHER_ID}`,
  source: 'elastic',
  tags: ['T1021.002'],
  statements: [{ text: 'Backup  jobs.', origin: 'generated' }],
});

test('catalogs put together are what compiling all of it gives', () => {
  const whole = compiled(sigma, elastic);
  expect(unite([compiled(sigma), compiled(elastic)], registry)).toEqual(whole);
  expect(JSON.stringify(unite([compiled(elastic), compiled(sigma)], registry))).toBe(JSON.stringify(whole));
});

test('a source taken out of a catalog leaves what others say behind, and put together again it is whole', () => {
  const whole = compiled(sigma, elastic);
  const parts = [restrict(whole, 'sigma', registry), restrict(whole, 'elastic', registry)];
  expect(parts[0]).toMatchObject({
    rules: [{ key: sigma.key }],
    sources: [{ name: 'sigma' }],
    notes: [
      { rules: [sigma.key], techniques: ['T1685', 'T1562.001'] },
      { text: 'Only here', rules: [sigma.key] },
    ],
  });
  expect(parts[1]?.notes).toMatchObject([{ rules: [elastic.key], techniques: ['T1021.002'] }]);
  expect(unite(parts, registry)).toEqual(whole);
});

test('the number given up that a rule carries stays with its source, also where the rule has a sub-technique', () => {
  const broad = sourceRule({ tags: ['T1562', 'T1021', 'T1021.002'], statements: [{ text: 'Backup jobs' }] });
  const whole = compiled(broad, elastic);
  expect(restrict(whole, 'sigma', registry).notes[0]?.techniques).toEqual(['T1021.002', 'T1685', 'T1562']);
});

test('of a rule in two of the team’s files the first is kept, and the sums count it once', () => {
  const mine = sourceRule({ key: 'house:a', source: 'house', title: 'First', statements: [{ text: 'One' }] });
  const again = { ...mine, title: 'Second' };
  const other = { ...mine, key: 'house:b' as const, statements: [{ text: 'Two' }] };
  const united = unite([compiled(mine), compiled(again, other)], registry);
  expect(united.rules.map(({ key, title }) => [key, title])).toEqual([
    ['house:a', 'First'],
    ['house:b', 'First'],
  ]);
  expect(united.sources).toMatchObject([{ name: 'house', rules: 2, notes: 2, techniques: 1 }]);
});
