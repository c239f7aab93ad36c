import type { TechniqueId } from '../../lib/attack/technique.ts';

/** Where in the reader something leads: a technique and perhaps one note or part of its page, or a rule. */
export type ReaderPlace =
  | {
      technique: TechniqueId;
      /** Id of a curated note. */
      note?: string;
      /** Part of the technique's page. */
      part?: string;
    }
  /** A rule's key, `sigma:<id>`. */
  | { rule: string };

/** The part of the reader's address after `#`: `T1021.002`, `T1021.002&note=psexec-remote-administration`, `rule=sigma:…`. */
export function readerFragment(place: ReaderPlace): string {
  if ('rule' in place) return `rule=${encodeURIComponent(place.rule)}`;
  const { technique, note, part } = place;
  return [
    technique,
    ...(note === undefined ? [] : [`note=${encodeURIComponent(note)}`]),
    ...(part === undefined ? [] : [`part=${encodeURIComponent(part)}`]),
  ].join('&');
}
