import type { CompiledRuleKey, CompiledSource } from '../../lib/compile/types.ts';
import { labelOfSource } from '../../lib/copy/source-label.ts';
import type { Matched, RuleHit, RuleNoteHit } from '../../lib/search/rules/hits.ts';
import { Highlighted } from './highlighted.tsx';

/** Techniques that a row names: more would take the title's place. */
const MOST_TECHNIQUES = 2;

/** A compiled rule: title, where it comes from, and which technique it is about. */
export function RuleFound({ rule: { key, title, techniques }, ranges, ignores }: RuleHit) {
  const source = labelOf(key);
  return (
    <>
      <span class="text" title={title}>
        <Highlighted text={title} ranges={ranges} />
      </span>{' '}
      <span class="meta">{[source, few(techniques)].filter(Boolean).join(' · ')}</span>
      {ignores && <Why label="Ignores" {...ignores} />}
    </>
  );
}

/** A note in the words of a rule's authors. */
export function RuleNoteFound({ note: { rules, techniques, generated }, shown, title }: RuleNoteHit) {
  const sources = [...new Set(rules.map(({ key }) => labelOf(key)))].join(', ');
  return (
    <>
      <span class="label">{generated ? `${sources}, by a machine` : sources}</span>{' '}
      <span class="meta">{few(techniques)}</span>{' '}
      <span class="text">
        <Highlighted {...shown} />
      </span>
      {title && <Why label="Rule" {...title} />}
    </>
  );
}

/** The line beside the text that holds what was searched. */
export function Why({ label, text, ranges }: { label: string } & Matched) {
  return (
    <>
      {' '}
      <span class="meta why">
        <b>{label}</b> <Highlighted text={text} ranges={ranges} />
      </span>
    </>
  );
}

const labelOf = (key: CompiledRuleKey): string =>
  labelOfSource(key.slice(0, key.indexOf(':')) as CompiledSource);

/** "T1021.002, T1569.002"; "T1021.002, 4 more". */
function few(techniques: readonly string[]): string {
  if (techniques.length <= MOST_TECHNIQUES) return techniques.join(', ');
  return `${techniques[0]}, ${techniques.length - 1} more`;
}
