import { describe, expect, it } from 'vitest';
import { LONGEST_QUERY, openSearch } from '../../../lib/search/query.ts';
import { bundledSearch, cut, NOTES, note, openExample, TECHNIQUES } from './catalog.ts';

const search = openExample();
const find = (text: string, limit = 30) => search.find(text, { limit });
const topOf = (text: string) => find(text).techniques[0]?.technique.id;
const notesOf = (text: string) => find(text).notes.map(({ note }) => ('id' in note ? note.id : note.note));

describe('words find', () => {
  it.each([
    ['psexec', 'T1021.002'],
    ['smb admin shares', 'T1021.002'],
    ['smb admin share', 'T1021.002'],
    ['hidden shares', 'T1021.002'], // the name it had as T1077
    ['powershell', 'T1059.001'],
    ['direct volume', 'T1006'],
    ['T1569.002 psexec', 'T1569.002'],
  ])('for "%s" the technique %s first', (typed, id) => {
    expect(topOf(typed)).toBe(id);
  });

  it('a technique with at least two matching notes; a single note shows its technique itself', () => {
    expect(find('password').techniques.map(({ technique }) => technique.id)).toEqual(['T1110.001']); // by its name
    expect(find('defender').techniques).toEqual([]);
    expect(find('vulnerability').techniques).toEqual([]);
    expect(find('service').techniques.map(({ technique }) => technique.id)).toEqual([
      'T1569.002',
      'T1021',
      'T1021.002',
    ]);
  });

  it('a technique with how many of its notes match', () => {
    expect(find('psexec').techniques[0]).toMatchObject({ matched: 2, technique: { curated: 3, lofp: 3 } });
  });

  it('notes by what they say, before those that mention it, before LoFP lines', () => {
    expect(notesOf('psexec')).toEqual(['psexec-admin', 'paexec-deployment', 'admins may use psexec']);
  });

  it('from the second letter on, at every key', () => {
    for (const typed of ['ps', 'pse', 'psex', 'psexe', 'psexec'])
      expect(notesOf(typed)).toContain('psexec-admin');
  });

  it('singular for plural and plural for singular', () => {
    expect(notesOf('vulnerability scanners')).toEqual(['password-scanner', 'vulnerability-scanner']);
    expect(notesOf('common password')).toEqual(['password-scanner']);
  });

  it('where few notes hold all words, the nearest of the others after them', () => {
    expect(find('psexec management')).not.toHaveProperty('someWords');
    expect(notesOf('psexec management')).toEqual(['psexec-admin', 'paexec-deployment']);
    // No LoFP line and no technique comes along: they are many and say little.
    expect(find('psexec management').notes.filter((hit) => hit.note.source === 'lofp')).toEqual([]);
  });

  it('where enough notes hold all words, no others', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((id) => note(id, { note: 'Backup of the harbour.' }));
    const notes = [...all, note('other', { note: 'Backup of a lamp.' })];
    const { find } = openSearch(bundledSearch({ techniques: TECHNIQUES, notes }));
    expect(find('backup harbour', { limit: 30 }).total.notes).toBe(5);
    const fewer = openSearch(bundledSearch({ techniques: TECHNIQUES, notes: notes.slice(1) }));
    expect(
      fewer.find('backup harbour', { limit: 30 }).notes.map(({ note }) => 'id' in note && note.id),
    ).toEqual(['b', 'c', 'd', 'e', 'other']);
  });

  it('of the nearest, ten in all, those first that hold more of the words', () => {
    const notes = [
      ...Array.from({ length: 12 }, (_, at) => note(`one-${at}`, { note: 'Backup backup backup.' })),
      note('two', { note: 'A long sentence with a harbour in it, and far away from that a nightly backup.' }),
      note('all', { note: 'A long sentence on a harbour, its lamp and, late at night, its backup.' }),
    ];
    const { find } = openSearch(bundledSearch({ techniques: TECHNIQUES, notes }));
    const hits = find('backup harbour lamp', { limit: 30 }).notes;
    expect(hits).toHaveLength(10);
    expect(hits.slice(0, 2).map(({ note }) => 'id' in note && note.id)).toEqual(['all', 'two']);
  });

  it('notes by the titles of the rules that they cite, and says that it was there', () => {
    const key = 'sigma:11111111-aaaa-4000-8000-000000000001';
    const notes = [note('scanner', { note: 'A scanner logs on.', rules: [key] }), ...NOTES];
    const rules = [{ key, title: 'Lighthouse Memory Accessed' } as const];
    const { find } = openSearch(bundledSearch({ techniques: TECHNIQUES, notes, rules }));
    const [hit] = find('lighthouse scanner', { limit: 5 }).notes;
    expect(hit?.note).toMatchObject({ id: 'scanner' });
    expect(hit?.because).toMatchObject({ field: 'rules', text: 'lighthouse' });
  });

  it('only when nothing holds all words, what holds some, and says so', () => {
    expect(find('psexec zerologon')).toMatchObject({ someWords: true });
    expect(notesOf('psexec zerologon')).toContain('psexec-admin');
  });

  it('deprecated techniques after those in use', () => {
    const ids = find('powershell').techniques.map(({ technique }) => technique.id);
    expect(ids).toEqual(['T1059.001', 'T1546.013', 'T1175']);
  });

  it('nothing where nothing is', () => {
    expect(find('zerologon printnight')).toEqual({
      techniques: [],
      notes: [],
      rules: [],
      ruleNotes: [],
      total: { techniques: 0, notes: 0, lofp: 0, rules: 0, ruleNotes: 0 },
    });
  });
});

