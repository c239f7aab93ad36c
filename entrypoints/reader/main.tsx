import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/components.css';
import '../../components/search/search.css';
import '../../components/reader/reader.css';
import { COPIED_FOR } from '../../components/parts/copy-words.ts';
import { Reader, type ReaderProps } from '../../components/reader/reader.tsx';
import { readerHref, readerRoute } from '../../components/reader/route.ts';
import type { CopySubject } from '../../components/reader/technique-page.tsx';
import { openAnswers } from '../../lib/browser/answers.ts';
import { followScheme } from '../../lib/browser/scheme.ts';
import type { CopyForm } from '../../lib/copy/types.ts';
import { followSearch } from '../../lib/search/follow.ts';
import { textOf } from './copied-text.ts';
import { titleOf, viewOf } from './view.ts';

type Shown = Pick<ReaderProps, 'view' | 'search' | 'note' | 'part' | 'copied'>;

let shown: Shown = { view: { kind: 'reading' }, search: undefined, copied: undefined };
const answers = openAnswers();
let asked = 0;

function show(change: Partial<Shown>): void {
  shown = { ...shown, ...change };
  render(
    <Reader
      {...shown}
      onGo={(place) => location.assign(readerHref(place))}
      onRetry={() => void showAddress()}
      onCopy={copy}
      onPrint={() => print()}
    />,
    document.getElementById('reader') as HTMLElement,
  );
}

async function showAddress(): Promise<void> {
  const mine = ++asked;
  const route = readerRoute(location.hash);
  const view = await viewOf(route, answers);
  // A later address may have been answered first.
  if (mine !== asked) return;
  document.title = titleOf(view);
  const { note, part } = route.kind === 'technique' ? route : {};
  show({ view, note, part, copied: undefined });
}

async function copy(subject: CopySubject, form: CopyForm): Promise<void> {
  const text = textOf(subject, form, shown.view, location.href);
  if (text === undefined) return;
  const failed = await navigator.clipboard.writeText(text).then(
    () => false,
    () => true,
  );
  const copied = { subject, form, failed };
  show({ copied });
  setTimeout(() => shown.copied === copied && show({ copied: undefined }), COPIED_FOR);
}

/** Resolves once what was just rendered is on the screen; in a hidden tab, once that is looked at. */
const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

async function start(): Promise<void> {
  show({});
  await showAddress();
  // Opening the search parses megabytes on this thread: the page is painted first.
  await painted();
  // Without its search file the reader still reads: the field then finds nothing.
  await followSearch(answers, ({ search }) => show({ search }));
}

addEventListener('hashchange', () => void showAddress());
start().catch(console.error);
void followScheme();
answers.onSwapped(() => void showAddress());
