import type { NoteRule } from '../../lib/answers/types.ts';
import type { CitedRule } from '../../lib/catalog/types.ts';
import { RuleLinks } from './rule-links.tsx';

/** A rule, and where it is known what it ignores, by name. */
type ListedRule = Pick<NoteRule, 'key' | 'source' | 'title' | 'link'> & Pick<CitedRule, 'ignores'>;

interface RuleListProps {
  rules: readonly ListedRule[];
  /** How many stand at first. */
  first: number;
  /** Whether all stand. */
  isOpen: boolean;
  onOpen: () => void;
  /** A line under a rule, where there is something to say of it here. */
  under?: (rule: ListedRule) => string | undefined;
}

/** Rules by name, side by side; of many, the first and how many more there are. */
export function RuleList({ rules, first, isOpen, onOpen, under }: RuleListProps) {
  const shown = isOpen ? rules : rules.slice(0, first);
  return (
    <ul class="rules">
      {shown.map((rule) => (
        <li key={rule.key}>
          <RuleLinks rule={rule} />
          {under?.(rule) && <p class="meta">{under(rule)}</p>}
        </li>
      ))}
      {shown.length < rules.length && (
        <li>
          <button type="button" class="more-rules" onClick={onOpen}>
            and {rules.length - first} more
          </button>
        </li>
      )}
    </ul>
  );
}
