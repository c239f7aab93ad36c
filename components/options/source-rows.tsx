import type { SourceInfo } from '../../lib/catalog/types.ts';
import type { HeldPart } from '../../lib/store/types.ts';
import { counted } from '../parts/cause-words.ts';
import { ageWords } from './age.ts';
import { DetailRow } from './detail-row.tsx';
import { builtInWords, rulesWords } from './holds.ts';
import { NotDone } from './not-done.tsx';
import { Running } from './running.tsx';
import { SourceActions, type SourceActionsProps } from './source-actions.tsx';
import { hasGaps, Unread } from './unread.tsx';

/** A source that ships whole. */
export function BuiltInRow({ info }: { info: SourceInfo }) {
  return (
    <tr>
      <th scope="row">
        {info.label}
        <span class="meta">{info.origin}</span>
      </th>
      <td>{info.asOf}</td>
      <td>{info.licence}</td>
      <td>{builtInWords(info)}</td>
      <td class="act">
        <span class="meta">built in</span>
      </td>
    </tr>
  );
}

interface PublicRowProps extends SourceActionsProps {
  /** Rules that the bundled catalog has facts of. */
  facts: number;
  /** What was compiled of it here. */
  part: HeldPart | undefined;
  today: string;
}

/** A repository of rules: of its facts or of all its notes, and how to have it anew. */
export function PublicRow(props: PublicRowProps) {
  const { info, part, today, progress, fault } = props;
  const asOf = part ? part.info.asOf : info.asOf;
  const age = asOf && ageWords(asOf, today);
  return (
    <>
      <tr>
        <th scope="row">
          {info.label}
          <span class="meta">{info.origin}</span>
        </th>
        <td>
          {asOf ?? 'no dates in it'}
          {age && <span class="meta">{age}</span>}
        </td>
        <td>
          <Licence {...info} />
        </td>
        <td>
          <State {...props} />
        </td>
        <td class="act">
          <SourceActions {...props} />
        </td>
      </tr>
      <DetailRow>
        {fault !== undefined && !progress && (
          <NotDone what="Not updated" why={fault} so={`Still in use: ${inUse(part)}.`} />
        )}
        {part && hasGaps(part.info) && <Unread gaps={part.info} />}
      </DetailRow>
    </>
  );
}

/** Sigma's licence asks that authors stay named wherever the words of a rule stand. */
function Licence({ source, licence }: SourceInfo) {
  if (source !== 'sigma') return <>{licence}</>;
  return (
    <>
      {licence.replace('Detection Rule License', 'DRL')}
      <span class="meta">authors stay named</span>
    </>
  );
}

function State({ part, facts, progress }: PublicRowProps) {
  if (progress) return <Running progress={progress} />;
  if (!part) return <>{rulesWords(part, facts)}</>;
  return (
    <>
      {rulesWords(part, facts)}
      <span class="meta">
        {counted(part.info.techniques, 'technique', 'techniques')}, {originOf(part)}
      </span>
    </>
  );
}

function inUse(part: HeldPart | undefined): string {
  if (!part) return 'the bundled catalog';
  const { rules, asOf } = part.info;
  return counted(rules, 'rule', 'rules') + (asOf === undefined ? '' : ` as of ${asOf}`);
}

function originOf({ from, name, readAt }: HeldPart): string {
  return from === 'download' ? `downloaded ${readAt.slice(0, 'YYYY-MM-DD'.length)}` : `from ${name}`;
}
