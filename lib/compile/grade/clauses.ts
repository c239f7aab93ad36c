/** A dot that ends no sentence. */
const ABBREVIATION = /\b(?:e\.g|i\.e|etc|ex|vs|approx|incl|no|cf)\.\s/gi;
const SENTENCE_END = /(?<=[.!?])["')`\]]*\s+(?=[A-Z"'`(0-9]|filter|please|tune)|;\s+/;
/** A sentence that opens so is one piece of advice to its end: "If it is expected, exclude it". */
const CONDITION = /^(?:if|when|where|once|unless|to|before|after|for|upon|in \w+ where)\b/i;
/** Advice that hangs on to a statement: ", filter as needed", ", so confirm that …", "(should be investigated)". */
const TAIL = new RegExp(
  `(?:(?:,|—| - |–|\\bbut|\\band)\\s*(?:(?:and|but|so|please|you can|then|hence|however|thus),? )*(?=(?:${[
    '(?:some |additional |further )?(?:filter(?:s|ing)?|tuning)',
    'tune|verify|validate|confirm|review|correlate|exclude|allow-?list|whitelist|baseline|adjust|investigate',
    'check|document|ensure|scope|treat|consider|you (?:should|can|may)|it is (?:recommended|important|advised)',
  ].join('|')})\\b)|\\s\\((?=(?:alerts? )?should\\b))`,
  'gi',
);
/** Stands for the dots of abbreviations while sentences are told apart. */
const ONE_DOT_LEADER = '\u2024';

/**
 * The sentences of a note, and the advice that hangs on to them, each by itself.
 *
 * @param text on one line.
 */
export function clausesOf(text: string): string[] {
  return text
    .replace(ABBREVIATION, (match) => match.replaceAll('.', ONE_DOT_LEADER))
    .split(SENTENCE_END)
    .flatMap((sentence) => (CONDITION.test(sentence) ? [sentence] : sentence.split(TAIL)))
    .map((clause) => clause.replaceAll(ONE_DOT_LEADER, '.').replace(/^[\s\-–—•*]+|[\s.;:,!)]+$/g, ''))
    .filter((clause) => /\w/.test(clause));
}
