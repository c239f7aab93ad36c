import type { CompiledSource, CompiledSourceInfo } from '../compile/types.ts';

/** What a held catalog was made of: a public source, or one of the team's files. */
export interface HeldPart {
  /** `sigma`, `elastic`, `splunk`; `house:<name>` for the team's. */
  id: string;
  source: CompiledSource;
  /** The file's or folder's name as the person knows it, or the host it was downloaded from. */
  name: string;
  from: 'download' | 'file';
  /** When it was read here, ISO 8601. */
  readAt: string;
  /** Rules, notes, age, licence, what could not be read. */
  info: CompiledSourceInfo;
  /** Rules that say something about false positives, whatever it says. */
  rulesWithNotes: number;
}
