import type { CopyForm } from '../../lib/copy/types.ts';

/** How each form is offered, and how a button says that it was copied. */
export const FORM_WORDS: Record<CopyForm, { offer: string; said: string; key: string }> = {
  markdown: { offer: 'Markdown', said: 'as Markdown', key: 'c' },
  plain: { offer: 'Plain text', said: 'as plain text', key: 'Shift+c' },
  line: { offer: 'One line', said: 'as one line', key: 'l' },
};

/** What became of a copy: shown by the button for `COPIED_FOR`. */
export interface Copied {
  form: CopyForm;
  /** The browser refused the clipboard. */
  failed?: boolean;
}

/** How long a button says what it did, in ms: read twice over, and gone before the next alert. */
export const COPIED_FOR = 2000;

/** The subject of a copy that says that nothing is documented. */
export const NO_CAUSE = 'no documented benign cause';

const after = (verb: string, subject: string) => `${verb}${subject === NO_CAUSE ? ':' : ''} ${subject}`;

/** The name of a copy button. @param subject "cause 1" or `NO_CAUSE` */
export const copyWords = (subject: string): string => after('Copy', subject);

/** What button and live region say of a copy. @param subject "cause 1" or `NO_CAUSE` */
export const copiedWords = (subject: string, { form, failed }: Copied): string =>
  failed
    ? 'The browser refused to copy: select the text and copy it'
    : `${after('Copied', subject)} ${FORM_WORDS[form].said}`;
