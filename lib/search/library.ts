import type { TechniqueId } from '../attack/technique.ts';
import type { AllNotes } from '../catalog/read.ts';
import { bundledDocuments } from './documents.ts';
import { INDEX_OPTIONS } from './fields.ts';
import { unpackIndex } from './packed-index.ts';
import { openRuleSearch } from './rules/open.ts';
import {
  type FoundDocument,
  type FoundRule,
  type FoundTechnique,
  SEARCH_PATH,
  SEARCH_VERSION,
  type SearchFile,
} from './types.ts';
import { openIndex, type WordIndex } from './word-index.ts';

/** All that can be found: the bundled catalog's, and what is compiled on this machine. */
export interface Library {
  techniques: readonly FoundTechnique[];
  byId: ReadonlyMap<TechniqueId, FoundTechnique>;
  /** Empty where nothing is compiled. */
  rules: readonly FoundRule[];
  documents: readonly FoundDocument[];
  /** Every word that can be found, the most frequent of the bundled catalog first. */
  vocabulary: readonly string[];
  /** Documents by their words; scores of bundled and compiled ones don't compare. */
  withWords: WordIndex;
}

/** What the search over the bundled catalog is opened from: the file that the build emitted, and the notes it was made of. */
export interface BundledSearch extends AllNotes {
  file: unknown;
}

/**
 * Opens the search file that the build emitted, and with it what `buildRuleSearch` made of a compiled catalog.
 *
 * @throws when the first is no search file, or of another version.
 */
export function openLibrary({ file: json, ...notes }: BundledSearch, compiled: unknown): Library {
  const file = checked(json);
  const { techniques, vocabulary } = file;
  const documents = bundledDocuments(techniques, notes);
  const base = {
    techniques,
    byId: new Map(techniques.map((technique) => [technique.id, technique])),
  };
  const withWords = openIndex(unpackIndex(file.index), INDEX_OPTIONS, documents);
  const own = openRuleSearch(compiled);
  if (!own) {
    return { ...base, rules: [], documents, vocabulary, withWords };
  }
  return {
    ...base,
    rules: own.rules,
    documents: [...documents, ...own.rules, ...own.notes],
    vocabulary: [...new Set([...vocabulary, ...own.vocabulary])],
    withWords: (stems, combineWith) => [...withWords(stems, combineWith), ...own.index(stems, combineWith)],
  };
}

/** The build made the file, so only what another version of the extension may have left is refused. */
function checked(json: unknown): SearchFile {
  const file = json as Partial<SearchFile> | null;
  if (file?.version !== SEARCH_VERSION) {
    throw new Error(
      `${SEARCH_PATH} is no search file of version ${SEARCH_VERSION}. Build or install LoFP Lens again.`,
    );
  }
  return file as SearchFile;
}
