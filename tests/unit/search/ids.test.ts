import { describe, expect, it } from 'vitest';
import { openExample } from './catalog.ts';

const search = openExample();
const idsOf = (text: string) =>
  search.find(text, { limit: 30 }).techniques.map(({ technique }) => technique.id);

describe('an ID', () => {
  it.each(['T1021.002', 't1021.002', '1021.2', 'T1021/002', '  T1021.002 '])('is read as "%s"', (typed) => {
    expect(idsOf(typed)).toEqual(['T1021.002']);
  });

  it('brings its sub-techniques', () => {
    expect(idsOf('T1021')).toEqual(['T1021', 'T1021.001', 'T1021.002']);
  });

  it.each([
    ['T10', ['T1006', 'T1021', 'T1021.001', 'T1021.002', 'T1059.001', 'T1077']],
    ['t102', ['T1021', 'T1021.001', 'T1021.002']],
    ['T1021.', ['T1021', 'T1021.001', 'T1021.002']],
    ['T1021.0', ['T1021.001', 'T1021.002']],
    ['156', ['T1562.001', 'T1569.002']],
  ])('is found from its beginning "%s"', (typed, ids) => {
    expect(idsOf(typed)).toEqual(ids);
  });

  it('is no ID when it is a number that ATT&CK does not have', () => {
    expect(search.find('4697', { limit: 30 })).toMatchObject({ techniques: [], notes: [] });
    expect(search.find('T9999', { limit: 30 })).toMatchObject({ techniques: [], notes: [] });
  });

  it('that was renumbered says what carries it now, with the notes and counts of that', () => {
    const { techniques, notes } = search.find('T1562.001', { limit: 30 });
    expect(techniques[0]?.technique).toMatchObject({
      id: 'T1562.001',
      now: { id: 'T1685', name: 'Disable or Modify Tools' },
      curated: 1,
    });
    expect(notes.map(({ note }) => note.note)).toEqual(['The mail team pauses Defender for a migration.']);
  });

  it('gives its notes, those written for it before those that name it in passing', () => {
    const { notes } = search.find('T1569.002', { limit: 30 });
    expect(notes.map(({ note }) => 'id' in note && note.id)).toEqual(['service-agent', 'psexec-admin']);
  });
});
