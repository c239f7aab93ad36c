import { indexOptions } from '../fields.ts';

/** A compiled rule or note as MiniSearch indexes it: `id` is its place among both, rules first. */
export interface IndexedRule {
  id: number;
  /** A rule's title, a note's sentence. */
  text: string;
  /** What is known of it besides: what a rule ignores, a note's first rule, techniques. */
  beside: string;
}

/** What a text says outweighs what stands beside it. */
export const RULE_INDEX_OPTIONS = indexOptions<IndexedRule>({ text: 5, beside: 2 });
