import { wordsOf } from './words.ts';

/** Every word of these texts as it is written, in lower case, the most frequent first. */
export function vocabularyOf(texts: Iterable<string>): string[] {
  const times = new Map<string, number>();
  for (const text of texts) {
    for (const { plain } of wordsOf(text)) times.set(plain, (times.get(plain) ?? 0) + 1);
  }
  return [...times].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
