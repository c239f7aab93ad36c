import { line } from './line.ts';
import { markdown } from './markdown.ts';
import { plain } from './plain.ts';
import type { CopyForm, CopyInput } from './types.ts';

const WRITE: Record<CopyForm, (input: CopyInput) => string> = { markdown, plain, line };

/** What goes to the clipboard, in the form asked for. */
export const copyText = (form: CopyForm, input: CopyInput): string => WRITE[form](input);
