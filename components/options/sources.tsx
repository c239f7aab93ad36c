import type { RuleSource } from '../../lib/catalog/rule-source.ts';
import type { CatalogMeta } from '../../lib/catalog/types.ts';
import type { HeldPart } from '../../lib/store/types.ts';
import { CompiledTools } from './compiled-tools.tsx';
import { DOWNLOAD_HOST } from './source-actions.tsx';
import { BuiltInRow, PublicRow } from './source-rows.tsx';
import type { UpdatesOfOptions } from './updates.ts';

export interface SourcesProps extends UpdatesOfOptions {
  /** What ships; undefined until it was read. */
  meta: CatalogMeta | undefined;
  /** Why the catalog can't be read. */
  problem: string | undefined;
  /** What is compiled here, the team's parts among it. */
  held: readonly HeldPart[];
  /** `YYYY-MM-DD`. */
  today: string;
  /** Asked to download a source's archive and compile it. */
  onUpdate: (source: RuleSource) => void;
  /** Given an archive of a source, or a catalog compiled elsewhere. */
  onImport: (source: RuleSource, file: File) => void;
  onStop: (id: string) => void;
  onBundled: () => void;
  onSave: () => void;
}

/** Where notes come from: what ships, what is compiled here, how old it is and whose, and how to have it anew. */
export function OptionsSources(props: SourcesProps) {
  const { meta, problem, held, running, faults } = props;
  const compiled = held.filter(({ source }) => source !== 'house');
  return (
    <section id="sources">
      <h2>Sources</h2>
      <p class="lead">
        The catalog came with the extension. The notes of public rules, word for word, are compiled here, on
        this machine, when you ask; their words stay theirs. Update asks one host, {DOWNLOAD_HOST}, and sends
        nothing of yours.
      </p>
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
                <span class="away">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {meta.sources.map((info) =>
              info.source === 'curated' || info.source === 'lofp' ? (
                <BuiltInRow key={info.source} info={info} />
              ) : (
                <PublicRow
                  key={info.source}
                  source={info.source}
                  info={info}
                  facts={meta.rules[info.source]}
                  part={compiled.find(({ source }) => source === info.source)}
                  today={props.today}
                  progress={running[info.source]}
                  fault={faults[info.source]}
                  onUpdate={props.onUpdate}
                  onImport={props.onImport}
                  onStop={props.onStop}
                />
              ),
            )}
          </tbody>
        </table>
      )}
      <CompiledTools
        isCompiled={compiled.length > 0}
        running={running}
        faults={faults}
        onBundled={props.onBundled}
        onSave={props.onSave}
      />
    </section>
  );
}
