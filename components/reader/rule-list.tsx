import type { NoteRule } from '../../lib/answers/types.ts';
import { RuleLinks } from './rule-links.tsx';

interface RuleListProps {
  rules: readonly Pick<NoteRule, 'key' | 'source' | 'title' | 'link'>[];
  /** How many stand at first. */
  first: number;
  /** Whether all stand. */
  isOpen: boolean;
  onOpen: () => void;
}

/** Rules by name, side by side; of many, the first and how many more there are. */
export function RuleList({ rules, first, isOpen, onOpen }: RuleListProps) {
  const shown = isOpen ? rules : rules.slice(0, first);
  return (
    <ul class="rules">
      {shown.map((rule) => (
        <li key={rule.key}>
          <RuleLinks rule={rule} />
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
