import { familyOf } from '../attack/ids.ts';
import type { Registry } from '../attack/registry.ts';
import type { TechniqueId } from '../attack/technique.ts';
import { UNTAGGED } from '../catalog/parse.ts';
import type { CuratedNote } from '../catalog/types.ts';
import type { ValidCatalog } from '../catalog/validate.ts';
import type { CompiledCatalog, CompiledRule } from '../compile/types.ts';
import { coveredBy } from './coverage.ts';
import { headOf, ignoresLine } from './rule-lines.ts';
import { sentenceLines } from './sentences.ts';
import { isGrave, openVoices, publicRules, type Voice, type Voices } from './voices.ts';

export interface PacketOptions {
  registry: Registry;
  /** Rules that notes cover already too. */
  all?: boolean;
}

const LEVELS = ['informational', 'low', 'medium', 'high', 'critical'];

/**
 * The working paper for the notes of one family: what its rules document, what they ignore, what is covered already. It
 * holds the rules' own words, so it belongs outside the repository.
 *
 * A rule belongs to the family of each of its most specific techniques, as the project's outside measure has it.
 *
 * @param family a parent technique in its current number, or `UNTAGGED`.
 * @returns Markdown.
 */
export function packet(
  family: TechniqueId | typeof UNTAGGED,
  bundled: ValidCatalog,
  catalog: CompiledCatalog,
  { registry, all = false }: PacketOptions,
): string {
  const voices = openVoices(catalog);
  const covered = coveredBy(bundled);
  const own = publicRules(catalog).filter((rule) => isOf(rule, family));
  const open = own.filter(({ key }) => all || !covered.has(key));
  const saying = (voice: Voice) => open.filter((rule) => voices.of(rule) === voice);
  const silent = saying('nothing').filter(isGrave);
  const notes = notesOf(family, own, bundled.notes);
  const ignoredIn = Map.groupBy(
    bundled.notes.flatMap(({ id, excludes }) => excludes.map((key) => ({ id, key: key as string }))),
    ({ key }) => key,
  );
  const remarksOn = ({ key }: CompiledRule) => [
    ...(all && covered.has(key) ? ['covered'] : []),
    ...(ignoredIn.get(key) ?? []).map(({ id }) => `excludes of ${id}`),
  ];
  const options = { voices, family, remarksOn };
  const name = registry.find(family)?.name ?? 'rules without a technique';

  return `${[
    `# ${family} ${name}: ${own.length} rules`,
    section('Counts', [
      ...levelLines(own, voices, covered),
      `- to read here: ${saying('something').length} that say something, ${saying('little').length} that say little, ${silent.length} silent ones of level high or critical`,
    ]),
    section('Techniques', techniqueLines(own, family, { registry, notes, voices, covered })),
    section('Notes so far', notes.map(noteLine)),
    section('Rules that say something', sentenceLines(saying('something'), options)),
    section(
      'Rules that say too little for a cause: cite them under reach',
      sentenceLines(saying('little'), options),
    ),
    section(
      'Silent rules of level high and critical',
      silent.flatMap((rule) => [headOf(rule, remarksOn(rule)), ...ignoresLine(rule)]),
    ),
    section(
      'Covered by a note',
      all ? [] : own.filter(({ key }) => covered.has(key)).map(({ title }) => `- ${title}`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

const isOf = ({ techniques }: CompiledRule, family: string): boolean =>
  family === UNTAGGED ? techniques.length === 0 : techniques.some((id) => familyOf(id) === family);

/** The notes of a family; of the rules without a technique, those that cite one of them. */
function notesOf(family: string, own: readonly CompiledRule[], notes: readonly CuratedNote[]): CuratedNote[] {
  const keys = new Set<string>(own.map(({ key }) => key));
  return family === UNTAGGED
    ? notes.filter(({ rules, reach }) => [...rules, ...reach].some((key) => keys.has(key)))
    : notes.filter(({ techniques }) => techniques.some((id) => familyOf(id) === family));
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n${lines.join('\n')}`;

function levelLines(rules: readonly CompiledRule[], voices: Voices, covered: ReadonlySet<string>): string[] {
  const levels = [...Map.groupBy(rules, ({ level = 'no level' }) => level)];
  const place = (level: string) => LEVELS.indexOf(level);
  return levels
    .sort(([a], [b]) => place(a) - place(b))
    .map(([level, same]) => {
      const says = (voice: Voice) => same.filter((rule) => voices.of(rule) === voice).length;
      const cited = same.filter(({ key }) => covered.has(key)).length;
      return `- ${level}: ${same.length} rules; ${says('something')} say something, ${says('little')} little, ${says('nothing')} nothing; ${cited} covered`;
    });
}

/** Every technique of the family that a rule speaks about: each wants a note. */
function techniqueLines(
  own: readonly CompiledRule[],
  family: string,
  held: { registry: Registry; notes: CuratedNote[]; voices: Voices; covered: ReadonlySet<string> },
): string[] {
  const speaking = own.filter((rule) => held.voices.of(rule) !== 'nothing');
  const pairs = speaking.flatMap((rule) =>
    rule.techniques.filter((id) => familyOf(id) === family).map((id) => ({ id, rule })),
  );
  return [...Map.groupBy(pairs, ({ id }) => id)].sort().map(([id, same]) => {
    const open = same.filter(({ rule }) => !held.covered.has(rule.key)).length;
    const notes = held.notes.filter(({ techniques }) => techniques.includes(id)).length;
    return `- ${id} ${held.registry.find(id)?.name ?? ''}: ${same.length} rules speak, ${open} not covered; ${notes} notes`;
  });
}

function noteLine({ id, techniques, expect, note, rules, excludes, reach }: CuratedNote): string {
  const counts = [
    `${rules.length} rules`,
    ...(excludes.length > 0 ? [`${excludes.length} excludes`] : []),
    ...(reach.length > 0 ? [`${reach.length} reach`] : []),
  ];
  const rarity = expect === 'usual' ? '' : ` ${expect}`;
  return `- ${id} (${counts.join(', ')}; ${techniques.join(' ')})${rarity}: ${note}`;
}
