import type { CompiledNote, CompiledRuleKey } from '../compile/types.ts';
import type { Holdings } from './holdings.ts';
import { sourceLabel } from './holdings.ts';

/** A compiled note as people read it: with the rule that makes it, its author and licence. */
export interface NoteView {
  text: string;
  grade: CompiledNote['grade'];
  origin?: 'generated';
  techniques: string[];
  rules: CompiledRuleKey[];
  ignoredBy?: CompiledRuleKey[];
  /** `Sigma · PsExec Service`; "and 3 more" where several rules make it. */
  from: string;
  author?: string;
  licence?: string;
}

/** @param first the rule to name, where the question was about one. */
export function noteView(note: CompiledNote, { compiled }: Holdings, first?: CompiledRuleKey): NoteView {
  const key = first ?? note.rules[0];
  const rule = key === undefined ? undefined : compiled?.lookup.rule(key);
  const more = note.rules.length > 1 ? ` and ${note.rules.length - 1} more` : '';
  const licence = compiled?.catalog.sources.find(({ name }) => name === rule?.source)?.licence;
  const { variants: _variants, ...kept } = note;
  return {
    ...kept,
    from: rule ? `${sourceLabel(rule.source)} · ${rule.title}${more}` : String(key),
    ...(rule?.author && { author: rule.author }),
    ...(licence && { licence }),
  };
}
