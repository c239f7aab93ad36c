import { useState } from 'preact/hooks';
import type { RulePlace, ShippedNote } from '../../lib/catalog/types.ts';
import type { NumberedCause } from './by-activity.ts';
import { type RulesByPlace, rulesOf } from './cited-rules.tsx';
import { PARTS } from './page-parts.ts';
import { readerHref } from './route.ts';
import { RuleList } from './rule-list.tsx';

/** Rules of a cell that stand at first, and names under a rule: the table is for comparing, each rule has its page. */
const FIRST_RULES = 4;
const FIRST_NAMES = 6;

interface CauseTableProps {
  technique: string;
  /** The page's causes, in its order. */
  causes: readonly NumberedCause[];
  rules: RulesByPlace;
}

/** Side by side for who writes or tunes a rule: the causes, the rules that document each, and what rules ignore of it. */
export function CauseTable({ technique, causes, rules }: CauseTableProps) {
  const rows = causes.filter(({ note }) => hasRow(note));
  const cellOf = (places: readonly RulePlace[]) => <RuleCell places={places} rules={rules} />;
  return (
    <section class="wide" id={PARTS.table} tabIndex={-1}>
      <h2>Which rule documents what, and what it already ignores</h2>
      <p class="lead">A name that a rule ignores cannot be why that rule fired.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys. */}
      <section class="scroll" aria-label="Table of causes and rules" tabIndex={0}>
        <table class="cause-table">
          <thead>
            <tr>
              <th scope="col">Cause</th>
              <th scope="col">Documented by</th>
              <th scope="col">Already ignored by</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ note, number }) => (
              <tr key={note.id}>
                <th scope="row">
                  <a href={readerHref({ technique, note: note.id })}>
                    <span class="num">{number}</span> <span>{note.note}</span>
                  </a>
                </th>
                <td>{cellOf(note.rules)}</td>
                <td>{cellOf(note.excludes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** Whether the page of these causes has the table. */
export const hasTable = (causes: readonly ShippedNote[]): boolean => causes.some(hasRow);

const hasRow = ({ rules, excludes }: ShippedNote): boolean => rules.length + excludes.length > 0;

function RuleCell({ places, rules }: { places: readonly RulePlace[]; rules: RulesByPlace }) {
  const [all, setAll] = useState(false);
  const cited = rulesOf(places, rules);
  if (cited.length === 0) return <span class="none">none</span>;
  return (
    <RuleList
      rules={cited}
      first={FIRST_RULES}
      isOpen={all}
      onOpen={() => setAll(true)}
      under={({ ignores }) => ignoredLine(ignores)}
    />
  );
}

/** "ignores PSEXESVC, PDQ and 4 more"; nothing where a rule ignores nothing by name. */
function ignoredLine(names: readonly string[] = []): string | undefined {
  if (names.length === 0) return undefined;
  const more = names.length - FIRST_NAMES;
  return `ignores ${names.slice(0, FIRST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
