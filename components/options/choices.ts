/** What makes the popover open: the pointer's rest, that with Alt held, or a press on a one-line peek. */
export type Opens = 'hover' | 'modifier' | 'peek';

export type Scheme = 'system' | 'light' | 'dark';

/** What holds on every site that doesn't differ. */
export interface Choices {
  scheme: Scheme;
  /** Rest of the pointer before the popover opens, in ms. */
  dwell: number;
  opens: Opens;
}

/** What differs on one site; what is absent is as everywhere. */
export interface SiteChoices {
  dwell?: number | undefined;
  opens?: Opens | undefined;
}

/** One entry of a site's "Opens" list. */
export interface SiteOption {
  value: string;
  label: string;
}

const AS_EVERYWHERE = 'everywhere';

// Steps that feel different; 500 ms is what grids with hover actions of their own are given.
const OFFERED = [0, 250, 500, 1000];

const milliseconds = (dwell: number) => (dwell === 0 ? 'at once' : `${dwell} ms`);

const WORDS: Record<Opens, (dwell: number) => string> = {
  hover: milliseconds,
  modifier: () => 'with Alt only',
  peek: () => 'one-line peek',
};

/** How the popover opens, in two or three words: "250 ms", "with Alt only". */
export const opensWords = ({ opens, dwell }: Pick<Choices, 'opens' | 'dwell'>): string => WORDS[opens](dwell);

/** The list offered for one site, with the value chosen now in it. */
export function siteOptions(site: SiteChoices, everywhere: Choices): SiteOption[] {
  const times = new Set([...OFFERED, ...(site.dwell === undefined ? [] : [site.dwell])]);
  return [
    { value: AS_EVERYWHERE, label: `${opensWords(everywhere)}, as everywhere` },
    ...[...times]
      .sort((a, b) => a - b)
      .map((dwell) => ({ value: String(dwell), label: milliseconds(dwell) })),
    { value: 'modifier', label: WORDS.modifier(0) },
    { value: 'peek', label: WORDS.peek(0) },
  ];
}

/** The entry of `siteOptions` that stands for what a site has now. */
export function siteValue({ dwell, opens }: SiteChoices): string {
  if (opens === 'modifier' || opens === 'peek') return opens;
  return dwell === undefined ? AS_EVERYWHERE : String(dwell);
}

/** What a site has once an entry of `siteOptions` is chosen. */
export function siteChoices(value: string): SiteChoices {
  if (value === AS_EVERYWHERE) return {};
  return value === 'modifier' || value === 'peek'
    ? { opens: value }
    : { opens: 'hover', dwell: Number(value) };
}
