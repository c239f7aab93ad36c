import { describe, expect, it } from 'vitest';
import { openSearch } from '../../../lib/search/query.ts';
import { buildRuleSearch } from '../../../lib/search/rules/build.ts';
import { bundledSearch, cut, openExample } from './catalog.ts';
import {
  COPY,
  NIGHT,
  openCompiledExample,
  RULE_NOTES,
  RULES,
  rule,
  ruleNote,
  SCRIPT,
  SMB,
} from './compiled.ts';

const search = openCompiledExample();
const find = (text: string, limit = 30) => search.find(text, { limit });
const rulesOf = (text: string) => find(text).rules.map((hit) => hit.rule.key);
const wordsOf = (text: string) => find(text).ruleNotes.map((hit) => hit.note.text);

describe('words find', () => {
  it('rules by title, and what they ignore, which the hit shows', () => {
    expect(rulesOf('lighthouse')).toEqual([SMB]);
    const [hit] = find('veeam share').rules;
    expect(hit?.rule.key).toBe(COPY);
    expect(cut(hit?.rule.title ?? '', hit?.ranges ?? [])).toEqual(['Share']);
    expect(hit?.ignores).toEqual({ text: 'Veeam', ranges: [[0, 5]] });
    expect(find('lighthouse').rules[0]).not.toHaveProperty('ignores');
  });

  it('causes in the rules’ words, a machine’s last; neither what is ignored, nor advice, nor what says little', () => {
    expect(wordsOf('psexec')).toEqual([
      'The lamp keeper starts psexec at dusk.',
      'Bookkeeping copies the ledgers, and psexec helps.',
      'A machine says that psexec may be the keeper.',
    ]);
    expect(find('tapes').total.ruleNotes).toBe(0);
  });

  it('a note that only some of its rules ignore', () => {
    const partly = ruleNote('Tapes rewind.', [SMB, COPY], ['T1021.002'], { ignoredBy: [COPY] });
    const { ruleNotes } = openCompiledExample(RULES, [partly]).find('tapes', { limit: 30 });
    expect(ruleNotes.map(({ note }) => note.text)).toEqual(['Tapes rewind.']);
  });

  it('a note by the title of its rule, which the hit shows', () => {
    const [hit] = find('dusk lighthouse').ruleNotes;
    expect(hit?.title?.text).toBe('PsExec Wakes the Lighthouse');
    expect(cut(hit?.title?.text ?? '', hit?.title?.ranges ?? [])).toEqual(['Lighthouse']);
    expect(find('dusk').ruleNotes[0]).not.toHaveProperty('title');
  });

  it('a long sentence, shown from shortly before its match on', () => {
    const long = `${'Someone somewhere moves crates about. '.repeat(6)}The harbour crane wakes.`;
    const { ruleNotes } = openCompiledExample(RULES, [ruleNote(long, [SMB], [])]).find('crane', { limit: 1 });
    const { text, ranges } = ruleNotes[0]?.shown ?? { text: '', ranges: [] };
    expect(text).toMatch(/^… .+The harbour crane wakes\.$/);
    expect(text.length).toBeLessThan(long.length);
    expect(cut(text, ranges)).toEqual(['crane']);
  });

  it('what bears on a technique whose ID stands among them', () => {
    expect(rulesOf('T1021.002 psexec')).toEqual([SMB]);
    expect(wordsOf('T1021.002 psexec')).not.toContain('Bookkeeping copies the ledgers, and psexec helps.');
  });

  it('beside what the bundled catalog holds, with all that there are', () => {
    const { notes, rules, total } = find('psexec', 1);
    expect([notes.length, rules.length]).toEqual([1, 1]);
    expect(total).toEqual({ techniques: 1, notes: 2, lofp: 1, rules: 1, ruleNotes: 3 });
  });

  it('some of the words only where neither catalog holds all', () => {
    expect(find('lighthouse psexec')).not.toHaveProperty('someWords');
    expect(find('lighthouse psexec').notes.map(({ note }) => 'id' in note && note.id)).toEqual([
      'psexec-admin',
      'paexec-deployment',
    ]);
    expect(find('lighthouse defender')).toMatchObject({ someWords: true });
    expect(rulesOf('lighthouse defender')).toEqual([SMB]);
  });
});

describe('a typo', () => {
  it('is no word that a compiled rule holds', () => {
    expect(find('tower')).not.toHaveProperty('meant'); // advice is left out, its words too
    expect(find('nebula')).not.toHaveProperty('meant');
    expect(openExample().find('powersholl', { limit: 1 }).meant).toBe('powershell');
    const held = openCompiledExample([rule(SMB, 'Powersholl', [])], []);
    expect(held.find('powersholl', { limit: 1 })).not.toHaveProperty('meant');
  });

  it('may mean one', () => {
    expect(find('lihgthouse').meant).toBe('lighthouse');
    expect(rulesOf('lihgthouse')).toEqual([SMB]);
  });
});

describe('an ID', () => {
  it.each([
    SMB,
    SMB.toUpperCase(),
    '11111111-aaaa-4000-8000-000000000001',
    '11111111',
    '11111111-aaaa',
    'sigma:11111111',
  ])('%s finds the rule, its notes and those that cite it', (typed) => {
    expect(rulesOf(typed)).toEqual([SMB]);
    expect(wordsOf(typed)).toEqual(['The lamp keeper starts psexec at dusk.']);
    expect(find(typed).notes.map(({ note }) => note.note)).toEqual(['A keeper on call.']);
  });

  it.each([
    ['house:nightly-copy', [NIGHT]],
    ['nightly-copy', [NIGHT]],
    ['elastic:11111111', []], // another source
    ['1111111', []], // seven digits are a number
  ])('%s finds %j', (typed, keys) => {
    expect(rulesOf(typed)).toEqual(keys);
  });

  it('of a rule that is a common word is searched as that', () => {
    const held = openCompiledExample([rule('house:copy', 'Ledgers', []), ...RULES], []);
    expect(held.find('copy', { limit: 30 }).rules.map((hit) => hit.rule.key)).toEqual([NIGHT]);
    expect(held.find('house:copy', { limit: 30 }).rules.map((hit) => hit.rule.key)).toEqual(['house:copy']);
  });

  it('of a technique brings its rules and their notes, those with few other techniques first', () => {
    expect(rulesOf('T1006')).toEqual([SCRIPT, COPY]);
    expect(wordsOf('T1021.002')).toEqual([
      'The lamp keeper starts psexec at dusk.',
      'A machine says that psexec may be the keeper.',
    ]);
    expect(rulesOf('T1077')).toEqual([SMB, COPY]); // T1021.002's old number
  });
});

describe('what is kept', () => {
  const bundled = () => bundledSearch({});

  it('is plain data, the same for the same catalog', () => {
    const kept = buildRuleSearch({ rules: RULES, notes: RULE_NOTES });
    expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
    expect(buildRuleSearch({ rules: RULES, notes: RULE_NOTES })).toEqual(kept);
  });

  it.each([undefined, null, 'text', { version: 0 }])('of another version, %j, is not searched', (kept) => {
    const opened = openSearch(bundled(), kept);
    expect(opened.holdsRules).toBe(false);
    expect(opened.find('psexec', { limit: 30 }).rules).toEqual([]);
  });

  it('of this version is', () => {
    expect(search.holdsRules).toBe(true);
  });
});
