import type { CatalogMeta, SourceInfo } from '../../lib/catalog/types.ts';
import { counted } from '../parts/cause-words.ts';

/** What ships inside the extension, how old it is, and whose it is. */
export function OptionsSources({
  meta,
  problem,
}: {
  meta: CatalogMeta | undefined;
  problem: string | undefined;
}) {
  return (
    <section id="sources">
      <h2>Sources</h2>
      <p class="lead">The catalog came with the extension, and nothing is fetched.</p>
      {problem !== undefined && (
        <p class="problem">
          <b>The catalog could not be read.</b> {problem} Reinstall LoFP Lens if it stays so.
        </p>
      )}
      {meta && (
        <table class="sources">
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">As of</th>
              <th scope="col">Licence</th>
              <th scope="col">State</th>
              <th scope="col" class="act">
                <span class="away">Where it is from</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {meta.sources.map((source) => (
              <tr key={source.source}>
                <th scope="row">
                  {source.label}
                  <span class="meta">{source.origin}</span>
                </th>
                <td>{source.asOf}</td>
                <td>{source.licence}</td>
                <td>{holds(source)}</td>
                <td class="act">
                  <span class="meta">built in</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** How much of a source there is. Of the rule repositories only facts ship; their sentences are others'. */
function holds({ source, count }: SourceInfo): string {
  if (source === 'curated') return counted(count, 'cause', 'causes');
  if (source === 'lofp') return counted(count, 'note', 'notes');
  return `${counted(count, 'rule', 'rules')} cited, facts only`;
}
