import { byTactic } from '../../components/reader/by-tactic.ts';
import type { ReaderView } from '../../components/reader/reader.tsx';
import type { ReaderRoute } from '../../components/reader/route.ts';
import { bundledCatalog } from '../../lib/browser/catalog.ts';
import { UnknownTechnique } from '../../lib/catalog/read.ts';

const catalog = bundledCatalog();

/** What an address shows. Never rejects: what went wrong is a view too. */
export async function viewOf(route: ReaderRoute): Promise<ReaderView> {
  if (route.kind === 'unknown') return route;
  try {
    const meta = await catalog.meta();
    if (route.kind === 'start') {
      return { kind: 'start', groups: byTactic(await catalog.techniques(), meta), meta };
    }
    return { kind: 'technique', notes: await catalog.notes(route.technique), meta };
  } catch (error) {
    if (error instanceof UnknownTechnique) return { kind: 'unknown', text: error.id };
    return { kind: 'problem', message: error instanceof Error ? error.message : String(error) };
  }
}

/** The tab's title: what is shown stands first, for narrow tabs show little. */
export function titleOf(view: ReaderView): string {
  if (view.kind !== 'technique') return 'LoFP Lens reader';
  const { id, name } = view.notes.technique;
  return `${id} ${name}, LoFP Lens reader`;
}
