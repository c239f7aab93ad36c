import { megabytes } from '../archive/limits.ts';
import { detectionHash } from '../sha256.ts';
import { elasticExclusions, elasticStatements, threatTags } from '../sources/elastic.ts';
import type { FileReading } from '../sources/reading.ts';
import { dayOf, type Fields, isFields, namesOf, present, textOf } from '../sources/values.ts';
import type { Refusal, SourceRule } from '../types.ts';
import { exceptionsOf } from './exceptions.ts';
import { houseIdentity } from './identity.ts';

/** A rule with its guide has some 20 kB. */
const LONGEST_LINE = 1_000_000;

/**
 * Reads the export of Kibana's rules: NDJSON, a rule, an exception list, an item of one, a connector, or the summary a
 * line.
 *
 * @returns undefined where no line is any of these: then it is no export of rules.
 */
export function readElasticExport(text: string, path: string): FileReading | undefined {
  const { lines, reasons } = linesOf(text);
  const known = lines.filter((line) => kindOf(line.fields) !== undefined);
  if (known.length === 0) return undefined;
  const ofKind = (kind: Kind) => known.filter((line) => kindOf(line.fields) === kind);
  const items = ofKind('item').map(({ fields }) => fields);
  const rules: SourceRule[] = [];
  for (const { fields, number } of ofKind('rule')) {
    const rule = ruleOf(fields, items, path);
    if (typeof rule === 'string') reasons.push(`line ${number}: ${rule}`);
    else rules.push(rule);
  }
  const strange = lines.length - known.length;
  if (strange > 0) reasons.push(`${strange} of its lines are neither rules nor exceptions: left out`);
  if (rules.length === 0 && reasons.length === 0) reasons.push('no rule in it');
  return { rules, refusals: reasons.map((reason): Refusal => ({ path, reason, partly: rules.length > 0 })) };
}

interface Line {
  number: number;
  fields: Fields;
}

function linesOf(text: string): { lines: Line[]; reasons: string[] } {
  const lines: Line[] = [];
  const reasons: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const number = index + 1;
    if (line.length > LONGEST_LINE) {
      reasons.push(
        `line ${number} has ${megabytes(line.length)}, at most ${megabytes(LONGEST_LINE)} are read`,
      );
      continue;
    }
    try {
      const fields: unknown = JSON.parse(line);
      if (isFields(fields)) lines.push({ number, fields });
      else reasons.push(`line ${number} is no JSON object`);
    } catch {
      reasons.push(`line ${number} is no JSON`);
    }
  }
  return { lines, reasons };
}

type Kind = 'rule' | 'item' | 'list' | 'connector' | 'summary';

function kindOf(fields: Fields): Kind | undefined {
  if ('rule_id' in fields || ('risk_score' in fields && 'threat' in fields)) return 'rule';
  if ('list_id' in fields) return 'entries' in fields ? 'item' : 'list';
  if ('exported_count' in fields || 'exported_rules_count' in fields) return 'summary';
  return fields.type === 'action' && isFields(fields.attributes) ? 'connector' : undefined;
}

function ruleOf(fields: Fields, items: readonly Fields[], path: string): SourceRule | string {
  const id = textOf(fields.rule_id);
  const title = textOf(fields.name);
  if (!id) return 'the rule has no rule_id';
  if (!title) return 'the rule has no name';
  const logic = ['type', 'query', 'threshold', 'machine_learning_job_id', 'new_terms', 'threat_query'];
  return {
    ...houseIdentity(id, title, path),
    ...present({
      level: textOf(fields.severity),
      author: namesOf(fields.author),
      created: dayOf(fields.created_at),
      modified: dayOf(fields.updated_at),
    }),
    tags: threatTags(fields.threat),
    statements: elasticStatements(fields),
    exclusions: [...exceptionsOf(fields, items), ...elasticExclusions(fields)],
    hash: detectionHash(logic.map((name) => fields[name] ?? null)),
  };
}
