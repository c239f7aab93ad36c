import type { NoteHit, SearchAnswer } from '../../lib/search/hits.ts';
import type { RuleNoteHit } from '../../lib/search/rules/hits.ts';
import { counted } from '../parts/cause-words.ts';
import type { ReaderPlace } from '../parts/reader-address.ts';
import { countOf, type PlaceRow, type RowGroup } from './rows.ts';

/** One kind of what was found, before it is folded. */
interface Kind {
  title: string;
  rows: PlaceRow[];
  total: number;
  /** Rows that stand while what comes below must stay in sight. */
  first: number;
  nouns: [one: string, many: string];
}

/**
 * The list of what was found. Where rules were found, each kind shows its first rows and says how many more there are:
 * thirty notes would hide every rule.
 *
 * @param unfolded titles of the groups that are shown whole
 */
export function answerGroups(answer: SearchAnswer, unfolded: ReadonlySet<string>): RowGroup[] {
  const kinds = kindsOf(answer).filter(({ rows }) => rows.length > 0);
  const hasRules = answer.rules.length + answer.ruleNotes.length > 0;
  return kinds.map((kind, place) => {
    const { title, rows, total, first, nouns } = kind;
    // A row that says "1 more" takes the place of that one.
    const folds = hasRules && place < kinds.length - 1 && rows.length > first + 1 && !unfolded.has(title);
    if (!folds) return { title, count: countOf(rows.length, total), rows };
    const says = counted(rows.length - first, `more ${nouns[0]}`, `more ${nouns[1]}`);
    const more = { kind: 'more' as const, group: title, says };
    return { title, count: countOf(first, total), rows: [...rows.slice(0, first), more] };
  });
}

function kindsOf({ techniques, notes, rules, ruleNotes, total }: SearchAnswer): Kind[] {
  const notesFrom = (source: NoteHit['note']['source']) =>
    notes
      .filter(({ note }) => note.source === source)
      .map((hit): PlaceRow => ({ kind: 'note', hit, place: placeOf(hit) }));
  return [
    {
      title: 'Techniques',
      rows: techniques.map((hit) => ({ kind: 'technique', hit, place: { technique: hit.technique.id } })),
      total: total.techniques,
      first: 5,
      nouns: ['technique', 'techniques'],
    },
    { title: 'Notes', rows: notesFrom('curated'), total: total.notes, first: 4, nouns: ['note', 'notes'] },
    {
      title: 'Rules',
      rows: rules.map((hit) => ({ kind: 'rule', hit, place: { rule: hit.rule.key } })),
      total: total.rules,
      first: 4,
      nouns: ['rule', 'rules'],
    },
    {
      title: 'In the rules’ words',
      rows: ruleNotes.map((hit) => ({ kind: 'rule-note', hit, place: placeOfRuleNote(hit) })),
      total: total.ruleNotes,
      first: 4,
      nouns: ['note', 'notes'],
    },
    { title: 'LoFP’s page', rows: notesFrom('lofp'), total: total.lofp, first: 4, nouns: ['line', 'lines'] },
  ];
}

function placeOf({ note }: NoteHit): ReaderPlace {
  const [technique] = note.techniques;
  if (note.source === 'lofp') return { technique: technique ?? '' };
  // A note without a technique is about rules: it stands on the page of each.
  return technique === undefined ? { rule: note.rules[0] ?? '' } : { technique, note: note.id };
}

function placeOfRuleNote({ note: { techniques, rules } }: RuleNoteHit): ReaderPlace {
  const [technique] = techniques;
  return technique === undefined ? { rule: rules[0]?.key ?? '' } : { technique, part: 'rules' };
}
