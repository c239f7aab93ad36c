import type { SourceInfo, TechniqueNotes } from '../../lib/catalog/types.ts';
import { counted } from '../parts/cause-words.ts';
import { sourceOf } from '../parts/source-words.ts';
import { PARTS } from './page-jump.tsx';

/** ATT&CK's terms of use ask for this sentence wherever its names stand. */
export const ATTACK_NOTICE =
  '© The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation.';

/** Where this page's words and facts come from, how old they are, and whose they are. */
export function SourceTable({ notes, sources }: { notes: TechniqueNotes; sources: readonly SourceInfo[] }) {
  const rows = sources
    .map((source) => ({ source, here: hereOf(source, notes) }))
    .filter(({ here }) => here !== '');
  return (
    <section class="wide" id={PARTS.sources} tabIndex={-1}>
      <h2>Sources and licences</h2>
      {rows.length > 0 && <Rows rows={rows} notes={notes} />}
      <p class="meta">{ATTACK_NOTICE}</p>
    </section>
  );
}

function Rows({
  rows,
  notes,
}: {
  rows: readonly { source: SourceInfo; here: string }[];
  notes: TechniqueNotes;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
    <section class="scroll" aria-label="Table of sources" tabIndex={0}>
      <table class="src">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Here</th>
            <th scope="col">As of</th>
            <th scope="col">Licence</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ source, here }) => (
            <tr key={source.source}>
              <th scope="row">{source.label}</th>
              <td>{here}</td>
              <td>{source.source === 'curated' ? lastReview(notes) : source.asOf}</td>
              <td>{source.licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What of a source stands on this page; empty where nothing does. */
function hereOf({ source }: SourceInfo, { causes, lofp, rules }: TechniqueNotes): string {
  if (source === 'curated') return causes.length > 0 ? counted(causes.length, 'cause', 'causes') : '';
  if (source === 'lofp') return lofp.length > 0 ? counted(lofp.length, 'note', 'notes') : '';
  const cited = rules.filter(({ key }) => sourceOf(key) === source).length;
  return cited > 0 ? `${counted(cited, 'rule', 'rules')}, facts only` : '';
}

/** The month of the latest review among the notes: months sort as text. */
const lastReview = ({ causes }: TechniqueNotes): string =>
  `reviewed ${causes
    .map(({ reviewed }) => reviewed)
    .toSorted()
    .at(-1)}`;
