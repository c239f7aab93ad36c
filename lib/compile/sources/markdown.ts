/** One block of Markdown as far as guides use it. Texts stand on one line, without the marks of bold and links. */
export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  /** `indent` in columns: a bullet that stands deeper than the one before it belongs under it. */
  | { kind: 'bullet'; indent: number; text: string };

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)[\s#]*$/;
const BULLET = /^(\s*)(?:[-*+•–]|\d{1,2}[.)])\s+(.*)$/;
const FENCE = /^\s*(?:```|~~~)/;
const QUOTE = /^\s*>/;

/** Reads the blocks of a guide. Quotes (Elastic's disclaimer is one) and fenced code are left out. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  /** The block that a line without a mark of its own continues. */
  let open: Block | undefined;
  let fenced = false;
  let emptyBefore = false;
  for (const line of markdown.split(/\r?\n/)) {
    const isFence = FENCE.test(line);
    if (isFence) fenced = !fenced;
    if (fenced || isFence || QUOTE.test(line)) {
      open = undefined;
      continue;
    }
    if (line.trim() === '') {
      emptyBefore = true;
      continue;
    }
    const started = startedBy(line);
    if (started) blocks.push(started);
    else if (open && (!emptyBefore || (open.kind === 'bullet' && /^\s/.test(line))))
      open.text += ` ${plain(line)}`;
    else blocks.push({ kind: 'paragraph', text: plain(line) });
    const last = blocks.at(-1);
    open = last?.kind === 'heading' ? undefined : last;
    emptyBefore = false;
  }
  return blocks;
}

/** The heading or bullet that begins in a line; undefined for a line of text. */
function startedBy(line: string): Block | undefined {
  const heading = HEADING.exec(line);
  if (heading?.[1]) return { kind: 'heading', level: heading[1].length, text: plain(heading[2] ?? '') };
  const bullet = BULLET.exec(line);
  if (!bullet) return undefined;
  const indent = (bullet[1] ?? '').replace(/\t/g, '    ').length;
  return { kind: 'bullet', indent, text: plain(bullet[2] ?? '') };
}

function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();
}
