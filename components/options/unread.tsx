import type { CompiledSourceInfo, Refusal } from '../../lib/compile/types.ts';
import { counted } from '../parts/cause-words.ts';

/** Shown of each list: a folder with other YAML can bring thousands, and nobody reads them. */
const MOST = 100;
const MOST_PATHS = 10;

type Gaps = Pick<CompiledSourceInfo, 'refused' | 'unknown'>;

/** Whether there is anything to say of what a source left open. */
export const hasGaps = ({ refused, unknown }: Gaps): boolean => refused.length > 0 || unknown.length > 0;

/** What of a source could not be read, and which technique IDs in it ATT&CK doesn't have: in a line, and each. */
export function Unread({ gaps }: { gaps: Gaps }) {
  const { refused, unknown } = gaps;
  const byReason = [...Map.groupBy(refused, saysOf)];
  return (
    <details class="unread">
      <summary>
        <b>{gapWords(gaps)}.</b> {refused.length > 0 && 'The rest is in. '}
        <span class="show">Show them</span>
        <span class="hide">Hide them</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keys. */}
      <ul tabIndex={0} aria-label={gapWords(gaps)}>
        {byReason.slice(0, MOST).map(([says, refusals]) => (
          <li key={says}>
            {refusals.slice(0, MOST_PATHS).map(({ path }) => (
              <code key={path}>{path}</code>
            ))}
            {refusals.length > MOST_PATHS && <span>{andMore(refusals.length - MOST_PATHS)}</span>}
            <span>{says}</span>
          </li>
        ))}
        {byReason.length > MOST && <li>{andMore(byReason.length - MOST)}</li>}
        {unknown.slice(0, MOST).map(({ id, rules }) => (
          <li key={id}>
            <code>{id}</code>
            <span>
              in {rules[0]}
              {rules.length > 1 && ` and ${counted(rules.length - 1, 'other rule', 'other rules')}`}
            </span>
          </li>
        ))}
        {unknown.length > MOST && <li>{andMore(unknown.length - MOST)}</li>}
      </ul>
    </details>
  );
}

const saysOf = ({ partly, reason }: Refusal): string => `${partly ? 'read in part' : 'not read'}: ${reason}`;

const andMore = (count: number): string => `and ${count.toLocaleString('en')} more`;

/** "2 files read in part, 1 file not read, 1 technique ID that ATT&CK doesn't have". */
function gapWords({ refused, unknown }: Gaps): string {
  const pathsOf = (refusals: readonly Refusal[]) => new Set(refusals.map(({ path }) => path)).size;
  const inPart = pathsOf(refused.filter(({ partly }) => partly));
  const not = pathsOf(refused.filter(({ partly }) => !partly));
  const words = [
    inPart > 0 && `${counted(inPart, 'file', 'files')} read in part`,
    not > 0 && `${counted(not, 'file', 'files')} not read`,
    unknown.length > 0 &&
      `${counted(unknown.length, 'technique ID', 'technique IDs')} that ATT&CK doesn’t have`,
  ];
  return words.filter((word) => word !== false).join(', ');
}
