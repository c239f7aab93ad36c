import { parse as parseToml } from 'smol-toml';
import { parseAllDocuments } from 'yaml';
import type { Rule } from '../catalog/types.ts';

type Source = 'sigma' | 'elastic' | 'splunk';

/**
 * The facts of the rules in a Sigma file, which may hold several YAML documents.
 *
 * @param text the file's text.
 * @param link where the file can be read.
 * @returns one rule per document that carries an id and a title.
 */
export function sigmaFacts(text: string, link: string): Rule[] {
  return documentsOf(text).flatMap(({ id, title }) => facts('sigma', id, title, link));
}

/**
 * The facts of the rule in an Elastic file.
 * @throws TomlError where the file is no TOML.
 */
export function elasticFacts(text: string, link: string): Rule[] {
  const { rule } = parseToml(text);
  return isRecord(rule) ? facts('elastic', rule.rule_id, rule.name, link) : [];
}

/** The facts of the rule in a Splunk file. */
export function splunkFacts(text: string, link: string): Rule[] {
  return documentsOf(text).flatMap(({ id, name }) => facts('splunk', id, name, link));
}

/** Lenient on purpose: a quoting error in one field (two deprecated Splunk rules have one) leaves the others readable. */
function documentsOf(text: string): Record<string, unknown>[] {
  return [...parseAllDocuments(text)].map((document): unknown => document.toJS()).filter(isRecord);
}

function facts(source: Source, id: unknown, title: unknown, link: string): Rule[] {
  if (typeof id !== 'string' || typeof title !== 'string') return [];
  return [{ key: `${source}:${id.trim().toLowerCase()}`, title: title.trim(), link }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
