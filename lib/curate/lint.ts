import { createRegistry } from '../attack/registry.ts';
import type { ValidCatalog } from '../catalog/validate.ts';
import { openCompiled } from '../compile/lookup.ts';
import type { CompiledCatalog } from '../compile/types.ts';
import { checkAlike } from './alike.ts';
import { type Citations, checkCited } from './citations.ts';
import { openCopied } from './copied.ts';
import type { Finding } from './finding.ts';
import { checkGeneral } from './general.ts';
import { checkPhrases, checkTune } from './phrases.ts';

/**
 * Looks over all curated notes for what the schema can't see. Errors first, then warnings, in the order of the notes.
 *
 * @param compiled a catalog of the public sources; without it nothing is said about their texts.
 */
export function lint(bundled: ValidCatalog, compiled?: CompiledCatalog): Finding[] {
  const { notes } = bundled;
  const citations = citationsOf(bundled, compiled);
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

function citationsOf({ rules, techniques }: ValidCatalog, compiled?: CompiledCatalog): Citations {
  const facts = new Map<string, (typeof rules)[number]>(rules.map((rule) => [rule.key, rule]));
  const lookup = compiled && openCompiled(compiled);
  return {
    registry: createRegistry(techniques),
    rule: (key) => facts.get(key),
    compiled(key) {
      const rule = lookup?.rule(key);
      return rule && { notes: lookup?.notesOfRule(rule.key) ?? [], exclusions: rule.exclusions };
    },
  };
}
