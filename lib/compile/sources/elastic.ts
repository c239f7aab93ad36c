import { parse as parseToml } from 'smol-toml';
import { filterExclusions } from '../exclusions/filters.ts';
import { queryExclusions } from '../exclusions/query.ts';
import { detectionHash } from '../sha256.ts';
import { oneLine } from '../text.ts';
import type { Exclusion, Statement } from '../types.ts';
import { guideStatements } from './guide.ts';
import { identityOf } from './identity.ts';
import { type FileReading, refused } from './reading.ts';
import { techniqueTags } from './tags.ts';
import { dayOf, type Fields, isFields, listOf, namesOf, present, sentencesOf, textOf } from './values.ts';

/** What decides whether a rule of Elastic's fires; which of them a rule has depends on its type. */
const LOGIC = [
  'type',
  'language',
  'query',
  'threshold',
  'machine_learning_job_id',
  'anomaly_threshold',
  'new_terms',
  'threat_query',
  'threat_mapping',
  'alert_suppression',
];

/** Reads one rule of Elastic's, a TOML file. */
export function readElastic(text: string, path: string): FileReading {
  let file: Fields;
  try {
    file = parseToml(text);
  } catch (error) {
    return refused(path, oneLine((error as Error).message.split('\n')[0] ?? ''));
  }
  if (!isFields(file.rule)) return refused(path, 'no rule in it');
  const { rule } = file;
  const metadata = isFields(file.metadata) ? file.metadata : {};
  const identity = identityOf('elastic', path, { id: rule.rule_id, title: rule.name });
  if (typeof identity === 'string') return refused(path, identity);
  return {
    rules: [
      {
        ...identity,
        ...present({
          level: textOf(rule.severity),
          author: namesOf(rule.author),
          created: dayOf(metadata.creation_date),
          modified: dayOf(metadata.updated_date),
        }),
        tags: threatTags(rule.threat),
        statements: elasticStatements(rule),
        exclusions: elasticExclusions(rule),
        hash: detectionHash(logicOf(rule)),
      },
    ],
    refusals: [],
  };
}

/**
 * What a rule of Elastic's says about false positives: its own field, then its guide.
 *
 * @param rule the rule's fields, of its TOML file or of Kibana's export.
 */
export function elasticStatements(rule: Fields): Statement[] {
  const own = sentencesOf(rule.false_positives).map((sentence) => ({ text: oneLine(sentence) }));
  return [...own, ...guideStatements(textOf(rule.note) ?? '')];
}

/** The techniques and sub-techniques of `threat`, in the rule's file and in Kibana's export alike. */
export function threatTags(threat: unknown): string[] {
  const techniques = listOf(threat)
    .filter(isFields)
    // Kibana takes any framework here: MITRE ATLAS has IDs of its own (AML.T0051).
    .filter(({ framework }) => framework === undefined || /ATT&CK/i.test(String(framework)))
    .flatMap(({ technique }) => listOf(technique).filter(isFields));
  const ids = techniques.flatMap(({ id, subtechnique }) => [
    id,
    ...listOf(subtechnique)
      .filter(isFields)
      .map((sub) => sub.id),
  ]);
  return techniqueTags(ids.flatMap((id) => textOf(id) ?? []));
}

const LANGUAGES = ['kuery', 'eql', 'esql', 'lucene'] as const;

/**
 * What the query of a rule of Elastic's ignores, and the filters beside it; a query without a language is KQL, as in
 * Kibana.
 *
 * @param rule the rule's fields, of its TOML file or of Kibana's export.
 */
export function elasticExclusions(rule: Fields): Exclusion[] {
  const query = textOf(rule.query);
  const language = LANGUAGES.find((known) => known === (rule.language ?? 'kuery'));
  return [...(query && language ? queryExclusions(query, language) : []), ...filterExclusions(rule.filters)];
}

function logicOf(rule: Fields): unknown {
  const parts = LOGIC.filter((name) => rule[name] !== undefined).map((name) => [name, rule[name]]);
  return parts.map(([name, value]) => [name, typeof value === 'string' ? oneLine(value) : value]);
}
