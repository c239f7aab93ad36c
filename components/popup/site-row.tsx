/** What LoFP Lens may do on the page that the popup was opened over. */
export type Site =
  /** Marks are on; `always` where the extension's own manifest asks for the site. */
  | { kind: 'on'; origin: string; always: boolean }
  | { kind: 'off'; origin: string }
  /** The browser's own pages, files, other extensions. */
  | { kind: 'closed' };

interface SiteRowProps {
  /** Undefined until the browser said. */
  site: Site | undefined;
  /** What the browser answered when it refused. */
  refusal?: string | undefined;
  /** Called straight from the press: the browser asks for a permission only then. */
  onEnable: (origin: string) => void;
  onDisable: (origin: string) => void;
}

/** Where marks are on, and the switch for it. */
export function SiteRow({ site, refusal, onEnable, onDisable }: SiteRowProps) {
  if (!site) return <div class="site" />;
  if (site.kind === 'closed') return <div class="site">Marks are for web sites only.</div>;
  const { origin } = site;
  const on = site.kind === 'on';
  // One button that turns over: the focus stays on it.
  return (
    <div class="site">
      <span>
        {refusal ?? (on ? `Marks are ${site.always ? 'always ' : ''}on at ` : 'Not on at ')}
        {refusal === undefined && <b>{on ? new URL(origin).host : origin}</b>}
      </span>
      {!(on && site.always) && (
        <button
          type="button"
          class={on ? 'button' : 'button main'}
          onClick={() => (on ? onDisable(origin) : onEnable(origin))}
        >
          {on ? 'Turn off' : 'Enable on this site'}
        </button>
      )}
    </div>
  );
}
