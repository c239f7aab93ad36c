import type { TechniqueHit } from '../../lib/search/hits.ts';
import type { FoundTechnique } from '../../lib/search/types.ts';
import { Highlighted } from './highlighted.tsx';
import type { SeenTechnique } from './rows.ts';

/** A technique that stands on the page: how often, and how many notes it has. */
export function SeenHit({ technique, times }: SeenTechnique) {
  const { id, curated, lofp } = technique;
  const count = curated || lofp;
  return (
    <>
      <span class="id">{id}</span> <TechniqueName technique={technique} ranges={[]} />{' '}
      <span class="meta count times">
        <span class="away">seen </span>
        {times}×
      </span>{' '}
      <span class="notes">
        {count > 0 ? (
          <>
            <span class="count">{count}</span>
            <span class="away"> {count === 1 ? 'note' : 'notes'}</span>
          </>
        ) : (
          <span class="meta none">no notes</span>
        )}
      </span>
    </>
  );
}

/** A technique that was found, and how many of its notes match. */
export function TechniqueFound({ technique, ranges, matched }: TechniqueHit) {
  return (
    <>
      <span class="id">{technique.id}</span> <TechniqueName technique={technique} ranges={ranges} />{' '}
      <span class="meta count of">{noteCount(technique, matched)}</span>
    </>
  );
}

function TechniqueName({ technique, ranges }: Pick<TechniqueHit, 'technique' | 'ranges'>) {
  const { name, now, domain, status } = technique;
  const shown = now?.name ?? name;
  return (
    <span class="name" title={shown}>
      {now && `now ${now.id}, `}
      <Highlighted text={shown} ranges={ranges} />
      {domain !== 'enterprise' && <span class="meta"> {domain === 'ics' ? 'ICS' : 'Mobile'}</span>}
      {!now && status !== 'active' && <span class="meta"> {status}</span>}
    </span>
  );
}

/** "4 of 10 notes"; without words to match "10 notes". */
function noteCount({ curated, lofp }: FoundTechnique, matched: number | undefined): string {
  const count = curated || lofp;
  if (count === 0) return 'no notes';
  const notes = `${count} ${count === 1 ? 'note' : 'notes'}`;
  return matched === undefined ? notes : `${matched} of ${notes}`;
}
