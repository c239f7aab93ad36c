import type { RuleNotes, TechniqueAnswer } from '../../lib/answers/types.ts';
import type { SourceInfo } from '../../lib/catalog/types.ts';
import { labelOfSource } from '../../lib/copy/source-label.ts';
import { counted } from '../parts/cause-words.ts';
import { sourceOf } from '../parts/source-words.ts';
import { bySource } from './by-source.ts';
import type { RulesByPlace } from './cited-rules.tsx';
import { PARTS } from './page-parts.ts';

/** ATT&CK's terms of use ask for this sentence wherever its names stand. */
export const ATTACK_NOTICE =
  '© The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation.';

/** Where this page's words and facts come from, how old they are, and whose they are. */
export function SourceTable({
  notes,
  rules,
  sources,
}: {
  notes: TechniqueAnswer;
  rules: RulesByPlace;
  sources: readonly SourceInfo[];
}) {
  const rows = sources
    .map((source) => ({ source, here: hereOf(source, notes, rules) }))
    .filter(({ here }) => here !== '');
  const compiled = notes.compiled ? compiledRows(notes.compiled) : [];
  return (
    <section class="wide" id={PARTS.sources} tabIndex={-1}>
      <h2>Sources and licences</h2>
      {rows.length + compiled.length > 0 && <Rows rows={rows} compiled={compiled} notes={notes} />}
      <p class="meta">{ATTACK_NOTICE}</p>
    </section>
  );
}

function Rows({
  rows,
  compiled,
  notes,
}: {
  rows: readonly { source: SourceInfo; here: string }[];
  compiled: readonly CompiledRow[];
  notes: TechniqueAnswer;
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
          {compiled.map(({ source, here }) => (
            <tr key={source.name}>
              <th scope="row">{labelOfSource(source.name)}, compiled here</th>
              <td>{here}</td>
              <td>{source.asOf ?? 'no dates in it'}</td>
              <td>{source.name === 'sigma' ? `${source.licence}; authors stay named` : source.licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CompiledRow {
  source: RuleNotes['sources'][number];
  here: string;
}

/** How many sentences of each compiled source stand on this page. */
function compiledRows({ causes, rest, sources }: RuleNotes): CompiledRow[] {
  const all = [...causes, ...rest];
  return bySource(sources, ({ name }) => name).map((source) => {
    const own = all.filter(({ rules }) => rules.some((rule) => rule.source === source.name)).length;
    return { source, here: counted(own, 'note', 'notes') };
  });
}

/** What of a source stands on this page; empty where nothing does. */
function hereOf({ source }: SourceInfo, { causes, lofp }: TechniqueAnswer, rules: RulesByPlace): string {
  if (source === 'curated') return causes.length > 0 ? counted(causes.length, 'cause', 'causes') : '';
  if (source === 'lofp') return lofp.length > 0 ? counted(lofp.length, 'note', 'notes') : '';
  const cited = [...rules.values()].filter(({ key }) => sourceOf(key) === source).length;
  return cited > 0 ? `${counted(cited, 'rule', 'rules')}, facts only` : '';
}

/** The month of the latest review among the notes: months sort as text. */
const lastReview = ({ causes }: TechniqueAnswer): string =>
  `reviewed ${causes
    .map(({ reviewed }) => reviewed)
    .toSorted()
    .at(-1)}`;
