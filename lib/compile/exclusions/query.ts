import type { Exclusion } from '../types.ts';
import { type Condition, sidesOf } from './condition.ts';
import { readEql } from './eql.ts';
import { readEsql } from './esql.ts';
import { gather } from './gather.ts';
import { readKql } from './kql.ts';
import { readLucene } from './lucene.ts';
import { UnreadableQuery } from './reader.ts';
import { readSpl } from './spl.ts';

export type QueryLanguage = 'kuery' | 'eql' | 'esql' | 'lucene' | 'spl';

/** A query as far as it was read: its condition, or why there is none. */
export type QueryReading = { read: true; condition: Condition } | { read: false; reason: string };

const READERS: Record<QueryLanguage, (query: string) => Condition> = {
  kuery: readKql,
  eql: readEql,
  esql: readEsql,
  lucene: readLucene,
  spl: readSpl,
};

/** Reads a query by the grammar of its language; one that doesn't hold it gives a reason and nothing else. */
export function readQuery(query: string, language: QueryLanguage): QueryReading {
  try {
    return { read: true, condition: READERS[language](query) };
  } catch (cause) {
    if (cause instanceof UnreadableQuery) return { read: false, reason: cause.message };
    throw cause;
  }
}

/**
 * What an Elastic rule's query already ignores: the tests beneath an odd number of negations.
 *
 * @returns one per field and name, nothing where the query can't be read; `readQuery` says why.
 */
export function queryExclusions(query: string, language: 'kuery' | 'eql' | 'esql' | 'lucene'): Exclusion[] {
  return exclusionsOf(readQuery(query, language));
}

/** What a Splunk search already ignores: `NOT …`, `field!=value`, `NOT field IN (…)`. */
export function splunkExclusions(search: string): Exclusion[] {
  return exclusionsOf(readQuery(search, 'spl'));
}

function exclusionsOf(reading: QueryReading): Exclusion[] {
  if (!reading.read) return [];
  const { excluded, asked } = sidesOf(reading.condition);
  return gather(excluded, asked);
}
