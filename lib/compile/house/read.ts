import { documentsOf } from '../sources/documents.ts';
import { type FileReading, refused } from '../sources/reading.ts';
import { readSigma } from '../sources/sigma.ts';
import type { Fields } from '../sources/values.ts';
import type { CompiledRuleKey, SourceRule } from '../types.ts';
import { readElasticExport } from './elastic-export.ts';
import { readSavedSearches } from './saved-searches.ts';
import { isSentinel, sentinelRule } from './sentinel.ts';
import { CONF, NDJSON, YAML } from './wants.ts';

const NONE_OF_THEM =
  "neither Sigma YAML, Elastic's rule export (NDJSON), Splunk's savedsearches.conf nor Sentinel analytics YAML";

/**
 * Reads a file of the team's own rules, of whichever format it is; what is none is reported, not guessed. Never throws.
 */
export function readHouse(text: string, path: string): FileReading {
  if (CONF.test(path)) return readSavedSearches(text, path);
  if (NDJSON.test(path)) return readElasticExport(text, path) ?? refused(path, NONE_OF_THEM);
  return YAML.test(path) ? readYaml(text, path) : refused(path, NONE_OF_THEM);
}

function readYaml(text: string, path: string): FileReading {
  const { found, fault } = documentsOf(text);
  if (found.some(isSigma)) return asHouse(readSigma(text, path));
  if (!found.some(isSentinel)) return refused(path, fault ?? NONE_OF_THEM);
  const readings = found.filter(isSentinel).map((fields) => sentinelRule(fields, path));
  const rules = readings.filter((rule) => typeof rule !== 'string');
  const reasons = [...(fault ? [fault] : []), ...readings.filter((rule) => typeof rule === 'string')];
  return { rules, refusals: reasons.map((reason) => ({ path, reason, partly: rules.length > 0 })) };
}

const isSigma = (fields: Fields): boolean =>
  'detection' in fields || ('correlation' in fields && 'title' in fields);

/** The same rules as the team's: under a key of their own, without the link into SigmaHQ's repository. */
function asHouse({ rules, refusals }: FileReading): FileReading {
  return {
    rules: rules.map(({ link: _link, ...rule }): SourceRule => {
      const key: CompiledRuleKey = `house:${rule.key.slice(rule.key.indexOf(':') + 1)}`;
      return { ...rule, key, source: 'house' };
    }),
    refusals,
  };
}
