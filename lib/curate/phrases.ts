import type { CuratedNote } from '../catalog/types.ts';
import { error, type Finding, warning } from './finding.ts';
import { proseOf } from './words.ts';

/** Words that would be a verdict, or the advice to look away; quotes that YAML took for text. */
const FORBIDDEN: [pattern: RegExp, why: string][] = [
  [/^["“'].*["”']$/s, 'it stands in quotes as a whole'],
  [/\bknown[- ]good\b/i, '"known good" is a verdict'],
  [/\bwhite-?list/i, '"whitelist" is the advice to look away'],
  [/\bsafe(ly)?\b(?![ -]mode)/i, '"safe" is a verdict'],
  [/\bharmless\b/i, '"harmless" is a verdict'],
  [/(?<!even when )\bbenign\b(?! use| cause)/i, '"benign" is a verdict'],
];

/** Words that say nothing, or that a rule's author hides behind. */
const HOLLOW: [pattern: RegExp, why: string][] = [
  [/\blegitimate(ly)?\b/i, '"legitimate" names nothing'],
  [/\bauthori[sz]ed (activity|use|users?|administrators?)\b/i, 'nobody sees in an alert what was authorised'],
  [/\bnormal (operations?|activity|behaviou?r)\b/i, 'what is normal there?'],
  [/\b(suspicious|unusual) (activity|behaviou?r)\b/i, 'what would one see?'],
  [/\bverify (that|with|whether)\b/i, 'a procedure is no note'],
];

/** Words of a note that it must not, or should not, say. */
export function checkPhrases(note: CuratedNote): Finding[] {
  return Object.entries(proseOf(note)).flatMap(([field, text]) => [
    ...FORBIDDEN.filter(([pattern]) => pattern.test(text)).map(([, why]) =>
      error(note.id, `${field}: ${why}`),
    ),
    ...HOLLOW.filter(([pattern]) => pattern.test(text)).map(([, why]) =>
      warning(note.id, `${field}: ${why}`),
    ),
  ]);
}

/**
 * How to tune must ask for two things at once: one name alone blinds the rule. What stays alerting, in the part behind,
 * may name as many as it likes.
 */
export function checkTune({ id, tune }: CuratedNote): Finding[] {
  if (tune === undefined || /^none advised\.?$/i.test(tune)) return [];
  const [exception = ''] = tune.split(/;|\.\s/);
  const asksForTwo = /\b(and|together|plus)\b/i.test(exception);
  const says = 'tune: one condition alone; join two, one of which an intruder can’t choose freely';
  return asksForTwo ? [] : [warning(id, says)];
}
