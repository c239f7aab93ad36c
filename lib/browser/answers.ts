import { type Answers, createAnswers } from '../answers/answers.ts';
import { CatalogUnreadable } from '../catalog/read.ts';
import type { SearchSource } from '../search/follow.ts';
import { SEARCH_PATH } from '../search/types.ts';
import { type HeldCatalog, openHeldCatalog } from '../store/read.ts';
import { bundledCatalog, loadBundled } from './catalog.ts';
import { type Held, loadHeld, watchHeld } from './held.ts';

/** What both catalogs answer, and what the search over both is opened from. */
export interface LiveAnswers extends Answers, SearchSource {}

interface Opened {
  catalog: Promise<HeldCatalog | undefined>;
  asOf: string | undefined;
  isClosed: boolean;
}

/**
 * The bundled catalog, and beside it the compiled one that is in use: for the background and the extension's pages. A
 * swap is followed by itself; until then the old one answers.
 */
export function openAnswers(): LiveAnswers {
  const listeners: (() => void)[] = [];
  let opened: Promise<Opened> | undefined;

  const current = async (): Promise<Opened> => {
    opened ??= loadHeld().then(openHeld);
    const now = await opened;
    if (!now.isClosed) return now;
    opened = undefined;
    return current();
  };
  watchHeld(() => {
    void opened?.then(async ({ catalog }) => (await catalog)?.close());
    opened = undefined;
    for (const listener of listeners) listener();
  });

  const bundled = bundledCatalog();
  const answers = createAnswers(bundled, async () => (await current()).catalog);
  /** Asks once more where a swap came between the opening and the question. */
  const steadily = async <T>(ask: () => Promise<T>): Promise<T> => {
    const before = current();
    return ask().catch(async (error: unknown) => {
      if (opened !== undefined && !(await before).isClosed) throw error;
      return ask();
    });
  };

  return {
    ...answers,
    technique: (id) => steadily(() => answers.technique(id)),
    brief: (id) => steadily(() => answers.brief(id)),
    rule: (key) => steadily(() => answers.rule(key)),
    async bundledSearch() {
      const reading = loadBundled(SEARCH_PATH).catch((cause: unknown) => {
        throw new CatalogUnreadable(SEARCH_PATH, cause);
      });
      const [file, { notes, lofp }] = await Promise.all([reading, bundled.all()]);
      return { file, notes, lofp };
    },
    compiledSearch: () =>
      steadily(async () => {
        const { catalog, asOf } = await current();
        const file = await (await catalog)?.search();
        return file === undefined ? undefined : { file, ...(asOf !== undefined && { asOf }) };
      }),
    onSwapped: (listener) => void listeners.push(listener),
  };
}

function openHeld(held: Held | undefined): Opened {
  const opened: Opened = { catalog: Promise.resolve(undefined), asOf: held?.asOf, isClosed: false };
  if (held) {
    const closed = () => {
      opened.isClosed = true;
    };
    opened.catalog = openHeldCatalog(held.generation, closed).catch((error: unknown) => {
      // The bundled catalog answers all the same; the options page says what became of the other.
      console.warn(
        'LoFP Lens: the compiled catalog could not be opened, the bundled one answers alone.',
        error,
      );
      return undefined;
    });
  }
  return opened;
}
