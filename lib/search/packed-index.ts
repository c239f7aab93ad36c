import type { AsPlainObject } from 'minisearch';

/**
 * An index of MiniSearch as it ships: half of the size. A document's `id` is its place, so that neither ids nor the names of
 * their fields stand at each word, and of ascending places only the steps.
 */
export interface PackedIndex {
  /** All that is not told below, as MiniSearch has it. */
  rest: Omit<AsPlainObject, 'documentIds' | 'fieldLength' | 'storedFields' | 'index'>;
  /** Words of each field, document by document. */
  lengths: number[][];
  words: string[];
  /**
   * Where each word stands: for each field that holds it the field's number, how many documents, and for each the step
   * from the one before; after a step, the negative of how often, where that is more than once.
   */
  places: number[][];
}

/** Packs what MiniSearch's `toJSON` gave. @param index of documents whose `id` is their place, none discarded */
export function packIndex(index: AsPlainObject): PackedIndex {
  const { documentIds: _ids, fieldLength, storedFields: _fields, index: terms, ...rest } = index;
  const lengths = Object.values(fieldLength);
  return {
    rest,
    lengths,
    words: terms.map(([word]) => word),
    places: terms.map(([, fields]) =>
      Object.entries(fields).flatMap(([field, held]) => stepsOf(field, held)),
    ),
  };
}

function stepsOf(field: string, held: Record<string, number>): number[] {
  const documents = Object.entries(held).map(([place, times]) => [Number(place), times] as const);
  let before = 0;
  const steps = documents
    .sort(([a], [b]) => a - b)
    .flatMap(([place, times]) => {
      const step = place - before;
      before = place;
      return times > 1 ? [step, -times] : [step];
    });
  return [Number(field), documents.length, ...steps];
}

/** Gives back what `packIndex` was given, for MiniSearch's `loadJS`. */
export function unpackIndex({ rest, lengths, words, places }: PackedIndex): AsPlainObject {
  const byPlace = <Value>(value: (place: number) => Value) =>
    Object.fromEntries(lengths.map((_, place) => [place, value(place)]));
  return {
    ...rest,
    documentIds: byPlace((place) => place),
    fieldLength: byPlace((place) => lengths[place] ?? []),
    storedFields: {},
    index: words.map((word, at) => [word, fieldsOf(places[at] ?? [])]),
  };
}

function fieldsOf(steps: readonly number[]): Record<string, Record<string, number>> {
  const fields: Record<string, Record<string, number>> = {};
  let at = 0;
  while (at < steps.length) {
    const field = steps[at] ?? 0;
    let left = steps[at + 1] ?? 0;
    at += 2;
    const held: Record<string, number> = {};
    for (let place = 0; left > 0; left -= 1) {
      place += steps[at] ?? 0;
      const times = steps[at + 1] ?? 0;
      held[place] = times < 0 ? -times : 1;
      at += times < 0 ? 2 : 1;
    }
    fields[field] = held;
  }
  return fields;
}
