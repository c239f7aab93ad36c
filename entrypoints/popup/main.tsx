import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/components.css';
import '../../components/popup/popup.css';
import './popup.css';
import { readerFragment } from '../../components/parts/reader-address.ts';
import { Popup, type PopupProps } from '../../components/popup/popup.tsx';
import { bundledCatalog, loadBundled } from '../../lib/browser/catalog.ts';
import { watchFound } from '../../lib/browser/found.ts';
import { openReader } from '../../lib/browser/pages.ts';
import { disable, enable } from '../../lib/browser/permissions.ts';
import { followScheme } from '../../lib/browser/scheme.ts';
import { CatalogUnreadable } from '../../lib/catalog/read.ts';
import { openSearch } from '../../lib/search/query.ts';
import { SEARCH_PATH } from '../../lib/search/types.ts';
import { pageUnder } from './page.ts';

type Shown = Pick<PopupProps, 'search' | 'date' | 'problem' | 'site' | 'refusal' | 'found' | 'subject'>;

// Nothing but `found` is known before the browser answers.
let shown: Shown = {
  search: undefined,
  date: undefined,
  problem: undefined,
  site: undefined,
  refusal: undefined,
  found: {},
};

function show(change: Partial<Shown>): void {
  shown = { ...shown, ...change };
  render(
    <Popup
      {...shown}
      onReader={(place) => openReader(place && readerFragment(place)).then(close)}
      onOptions={() => browser.runtime.openOptionsPage().then(close)}
      onEnable={(origin) => switchSite(enable(origin))}
      onDisable={(origin) => switchSite(disable(origin))}
      onRetry={showCatalog}
    />,
    document.body,
  );
}

async function showCatalog(): Promise<void> {
  show({ problem: undefined });
  try {
    const [file, { date }] = await Promise.all([loadSearch(), bundledCatalog().meta()]);
    show({ search: openSearch(file), date });
  } catch (error) {
    show({ problem: messageOf(error) });
  }
}

const loadSearch = (): Promise<unknown> =>
  loadBundled(SEARCH_PATH).catch((cause) => {
    throw new CatalogUnreadable(SEARCH_PATH, cause);
  });

const showPage = async (): Promise<void> => show(await pageUnder());

/** Shows what became of a permission asked for or given back. */
async function switchSite(asked: Promise<unknown>): Promise<void> {
  const refusal = await asked.then(() => undefined, messageOf);
  show({ ...(await pageUnder()), refusal });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

show({});
void showCatalog();
void showPage();
void followScheme();
// The page goes on while the popup is open: marks come and go, above all just after a site was enabled.
watchFound(() => void showPage());
