/** What an archive may hold before it is taken for a bomb. The size of a real full download is no limit. */
export interface Limits {
  /** Unpacked bytes per packed byte. */
  ratio: number;
  /** Unpacked bytes below which the ratio says nothing: so little harms nobody. */
  harmless: number;
  entries: number;
  /** Bytes of one file that is kept. */
  fileBytes: number;
}

/**
 * Measured on the three public repositories: ratios from 5.5 to 8.5, at most 4,327 entries, no rule above 295 kB (a
 * list of vulnerable drivers). Deflate can't pack better than 1,032 to 1, which only a file of one byte repeated does.
 */
export const LIMITS: Limits = { ratio: 100, harmless: 16_000_000, entries: 200_000, fileBytes: 1_000_000 };

/** Whether so many unpacked bytes out of so few are more than an honest archive holds. */
export const isTooDense = (unpacked: number, packed: number, { ratio, harmless }: Limits): boolean =>
  unpacked > harmless && unpacked > packed * ratio;

/** `5.2 MB`, for messages. */
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
