import { markdownText } from '../copy/markdown-text.ts';

/** A part of an answer, before it is written for a terminal or as Markdown. */
export type Block =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'line'; text: string }
  /** A point of a list, with labelled lines under it. */
  | { kind: 'point'; text: string; under?: [label: string, text: string][] };

/** Control characters would move a terminal's cursor or colour it: rules are other people's texts. */
const clean = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim();

export function plainPage(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) => {
    const text = clean(block.text);
    if (block.kind === 'heading') return ['', text];
    if (block.kind !== 'point') return [text];
    return [`  - ${text}`, ...(block.under ?? []).map(([label, under]) => `      ${label}: ${clean(under)}`)];
  });
  return `${lines.join('\n')}\n`;
}

export function markdownPage(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) => {
    const text = markdownText(clean(block.text));
    if (block.kind === 'title') return [`# ${text}`, ''];
    if (block.kind === 'heading') return ['', `## ${text}`, ''];
    // Two spaces keep lines of a paragraph apart.
    if (block.kind === 'line') return [`${text}  `];
    return [
      `- ${text}`,
      ...(block.under ?? []).map(([label, under]) => `  - _${label}_: ${markdownText(clean(under))}`),
    ];
  });
  return `${lines.join('\n')}\n`;
}
