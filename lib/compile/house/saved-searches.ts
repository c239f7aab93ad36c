import { splunkExclusions } from '../exclusions/query.ts';
import { detectionHash } from '../sha256.ts';
import { paragraphStatements } from '../sources/paragraphs.ts';
import { type FileReading, refused } from '../sources/reading.ts';
import { techniqueTags } from '../sources/tags.ts';
import { dayOf, isFields, listOf, present, textOf } from '../sources/values.ts';
import type { Refusal, SourceRule } from '../types.ts';
import { houseIdentity } from './identity.ts';
import { labelledFalsePositives } from './labelled.ts';
import { parseSplunkConf, type Stanza } from './splunk-conf.ts';

/**
 * Reads Splunk's `savedsearches.conf`: its correlation searches and alerts. Reports are left out, and counted.
 *
 * Techniques stand in `action.correlationsearch.annotations`, a JSON object; `mitre_attack` in it lists IDs.
 */
export function readSavedSearches(text: string, path: string): FileReading {
  const searches = parseSplunkConf(text).filter(({ settings }) => settings.has('search'));
  if (searches.length === 0) return refused(path, 'no saved search in it');
  const rules: SourceRule[] = [];
  const reasons: string[] = [];
  let reports = 0;
  for (const search of searches) {
    if (!isDetection(search)) {
      reports += 1;
      continue;
    }
    const { tags, fault } = annotatedTechniques(search);
    if (fault) reasons.push(`[${search.name}]: ${fault}`);
    rules.push(ruleOf(search, tags, path));
  }
  if (reports > 0) {
    reasons.push(`${reports} of ${searches.length} saved searches are reports, no alerts: left out`);
  }
  const refusals = reasons.map((reason): Refusal => ({ path, reason, partly: rules.length > 0 }));
  return { rules, refusals };
}

/** A correlation search of Enterprise Security, or an alert of plain Splunk; anything else is a report. */
function isDetection({ settings }: Stanza): boolean {
  const names = [...settings.keys()];
  const isOn = (name: string) => /^(1|true)$/i.test(settings.get(name) ?? '');
  return (
    names.some((name) => /^action\.(correlationsearch|escu)\b/.test(name)) ||
    isOn('action.notable') ||
    isOn('action.risk') ||
    isOn('alert.track') ||
    /^(number of|custom)/i.test(settings.get('alert_type') ?? settings.get('counttype') ?? '')
  );
}

function annotatedTechniques({ settings }: Stanza): { tags: string[]; fault?: string } {
  const written =
    settings.get('action.correlationsearch.annotations') ?? settings.get('action.escu.mappings') ?? '';
  if (written === '') return { tags: [] };
  try {
    const annotations: unknown = JSON.parse(written);
    const attack = isFields(annotations) ? listOf(annotations.mitre_attack) : [];
    // Teams write tactics (TA0006) and names into the same list.
    const ids = attack.flatMap((id) => textOf(id) ?? []).filter((id) => /^t\d/i.test(id));
    return { tags: techniqueTags(ids) };
  } catch {
    return { tags: [], fault: 'its annotations are no JSON, so its techniques are unknown' };
  }
}

function ruleOf({ name, settings }: Stanza, tags: string[], path: string): SourceRule {
  const own = [...settings].find(([setting]) => /known_false_positives$/.test(setting))?.[1];
  const prose = [
    'description',
    'action.correlationsearch.description',
    'action.notable.param.rule_description',
  ]
    .flatMap((setting) => labelledFalsePositives(settings.get(setting) ?? '') ?? [])
    .at(0);
  const search = settings.get('search') ?? '';
  return {
    // The stanza's name is all the id there is.
    ...houseIdentity(name, settings.get('action.correlationsearch.label') || name, path),
    ...present({
      level: settings.get('action.notable.param.severity'),
      created: dayOf(settings.get('action.escu.creation_date')),
      modified: dayOf(settings.get('action.escu.modification_date')),
    }),
    tags,
    statements: paragraphStatements(own ?? prose ?? ''),
    exclusions: splunkExclusions(search),
    hash: detectionHash(search),
  };
}
