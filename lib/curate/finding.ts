/** Something that a reader of the notes should look at. */
export interface Finding {
  /** An error keeps the notes from being right; a warning is a place to look. */
  level: 'error' | 'warning';
  /** The note's id. */
  note: string;
  /** What it is, in words, without a final dot. */
  says: string;
}

export const error = (note: string, says: string): Finding => ({ level: 'error', note, says });
export const warning = (note: string, says: string): Finding => ({ level: 'warning', note, says });
