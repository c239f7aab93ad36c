import {
  type Choices,
  opensWords,
  type SiteChoices,
  siteChoices,
  siteOptions,
  siteValue,
} from './choices.ts';

/** A site as the options list it. */
export interface SiteOfOptions {
  origin: string;
  /** `always`: asked for by the extension itself; `withdrawn`: enabled once, taken back in the browser. */
  state: 'always' | 'on' | 'withdrawn';
  choices: SiteChoices;
}

interface OptionsSitesProps {
  sites: readonly SiteOfOptions[];
  everywhere: Choices;
  /** What the browser answered when it refused a site. */
  refusal?: string | undefined;
  onChoose: (origin: string, choices: SiteChoices) => void;
  onEnable: (origin: string) => void;
  onRemove: (origin: string) => void;
}

/** The origins whose pages are read, and how the popover opens there. */
export function OptionsSites({
  sites,
  everywhere,
  refusal,
  onChoose,
  onEnable,
  onRemove,
}: OptionsSitesProps) {
  return (
    <section id="sites">
      <h2>Sites</h2>
      <p class="lead">
        LoFP Lens reads a page only where you enabled it, in its toolbar popup on that page. Nothing that it
        reads leaves the browser.
      </p>
      <table class="sites">
        <thead>
          <tr>
            <th scope="col">Origin</th>
            <th scope="col">Opens after</th>
            <th scope="col">
              <span class="away">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => (
            <tr key={site.origin} class={site.state === 'withdrawn' ? 'off' : undefined}>
              <th scope="row">
                <code>{site.origin}</code>
              </th>
              <td>
                <OpensAfter site={site} everywhere={everywhere} onChoose={onChoose} />
              </td>
              <td class="act">
                <Actions site={site} onEnable={onEnable} onRemove={onRemove} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="fault" role="status">
        {refusal && (
          <>
            <b>Not enabled.</b> {refusal}
          </>
        )}
      </p>
    </section>
  );
}

function OpensAfter({
  site,
  everywhere,
  onChoose,
}: { site: SiteOfOptions } & Pick<OptionsSitesProps, 'everywhere' | 'onChoose'>) {
  if (site.state === 'withdrawn') return <span class="meta">permission withdrawn in the browser</span>;
  if (site.state === 'always') return <>{opensWords(everywhere)}</>;
  return (
    <select
      class="field"
      aria-label={`Opens after, ${site.origin}`}
      value={siteValue(site.choices)}
      onChange={(event) => onChoose(site.origin, siteChoices(event.currentTarget.value))}
    >
      {siteOptions(site.choices, everywhere).map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Actions({
  site: { origin, state },
  onEnable,
  onRemove,
}: { site: SiteOfOptions } & Pick<OptionsSitesProps, 'onEnable' | 'onRemove'>) {
  if (state === 'always') return <span class="meta">always on</span>;
  return (
    <>
      {state === 'withdrawn' && (
        <button
          type="button"
          class="button"
          aria-label={`Enable again: ${origin}`}
          onClick={() => onEnable(origin)}
        >
          Enable again
        </button>
      )}{' '}
      <button type="button" class="button" aria-label={`Remove: ${origin}`} onClick={() => onRemove(origin)}>
        Remove
      </button>
    </>
  );
}
