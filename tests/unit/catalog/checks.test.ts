import { expect, test } from 'vitest';
import { ADMIN_SHARE_RULE, ENTRY, FILE, PSEXEC_RULE, problemsOf, rawNote, UNTAGGED_RULE } from './support.ts';

test('a note in the file of a family that it does not touch', () => {
  expect(problemsOf({ T1569: [rawNote()] })).toEqual([
    {
      file: 'data/notes/T1569.yaml',
      line: 1,
      entry: ENTRY,
      reason: 'none of its techniques (T1021.002) belongs to the family T1569',
      remedy: 'move it to data/notes/T1021.yaml',
    },
  ]);
});

test('a note without a technique in the file of a family', () => {
  const note = rawNote({ techniques: [], rules: [UNTAGGED_RULE] });
  expect(problemsOf({ T1569: [note] })).toEqual([
    {
      file: 'data/notes/T1569.yaml',
      line: 1,
      entry: ENTRY,
      reason: 'it lists no technique, and T1569 is a family',
      remedy: 'move it to data/notes/untagged.yaml',
    },
  ]);
  expect(problemsOf({ untagged: [note] })).toEqual([]);
});

test('a note without a technique that cites a rule with one', () => {
  expect(problemsOf({ untagged: [rawNote({ techniques: [] })] })).toEqual([
    {
      file: 'data/notes/untagged.yaml',
      line: 1,
      entry: ENTRY,
      reason: `lists no technique, and cites rules that have one: ${PSEXEC_RULE}`,
      remedy: 'list a technique of theirs, and move the note to its family',
    },
  ]);
});

test('an id given twice names both files', () => {
  const again = rawNote({ techniques: ['T1569.002'] });
  expect(problemsOf({ T1021: [rawNote()], T1569: [again] })).toEqual([
    {
      file: 'data/notes/T1569.yaml',
      line: 1,
      entry: ENTRY,
      reason: 'the id stands in data/notes/T1021.yaml:1 too',
      remedy: 'rename one of them',
    },
  ]);
});

test('a thirteenth cause on a technique, in whatever files they stand', () => {
  const notes = Array.from({ length: 12 }, (_, index) => rawNote({ id: `cause-${index}` }));
  const other = rawNote({
    id: 'elsewhere',
    techniques: ['T1569.002', 'T1021.002'],
    rules: [ADMIN_SHARE_RULE],
  });
  expect(problemsOf({ T1021: notes })).toEqual([]);
  expect(problemsOf({ T1021: notes, T1569: [other] })).toEqual([
    expect.objectContaining({
      file: FILE,
      entry: 'T1021.002',
      reason: 'the technique has 13 causes, 12 at most',
    }),
  ]);
});
