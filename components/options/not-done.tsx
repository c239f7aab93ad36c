interface NotDoneProps {
  /** What it came to: "Not updated". */
  what: string;
  /** Why, in sentences. */
  why: string;
  /** What holds now, in a sentence. */
  so?: string;
}

/** What failed, why, and what holds now. */
export function NotDone({ what, why, so }: NotDoneProps) {
  return (
    <p class="problem">
      <b>{what}.</b> {sentence(why)} {so}
    </p>
  );
}

/** With a final dot: the browser's own messages come with and without. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
