import { ATTACK_NOTICE } from '../reader/source-table.tsx';
import type { Choices, SiteChoices } from './choices.ts';
import { type HouseProps, OptionsHouse } from './house.tsx';
import { OptionsKeys, type Shortcut } from './keys.tsx';
import { OptionsPopover } from './popover-settings.tsx';
import { OptionsSites, type SiteOfOptions } from './sites.tsx';
import { OptionsSources, type SourcesProps } from './sources.tsx';
import { UpdateNews } from './update-news.tsx';

export interface OptionsPageProps extends SourcesProps, Omit<HouseProps, 'onRemove'> {
  sites: readonly SiteOfOptions[];
  choices: Choices;
  /** What "Opens after" may be set to, in ms. */
  range: { min: number; max: number; step: number };
  shortcuts: readonly Shortcut[];
  /** What the browser answered when it refused a site. */
  refusal: string | undefined;
  onChoose: (change: Partial<Choices>) => void;
  onSite: (origin: string, choices: SiteChoices) => void;
  onEnable: (origin: string) => void;
  onRemove: (origin: string) => void;
  /** Asked to take one of the team's parts out again, by its id. */
  onRemovePart: (part: string) => void;
  onShortcuts: () => void;
}

const SECTIONS = [
  { id: 'sites', title: 'Sites' },
  { id: 'sources', title: 'Sources' },
  { id: 'house', title: 'House rules' },
  { id: 'look', title: 'Popover' },
  { id: 'keys', title: 'Keys' },
];

/** The options: where pages are read, what the catalog holds, how the popover behaves. */
export function OptionsPage(props: OptionsPageProps) {
  return (
    <>
      <header class="top">
        <a class="home" href="reader.html">
          <img src="/icon.svg" width="16" height="16" alt="" /> LoFP Lens
        </a>
        <span class="meta">Options</span>
      </header>
      <main class="options">
        <h1 class="away">Options</h1>
        <nav aria-label="Options">
          <ul>
            {SECTIONS.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="text">
          <OptionsSites
            sites={props.sites}
            everywhere={props.choices}
            refusal={props.refusal}
            onChoose={props.onSite}
            onEnable={props.onEnable}
            onRemove={props.onRemove}
          />
          <OptionsSources {...props} />
          <OptionsHouse {...props} onRemove={props.onRemovePart} />
          <OptionsPopover choices={props.choices} range={props.range} onChoose={props.onChoose} />
          <OptionsKeys shortcuts={props.shortcuts} onChange={props.onShortcuts} />
          <UpdateNews {...props} />
          <footer class="meta">{ATTACK_NOTICE}</footer>
        </div>
      </main>
    </>
  );
}
