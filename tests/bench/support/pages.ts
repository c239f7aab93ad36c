import { readFileSync } from 'node:fs';
import type { Technique } from '../../../lib/attack/technique.ts';

/** How a page is built: cells of a table, or inline elements on lines, where words may go on over an edge. */
export type Shape = 'table' | 'lines';

const file = new URL('../../../data/techniques.json', import.meta.url);
const ids = (JSON.parse(readFileSync(file, 'utf8')) as Technique[])
  .filter(({ status }) => status === 'active')
  .map(({ id }) => id);

/** Text without an ID, as an alert's other columns hold it. */
const OTHERS = [
  'services.exe started a process on SRV-0213',
  'High',
  '2026-11-24 10:59:07',
  'Network logon of svc_backup from 10.20.30.40',
  'open',
  'C:\\Windows\\System32\\cmd.exe /c whoami',
];

/** The ID in a row; neighbouring rows differ. */
export const idOfRow = (row: number): string => ids[row % ids.length] as string;

const ROW: Record<Shape, (id: string, other: string) => string> = {
  table: (id, other) => `<tr><td>${id}</td><td>${other}</td></tr>`,
  lines: (id, other) => `<div><span class="id">${id}</span> <span>${other}</span></div>`.replace('> <', '><'),
};

/**
 * A page of rows with two text nodes each: an ID, and other text. There is no text node besides these and the title.
 * @param head more for its head
 */
export function pageOfRows(shape: Shape, rows: number, head = ''): string {
  const body = Array.from({ length: rows }, (_, row) =>
    ROW[shape](idOfRow(row), OTHERS[row % OTHERS.length] as string),
  ).join('');
  const list =
    shape === 'table' ? `<table><tbody id="rows">${body}</tbody></table>` : `<div id="rows">${body}</div>`;
  const style = '<style>body{margin:0;font:14px/20px sans-serif}td,span{padding:0 4px}</style>';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>${style}${head}</head><body>${list}</body></html>`;
}
