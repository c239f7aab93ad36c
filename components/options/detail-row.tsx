import { type ComponentChildren, toChildArray } from 'preact';

/** A row below a row, as wide as the table: for sentences and paths, which a column would break. None without content. */
export function DetailRow({ children }: { children: ComponentChildren }) {
  if (toChildArray(children).length === 0) return null;
  return (
    <tr class="details">
      <td colSpan={5}>{children}</td>
    </tr>
  );
}
