import { megabytes } from '../../lib/compile/archive/limits.ts';
import type { UpdateProgress } from '../../lib/update/protocol.ts';

/** What an update does now, without numbers: what is said aloud, for numbers change many times a second. */
export const DOING: Record<UpdateProgress['doing'], string> = {
  waiting: 'Waiting for its turn',
  downloading: 'Downloading',
  reading: 'Reading rules',
  merging: 'Merging',
  storing: 'Storing',
};

/** How far an update is, in a line: "Downloading, 1.2 MB", "Reading rules, 2,329 of 3,757". */
export function progressWords({ doing, rules, expected, bytes, size }: UpdateProgress): string {
  if (doing === 'downloading' && bytes !== undefined) {
    return size === undefined
      ? `${DOING.downloading}, ${megabytes(bytes)}`
      : `${DOING.downloading}, ${megabytes(bytes)} of ${megabytes(size)}`;
  }
  if (doing !== 'reading' || (rules === 0 && expected === undefined)) return DOING[doing];
  return expected === undefined
    ? `${DOING.reading}, ${rules.toLocaleString('en')} so far`
    : `${DOING.reading}, ${rules.toLocaleString('en')} of ${expected.toLocaleString('en')}`;
}

/** The part of it that is done, for a bar; undefined where nobody knows how much there will be. */
export function progressShare(progress: UpdateProgress): { value: number; max: number } | undefined {
  const { doing, rules, expected, bytes, size } = progress;
  if (doing !== 'reading' && doing !== 'downloading') return undefined;
  if (doing === 'reading' && expected !== undefined) return { value: rules, max: expected };
  return bytes !== undefined && size !== undefined ? { value: bytes, max: size } : undefined;
}
