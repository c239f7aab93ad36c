import type { ComponentChildren } from 'preact';
import type { RuleAnswer, TechniqueAnswer } from '../../lib/answers/types.ts';
import type { TechniqueId } from '../../lib/attack/technique.ts';
import type { CatalogMeta } from '../../lib/catalog/types.ts';
import type { Search } from '../../lib/search/query.ts';
import type { ReaderPlace } from '../parts/reader-address.ts';
import type { TacticGroup } from './by-tactic.ts';
import type { RulesByPlace } from './cited-rules.tsx';
import { ReaderFind } from './find.tsx';
import { START_HREF } from './route.ts';
import { RulePage } from './rule-page.tsx';
import { StartPage } from './start-page.tsx';
import { TechniquePage, type TechniquePageProps } from './technique-page.tsx';

/** What the reader shows. */
export type ReaderView =
  | { kind: 'reading' }
  | { kind: 'start'; groups: TacticGroup[]; meta: CatalogMeta }
  | { kind: 'technique'; notes: TechniqueAnswer; rules: RulesByPlace; meta: CatalogMeta }
  | { kind: 'rule'; answer: RuleAnswer; names: Record<TechniqueId, string>; meta: CatalogMeta }
  /** Nobody here knows a rule of this key. */
  | { kind: 'no-rule'; key: string }
  /** ATT&CK has no such technique. */
  | { kind: 'unknown'; text: string }
  /** The catalog could not be read; the message says why. */
  | { kind: 'problem'; message: string };

export interface ReaderProps
  extends Pick<TechniquePageProps, 'note' | 'part' | 'copied' | 'onCopy' | 'onPrint'> {
  view: ReaderView;
  /** Undefined until it was read: the page stands before the search does. */
  search: Search | undefined;
  onGo: (place: ReaderPlace) => void;
  onRetry: () => void;
}

/** The extension's full page of notes: the search above, and a technique or the start below. */
export function Reader({ view, search, onGo, onRetry, ...page }: ReaderProps) {
  return (
    <>
      <header class="top">
        <a class="home" href={START_HREF}>
          <img src="/icon.svg" width="16" height="16" alt="" /> LoFP Lens
        </a>
        <ReaderFind search={search} onGo={onGo} />
      </header>
      {view.kind === 'start' && <StartPage groups={view.groups} meta={view.meta} />}
      {view.kind === 'technique' && (
        <TechniquePage notes={view.notes} sources={view.meta.sources} rules={view.rules} {...page} />
      )}
      {view.kind === 'rule' && (
        <RulePage
          answer={view.answer}
          names={view.names}
          sources={view.meta.sources}
          copied={page.copied}
          onCopy={page.onCopy}
        />
      )}
      {view.kind === 'no-rule' && (
        <Statement title="No such rule here">
          Neither the bundled facts nor what is compiled on this machine hold <code>{view.key}</code>. Search
          above, or <a href="options.html#sources">update its source</a>.
        </Statement>
      )}
      {view.kind === 'unknown' && (
        <Statement title={`ATT&CK has no technique “${view.text}”`}>
          IDs look like T1021 or T1021.002. Search above, or choose from{' '}
          <a href={START_HREF}>all techniques with notes</a>.
        </Statement>
      )}
      {view.kind === 'problem' && (
        <Statement title="The catalog could not be read">
          {view.message}
          <p class="actions">
            <button type="button" class="button main" onClick={onRetry}>
              Try again
            </button>
          </p>
        </Statement>
      )}
    </>
  );
}

const Statement = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <main class="reader">
    <header class="title">
      <h1>{title}</h1>
    </header>
    <div class="said">{children}</div>
  </main>
);
