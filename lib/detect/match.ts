import type { TechniqueId } from '../attack/technique.ts';

/** A technique in a page: where it begins (the text node that remembers it) and where it ends. */
export interface Match {
  technique: TechniqueId;
  start: Text;
  startOffset: number;
  end: Text;
  endOffset: number;
  /** The text nodes between the first and the last, where there are any. */
  between?: Text[];
  /** Set where an attribute gives the technique and the text does not: a link that shows only a name. */
  byAttribute?: true;
}
