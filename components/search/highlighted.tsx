import type { Range } from '../../lib/search/types.ts';

/** A text with its matched words marked; always text, never HTML. */
export function Highlighted({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const pieces = ranges.flatMap(([start, end], at) => [
    text.slice(ranges[at - 1]?.[1] ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ]);
  return (
    <>
      {pieces}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
