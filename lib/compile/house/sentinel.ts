import { detectionHash } from '../sha256.ts';
import { paragraphStatements } from '../sources/paragraphs.ts';
import { techniqueTags } from '../sources/tags.ts';
import { type Fields, listOf, present, sentencesOf, textOf } from '../sources/values.ts';
import type { SourceRule } from '../types.ts';
import { houseIdentity } from './identity.ts';
import { labelledFalsePositives } from './labelled.ts';

/** Fields that no other format of rules has beside a `query`. */
const TELLING = ['relevantTechniques', 'queryFrequency', 'triggerOperator', 'requiredDataConnectors'];
const KINDS = /^(scheduled|nrt)$/i;

/** Where teams and tools write sub-techniques; Sentinel's own templates have them in `relevantTechniques`. */
const TECHNIQUES = ['relevantTechniques', 'techniques', 'subTechniques'];
const FALSE_POSITIVES = ['falsePositives', 'false_positives', 'knownFalsePositives'];

/** Whether a YAML document is an analytics rule of Microsoft Sentinel. */
export function isSentinel(fields: Fields): boolean {
  if (typeof fields.query !== 'string') return false;
  return TELLING.some((name) => name in fields) || KINDS.test(textOf(fields.kind) ?? '');
}

/** @returns the rule, or what it lacks. */
export function sentinelRule(fields: Fields, path: string): SourceRule | string {
  const id = textOf(fields.id);
  const title = textOf(fields.name) ?? textOf(fields.displayName);
  if (!id) return 'the rule has no id';
  if (!title) return 'the rule has no name';
  const own = FALSE_POSITIVES.flatMap((name) => sentencesOf(fields[name]));
  const prose = labelledFalsePositives(textOf(fields.description) ?? '');
  return {
    ...houseIdentity(id, title, path),
    ...present({ level: textOf(fields.severity)?.toLowerCase() }),
    tags: techniqueTags(
      TECHNIQUES.flatMap((name) => listOf(fields[name])).flatMap((each) => textOf(each) ?? []),
    ),
    statements: (own.length > 0 ? own : [prose ?? '']).flatMap(paragraphStatements),
    exclusions: [],
    hash: detectionHash(textOf(fields.query) ?? ''),
  };
}
