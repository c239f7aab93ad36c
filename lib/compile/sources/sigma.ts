import { sigmaExclusions } from '../exclusions/sigma.ts';
import { detectionHash } from '../sha256.ts';
import { oneLine } from '../text.ts';
import type { SourceRule } from '../types.ts';
import { documentsOf } from './documents.ts';
import { identityOf } from './identity.ts';
import { type FileReading, readingOf } from './reading.ts';
import { techniqueTags } from './tags.ts';
import { dayOf, type Fields, listOf, namesOf, present, sentencesOf, textOf } from './values.ts';

/** `attack.t1021.002`; tags of tactics, groups and software start with `attack.` too. */
const TECHNIQUE_TAG = /^attack\.(t\d.*)$/i;

/**
 * Reads a Sigma file, which may hold several YAML documents: rules, correlations, and before them one with
 * `action: global`, whose fields hold for all that follow.
 */
export function readSigma(text: string, path: string): FileReading {
  const { found, fault } = documentsOf(text);
  const rules: SourceRule[] = [];
  const faults: string[] = [];
  let global: Fields = {};
  for (const document of found) {
    if (document.action === 'global') {
      global = document;
      continue;
    }
    const rule = sigmaRule({ ...global, ...document, detection: detectionOf(global, document) }, path);
    if (typeof rule === 'string') faults.push(rule);
    else rules.push(rule);
  }
  return readingOf(path, rules, faults, fault);
}

/** A global document's blocks are part of each rule's detection. */
function detectionOf(global: Fields, document: Fields): unknown {
  const { detection } = document;
  if (global.detection === undefined) return detection ?? document.correlation;
  return { ...(global.detection as Fields), ...(detection as Fields | undefined) };
}

function sigmaRule(fields: Fields, path: string): SourceRule | string {
  const identity = identityOf('sigma', path, { id: fields.id, title: fields.title });
  if (typeof identity === 'string') return identity;
  const tags = listOf(fields.tags).flatMap((tag) => TECHNIQUE_TAG.exec(textOf(tag) ?? '')?.[1] ?? []);
  return {
    ...identity,
    ...present({
      level: textOf(fields.level),
      author: namesOf(fields.author),
      created: dayOf(fields.date),
      modified: dayOf(fields.modified),
    }),
    tags: techniqueTags(tags),
    statements: sentencesOf(fields.falsepositives).map((sentence) => ({ text: oneLine(sentence) })),
    exclusions: sigmaExclusions(fields.detection),
    hash: detectionHash(fields.detection),
  };
}
