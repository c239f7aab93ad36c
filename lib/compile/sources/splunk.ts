import { splunkExclusions } from '../exclusions/query.ts';
import { detectionHash } from '../sha256.ts';
import type { SourceRule } from '../types.ts';
import { documentsOf } from './documents.ts';
import { identityOf } from './identity.ts';
import { paragraphStatements } from './paragraphs.ts';
import { type FileReading, readingOf } from './reading.ts';
import { techniqueTags } from './tags.ts';
import { dayOf, type Fields, isFields, listOf, namesOf, present, sentencesOf, textOf } from './values.ts';

/** Reads one detection of Splunk's, a YAML file. */
export function readSplunk(text: string, path: string): FileReading {
  const { found, fault } = documentsOf(text);
  const readings = found.map((fields) => splunkRule(fields, path));
  const rules = readings.filter((rule) => typeof rule !== 'string');
  const faults = readings.filter((rule) => typeof rule === 'string');
  return readingOf(path, rules, faults, fault);
}

function splunkRule(fields: Fields, path: string): SourceRule | string {
  const identity = identityOf('splunk', path, { id: fields.id, title: fields.name });
  if (typeof identity === 'string') return identity;
  const tags = isFields(fields.tags) ? fields.tags : {};
  const techniques = listOf(tags.mitre_attack_id ?? fields.mitre_attack_id);
  return {
    ...identity,
    ...present({
      author: namesOf(fields.author),
      created: dayOf(fields.creation_date),
      // The only date in most files moves with the version.
      modified: dayOf(fields.modification_date ?? fields.date),
    }),
    tags: techniqueTags(techniques.flatMap((id) => textOf(id) ?? [])),
    statements: sentencesOf(fields.known_false_positives).flatMap(paragraphStatements),
    exclusions: splunkExclusions(textOf(fields.search) ?? ''),
    hash: detectionHash(textOf(fields.search) ?? ''),
  };
}
