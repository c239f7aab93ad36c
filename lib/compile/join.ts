import type { TechniqueId } from '../attack/technique.ts';
import { gradeOf } from './grade/grade.ts';
import { byCodeUnits, sentenceKey } from './text.ts';
import type { CompiledNote, CompiledRuleKey } from './types.ts';

/** One sentence as a rule, or a whole catalog, makes it. */
export interface Claim {
  text: string;
  /** Other spellings of it, and the unsplit texts that it was taken from. */
  variants: readonly string[];
  /** Whether a machine wrote it. */
  generated: boolean;
  rules: readonly CompiledRuleKey[];
  /** The techniques of these rules in their current numbers, and the numbers given up that they still carry. */
  current: readonly TechniqueId[];
  former: readonly TechniqueId[];
  /** The rules that ignore what it names. */
  ignoredBy: readonly CompiledRuleKey[];
}

/**
 * Joins claims to notes: the same sentence, case, white space and final dot aside, is one note with all rules and all
 * techniques. Neither the order of the claims matters nor whether some of them were joined before: so a catalog that is
 * put together from catalogs has the bytes of one that was compiled in one go.
 *
 * @returns the notes, sorted by their sentence.
 */
export function joinClaims(claims: readonly Claim[]): CompiledNote[] {
  return [...Map.groupBy(claims, ({ text }) => sentenceKey(text))]
    .filter(([key]) => key !== '')
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([, same]) => noteOf(same));
}

function noteOf(claims: readonly Claim[]): CompiledNote {
  const [text = ''] = claims.map((claim) => claim.text).sort(byLooks);
  const others = sorted(claims.flatMap((claim) => [claim.text, ...claim.variants]));
  const variants = others.filter((variant) => variant !== text);
  const current = sorted(claims.flatMap((claim) => claim.current));
  const former = sorted(claims.flatMap((claim) => claim.former)).filter((id) => !current.includes(id));
  const ignoredBy = sorted(claims.flatMap((claim) => claim.ignoredBy));
  return {
    text,
    ...(variants.length > 0 && { variants }),
    grade: gradeOf(text),
    ...(claims.every(({ generated }) => generated) && { origin: 'generated' as const }),
    rules: sorted(claims.flatMap((claim) => claim.rules)),
    // Current numbers first: what a lookup by either number finds, and a page names first.
    techniques: [...current, ...former],
    ...(ignoredBy.length > 0 && { ignoredBy }),
  };
}

/**
 * Of several spellings the one to show: one that begins as sentences do, in no capitals, then by code units. How many
 * rules write it so would not survive a second joining.
 */
const byLooks = (a: string, b: string): number => oddness(a) - oddness(b) || byCodeUnits(a, b);

function oddness(text: string): number {
  if (text === text.toUpperCase()) return 2;
  return /^\p{Lu}/u.test(text) ? 0 : 1;
}

function sorted<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort(byCodeUnits);
}
