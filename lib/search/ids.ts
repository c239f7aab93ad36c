import { parseTechniqueId } from '../attack/ids.ts';
import type { TechniqueId } from '../attack/technique.ts';
import type { FoundTechnique } from './types.ts';

/** What an ID, or the beginning of one, finds. */
export interface IdHits {
  /** By ID, the technique itself first. */
  techniques: FoundTechnique[];
  /** The technique whose ID was typed whole. */
  exact?: FoundTechnique;
}

/** From three digits on: `10` is more often a number than a technique. */
const BEGINNING = /^(?:t(\d{1,4})|(\d{3,4}))(?:[./](\d{0,3}))?$/i;

/** Makes the lookup of techniques by ID as one types it. */
export function openIds(techniques: readonly FoundTechnique[]): (text: string) => IdHits | undefined {
  const byId = new Map<TechniqueId, FoundTechnique>(techniques.map((technique) => [technique.id, technique]));

  return (text) => {
    const id = parseTechniqueId(text);
    const exact = id === undefined ? undefined : byId.get(id);
    const beginning = exact?.id ?? beginningOf(text);
    if (beginning === undefined) return undefined;
    const found = techniques.filter((technique) => technique.id.startsWith(beginning));
    if (found.length === 0) return undefined;
    return exact ? { techniques: found, exact } : { techniques: found };
  };
}

/** `t102` → `T102`, `1021/0` → `T1021.0`; undefined where the text begins no ID. */
export function beginningOf(text: string): string | undefined {
  const match = BEGINNING.exec(text);
  if (!match) return undefined;
  const [, marked, bare, sub] = match;
  return `T${marked ?? bare}${sub ? `.${sub}` : ''}`;
}
