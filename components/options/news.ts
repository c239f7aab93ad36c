import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * What a screen reader is told of things that change by themselves: what is new about each, once, and nothing of those
 * that nothing was done with.
 *
 * @param busy ids of what is going on now, or has just gone wrong; each is followed from then on.
 * @param says the state of one in words. It is told whenever it differs, so it holds no number that ticks.
 * @returns the text for a `role="status"`.
 */
export function useNews(busy: readonly string[], says: (id: string) => string): string {
  const told = useRef(new Map<string, string>());
  const [news, setNews] = useState('');
  useEffect(() => {
    const followed = [...new Set([...told.current.keys(), ...busy])];
    const fresh = followed
      .map((id) => ({ id, words: says(id) }))
      .filter(({ id, words }) => told.current.get(id) !== words);
    for (const { id, words } of fresh) told.current.set(id, words);
    if (fresh.length > 0) setNews(fresh.map(({ words }) => words).join(' '));
  });
  return news;
}
