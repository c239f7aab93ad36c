import type { Statement } from '../types.ts';
import { type Block, blocksOf } from './markdown.ts';

/** How Elastic’s guides say that a machine wrote or helped to write them; rules about generative AI name it, too. */
const DISCLAIMER = /guide was created\b[^.]*\bgenerative AI\b/i;
const FALSE_POSITIVES = /false[\s-]+positives?/i;
/** Sections that follow without being under the one on false positives, whatever level their heading has. */
const ANOTHER_SECTION = /response|remediation|related rules|investigat|triage|setup|additional|mitigation/i;

/**
 * The statements of a guide's section on false positives: one per bullet, a heading bullet joined with the bullets
 * under it. The lead-in before the bullets is left out; a section of paragraphs alone gives its paragraphs.
 *
 * @param markdown the Markdown of Elastic's `rule.note`.
 */
export function guideStatements(markdown: string): Statement[] {
  if (!FALSE_POSITIVES.test(markdown)) return [];
  const blocks = sectionBlocks(blocksOf(markdown));
  const first = blocks.findIndex(({ kind }) => kind === 'bullet');
  const texts = groupsOf(first === -1 ? blocks : blocks.slice(first)).map(joined);
  const generated = DISCLAIMER.test(markdown);
  return texts
    .filter((text) => /\w/.test(text))
    .map((text) => (generated ? { text, origin: 'generated' as const } : { text }));
}

/** The blocks under every heading that speaks of false positives. */
function sectionBlocks(blocks: readonly Block[]): Block[] {
  const inside: Block[] = [];
  let level: number | undefined;
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      if (level !== undefined) inside.push(block);
    } else if (FALSE_POSITIVES.test(block.text)) level ??= block.level;
    else if (level !== undefined && (block.level <= level || ANOTHER_SECTION.test(block.text))) {
      level = undefined;
    }
  }
  return inside;
}

/** Blocks that make one statement: a bullet and those under it; a paragraph ending in a colon and its list. */
function groupsOf(blocks: readonly Block[]): string[][] {
  const groups: string[][] = [];
  /** A bullet deeper than this belongs to the group that stands last. */
  let headIndent = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    const isBullet = block.kind === 'bullet';
    if (isBullet && block.indent > headIndent) groups.at(-1)?.push(block.text);
    else {
      groups.push([block.text]);
      const headsList = block.text.endsWith(':');
      headIndent = isBullet ? block.indent : headsList ? -1 : Number.POSITIVE_INFINITY;
    }
  }
  return groups;
}

function joined([heading = '', ...under]: string[]): string {
  return under.reduce((text, part, index) => {
    const ended = /[.:;!?]$/.test(text);
    return `${text}${ended ? '' : index === 0 ? ':' : ';'} ${part}`;
  }, heading);
}
