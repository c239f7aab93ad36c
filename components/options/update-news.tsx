import { ruleSourceOf } from '../../lib/catalog/rule-source.ts';
import type { CatalogMeta } from '../../lib/catalog/types.ts';
import { labelOfSource } from '../../lib/copy/source-label.ts';
import type { HeldPart } from '../../lib/store/types.ts';
import { counted } from '../parts/cause-words.ts';
import { rulesWords } from './holds.ts';
import { useNews } from './news.ts';
import { sentence } from './not-done.tsx';
import { DOING } from './progress-words.ts';
import { busyWith, type UpdatesOfOptions } from './updates.ts';

interface UpdateNewsProps extends UpdatesOfOptions {
  meta: CatalogMeta | undefined;
  held: readonly HeldPart[];
}

/** Tells a screen reader what updates come to: begun, the next step, failed, done; never how far. */
export function UpdateNews(props: UpdateNewsProps) {
  const news = useNews(busyWith(props), (id) => says(id, props));
  return (
    <p class="away" role="status">
      {news}
    </p>
  );
}

function says(id: string, { running, faults, held, meta }: UpdateNewsProps): string {
  const progress = running[id];
  const fault = faults[id];
  if (progress) return `${labelOf(id)}: ${DOING[progress.doing]}.`;
  return `${labelOf(id)}: ${fault === undefined ? stateOf(id, held, meta) : `failed. ${sentence(fault)}`}`;
}

const LABELS: Partial<Record<string, string>> = {
  house: 'House rules',
  bundled: 'Back to the bundled catalog',
  save: 'Saving',
};

function labelOf(id: string): string {
  const source = ruleSourceOf(`${id}:`);
  return source ? labelOfSource(source) : (LABELS[id] ?? id.replace(/^house:/, ''));
}

/** What holds once nothing runs: the same words for done and stopped, for they say what is there. */
function stateOf(id: string, held: readonly HeldPart[], meta: CatalogMeta | undefined): string {
  const source = ruleSourceOf(`${id}:`);
  const part = held.find((each) => each.id === id);
  if (source) return `${rulesWords(part, meta?.rules[source] ?? 0)}.`;
  if (id === 'house') {
    const files = held.filter((each) => each.source === 'house').length;
    return `${counted(files, 'file', 'files')}.`;
  }
  if (id.startsWith('house:')) return part ? 'still there.' : 'removed.';
  return 'done.';
}
