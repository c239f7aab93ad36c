import { defang } from './defang.ts';

/**
 * One value of a page, fit for a ticket: on one line, without characters that are invisible or turn the reading
 * direction, and with its addresses defanged.
 */
export const pageValue = (value: string): string =>
  defang(
    value
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .replace(/\p{Cf}/gu, '')
      .trim(),
  );
