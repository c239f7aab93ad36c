import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/components.css';
import '../../components/popup/popup.css';
import './popup.css';
import { readerFragment } from '../../components/parts/reader-address.ts';
import { Popup, type PopupProps } from '../../components/popup/popup.tsx';
import { openAnswers } from '../../lib/browser/answers.ts';
import { watchFound } from '../../lib/browser/found.ts';
import { openReader } from '../../lib/browser/pages.ts';
import { disable, enable } from '../../lib/browser/permissions.ts';
import { followScheme } from '../../lib/browser/scheme.ts';
import { followSearch } from '../../lib/search/follow.ts';
import { pageUnder } from './page.ts';

type Shown = Pick<
  PopupProps,
  'search' | 'date' | 'compiled' | 'problem' | 'site' | 'refusal' | 'found' | 'subject'
>;

const answers = openAnswers();

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
    await Promise.all([followSearch(answers, show), answers.meta().then(({ date }) => show({ date }))]);
  } catch (error) {
    show({ problem: messageOf(error) });
  }
}

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
