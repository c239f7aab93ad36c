import { createRegistry } from '../attack/registry.ts';
import type { ValidCatalog } from '../catalog/validate.ts';
import { openCompiled } from '../compile/lookup.ts';
import type { CompiledCatalog, CompiledRuleKey } from '../compile/types.ts';
import { checkAlike } from './alike.ts';
import { checkCited } from './citations.ts';
import { openCopied } from './copied.ts';
import type { Finding } from './finding.ts';
import { checkGeneral } from './general.ts';
import { checkPhrases, checkTune } from './phrases.ts';

/**
 * Looks over all curated notes for what the schema can't see. Errors first, then warnings, in the order of the files.
 *
 * @param compiled a catalog of the public sources; without it nothing is said about their texts.
 */
export function lint({ notes, rules, techniques }: ValidCatalog, compiled?: CompiledCatalog): Finding[] {
  const facts = new Map<string, (typeof rules)[number]>(rules.map((rule) => [rule.key, rule]));
  const lookup = compiled && openCompiled(compiled);
  const citations = {
    registry: createRegistry(techniques),
    rule: (key: string) => facts.get(key),
    notesOf: lookup && ((key: string) => lookup.notesOfRule(key as CompiledRuleKey)),
  };
  const copied = compiled ? openCopied(compiled) : () => [];
  const findings = [
    ...notes.flatMap((note) => [
      ...checkPhrases(note),
      ...checkTune(note),
      ...checkCited(note, citations),
      ...copied(note),
    ]),
    ...checkAlike(notes),
    ...checkGeneral(notes),
  ];
  return findings.toSorted((a, b) => Number(b.level === 'error') - Number(a.level === 'error'));
}
