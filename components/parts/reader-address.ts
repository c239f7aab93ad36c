import type { TechniqueId } from '../../lib/attack/technique.ts';

/** Where in the reader a row leads: a technique, and the note on it that was found. */
export interface ReaderPlace {
  technique: TechniqueId;
  /** Id of a curated note. */
  note?: string;
}

/** The part of the reader's address after `#`: `T1021.002`, `T1021.002&note=psexec-remote-administration`. */
export const readerFragment = ({ technique, note }: ReaderPlace): string =>
  note === undefined ? technique : `${technique}&note=${encodeURIComponent(note)}`;
