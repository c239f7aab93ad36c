import type { CopyInput } from './types.ts';
import { type OriginPiece, ticketWords } from './words.ts';

/** How one form writes the pieces of a line. */
export interface Pen {
  strong(text: string): string;
  /** The catalog's own text. */
  text(text: string): string;
  literal(text: string): string;
  /** The title of the rule that a cause was taken from. */
  title(title: string, link: string | undefined): string;
  box(label: string): string;
  rule(rule: NonNullable<CopyInput['rule']>): string;
  /** The line that says where all of it comes from. */
  origin(text: string): string;
  separator: string;
}

/**
 * The lines of a ticket, in paragraphs. Boxes and "Closed as" stay empty: the extension never writes an analyst's
 * claim.
 *
 * @param seen what stands after "Seen in the alert", already written for the form; may be empty.
 */
export function ticketLines(input: CopyInput, pen: Pen, seen: string): string[][] {
  const { heading, cause, fits, doubt, silence, origin } = ticketWords(input);
  const { technique, rule } = input;
  const about = pen.text(`${technique.id} ${technique.name}`);
  const boxes = { checked: pen.box('checked:'), ruledOut: pen.box('ruled out by:') };

  return [
    [
      `${pen.strong(heading)} ${pen.separator} ${about}`,
      ...(rule ? [`Rule: ${pen.rule(rule)}`] : []),
      labelled(pen.text(cause.label), pen.text(cause.text)),
    ],
    // A paragraph of its own for the doubt: right under the box, Markdown would read it as part of that list item.
    ...(fits === undefined || doubt === undefined
      ? [[pen.text(silence ?? ''), boxes.checked, boxes.ruledOut]]
      : [
          [labelled('Fits when', pen.text(fits)), boxes.checked],
          [labelled('Doubt when', pen.text(doubt)), boxes.ruledOut],
        ]),
    [
      labelled('Seen in the alert', seen),
      labelled('Closed as', ''),
      pen.origin(origin.map((piece) => written(piece, pen)).join('')),
    ],
  ];
}

function written(piece: OriginPiece, pen: Pen): string {
  if (typeof piece === 'string') return pen.text(piece);
  return 'literal' in piece ? pen.literal(piece.literal) : pen.title(piece.title, piece.link);
}

const labelled = (label: string, text: string) => (text ? `${label}: ${text}` : `${label}:`);