describe('a hit shows why', () => {
  it('by the matched words of its sentence, neighbours as one', () => {
    const { note, ranges } = find('vulnerability scanner').notes[0] ?? { note: { note: '' }, ranges: [] };
    expect(cut(note.note, ranges)).toEqual(['vulnerability scanner']);
  });

  it('by the matched words of the name', () => {
    const { technique, ranges } = find('admin share').techniques[0] ?? {
      technique: { name: '' },
      ranges: [],
    };
    expect(cut(technique.name, ranges)).toEqual(['Admin Shares']);
  });

  it.each([
    ['psexesvc', 'names', 'psexesvc', ['psexesvc']],
    ['jump host', 'fits', 'The source is a jump host and the service is PSEXESVC.', ['jump host']],
    [
      'renamed service',
      'doubt',
      'A renamed service, or a command that touches credentials.',
      ['renamed service'],
    ],
  ])('for "%s" by the line beside the sentence that holds it', (typed, field, text, words) => {
    const because = find(typed).notes[0]?.because;
    expect(because).toMatchObject({ field, text });
    expect(cut(text, because?.ranges ?? [])).toEqual(words);
  });

  it('with a long line cut to begin near the match', () => {
    const fits =
      'The account is one of those that the identity team lists as owners of the gateway appliance.';
    const built = bundledSearch({ techniques: TECHNIQUES, notes: [note('long', { fits })] });
    const because = openSearch(built).find('gateway', { limit: 1 }).notes[0]?.because;
    expect(because?.text).toBe('… lists as owners of the gateway appliance.');
    expect(cut(because?.text ?? '', because?.ranges ?? [])).toEqual(['gateway']);
  });
});

describe('whatever is typed or pasted', () => {
  it.each([
    '',
    '   ',
    '😀',
    '(.*)+[a-z]{2,',
    '\\',
    '%00',
    '"',
    '<b>x</b>',
    '\ud83d',
    'the',
    'a',
    '.',
    'T',
    'T1021.',
  ])('%j is answered', (typed) => {
    expect(find(typed).notes.length).toBeLessThanOrEqual(NOTES.length + 3);
  });

  it('is cut at a documented length, so that 10,000 characters cost no more than a line', () => {
    const start = performance.now();
    find('psexec '.repeat(1500));
    find('x'.repeat(10_000));
    find(' '.repeat(10_000));
    expect(performance.now() - start).toBeLessThan(200);
    expect(notesOf(`psexec${' '.repeat(LONGEST_QUERY)}zerologon`)).toContain('psexec-admin');
  });

  it('gives no more than the limit, and says how many there are', () => {
    const { notes, total } = find('psexec', 1);
    expect([notes.length, total]).toEqual([1, { techniques: 1, notes: 2, lofp: 1, rules: 0, ruleNotes: 0 }]);
  });
});

it('a file of another version is refused with what to do', () => {
  expect(() => openSearch({ ...bundledSearch({}), file: { version: 0 } })).toThrow(
    /Build or install LoFP Lens again/,
  );
  expect(() => openSearch({ ...bundledSearch({}), file: null })).toThrow(/search\.json/);
});
