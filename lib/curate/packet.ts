import { familyOf } from '../attack/ids.ts';
import type { Registry } from '../attack/registry.ts';
import type { TechniqueId } from '../attack/technique.ts';
import type { ValidCatalog } from '../catalog/validate.ts';
import { type CompiledLookup, isOpenCause, openCompiled } from '../compile/lookup.ts';
import type { CompiledCatalog, CompiledNote, CompiledRule } from '../compile/types.ts';
import { citedRules, saysSomething } from './coverage.ts';

/** The working paper of rules that carry no technique. */
export const UNTAGGED = 'untagged';

export interface PacketOptions {
  registry: Registry;
  /** Rules that are cited already too. */
  all?: boolean;
}

/** Characters of a sentence, and names that a rule ignores, in a working paper: it is read quickly. */
const LONGEST = 420;
const NAMES = 14;
/** Hints of a machine that stand where no person wrote a cause. */
const HINTS = 2;

/**
 * The working paper for the notes of one family: what its rules document, what they ignore, what is covered already. It
 * holds the rules' own words, so it belongs outside the repository.
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
  const lookup = openCompiled(catalog);
  const cited = citedRules(bundled);
  const says = saysSomething(catalog);
  const own = catalog.rules.filter((rule) => isOf(rule, family));
  const [open, covered] = [
    own.filter(({ key }) => all || !cited.has(key)),
    own.filter(({ key }) => cited.has(key)),
  ];
  const speaking = open.filter(says);
  const silent = open.filter((rule) => !says(rule) && (rule.level === 'high' || rule.level === 'critical'));
  const notes = bundled.notes.filter(({ techniques }) => techniques.some((id) => familyOf(id) === family));
  const name = registry.find(family)?.name ?? 'rules without a technique';
  return `${[
    `# ${family} ${name}: ${own.length} rules, ${speaking.length} to read, ${silent.length} silent ones of level high or critical`,
    section('Techniques to cover', techniqueLines(speaking, family, registry, notes)),
    section(
      'Notes so far',
      notes.map(({ id, note, rules }) => `- ${id} (${rules.length} rules): ${note}`),
    ),
    section(
      'Rules that say something',
      speaking.map((rule) => ruleLines(rule, lookup)),
    ),
    section(
      'Silent rules of level high and critical',
      silent.map((rule) => `${headOf(rule)}${ignoresOf(rule)}`),
    ),
    section('Rules that a note cites', all ? [] : covered.map(({ key, title }) => `- ${key} ${title}`)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

/** A rule belongs to each family that it is tagged with. */
const isOf = ({ techniques }: CompiledRule, family: string): boolean =>
  family === UNTAGGED ? techniques.length === 0 : techniques.some((id) => familyOf(id) === family);

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n${lines.join('\n')}`;

function techniqueLines(
  rules: readonly CompiledRule[],
  family: string,
  registry: Registry,
  notes: ValidCatalog['notes'],
): string[] {
  const ids = rules.flatMap(({ techniques }) => techniques.filter((id) => familyOf(id) === family));
  return [...Map.groupBy(ids, (id) => id)].sort().map(([id, same]) => {
    const held = notes.filter(({ techniques }) => techniques.includes(id)).length;
    return `- ${id} ${registry.find(id)?.name ?? ''}: ${same.length} rules, ${held} notes`;
  });
}

function ruleLines(rule: CompiledRule, lookup: CompiledLookup): string {
  const notes = lookup.notesOfRule(rule.key);
  const written = notes.filter(({ grade, origin }) => grade !== 'says-little' && origin !== 'generated');
  const hasCause = written.some(({ grade }) => grade === 'cause');
  const hints = hasCause ? [] : notes.filter(({ origin }) => origin === 'generated').slice(0, HINTS);
  return [
    `${headOf(rule)}${ignoresOf(rule)}`,
    ...written.map((note) => `  > ${sentenceOf(note, rule)}`),
    ...hints.map(({ text }) => `  (by a machine) ${cut(text)}`),
  ].join('\n');
}

const headOf = ({ key, title, level = '', techniques, cleanWindowsHits = 0 }: CompiledRule): string =>
  `- ${key} | ${title} | ${level} | ${techniques.join(' ')}${cleanWindowsHits > 0 ? ` | ${cleanWindowsHits} hits on clean Windows` : ''}`;

function ignoresOf({ exclusions }: CompiledRule): string {
  const names = [...new Set(exclusions.flatMap(({ name }) => name ?? []))];
  return names.length === 0 ? '' : `\n  ignores: ${names.slice(0, NAMES).join(', ')}`;
}

function sentenceOf(note: CompiledNote, { key }: CompiledRule): string {
  const marks = [
    ...(note.rules.length > 1 ? [`also in ${note.rules.length - 1} others`] : []),
    ...(note.grade === 'advice' ? ['advice'] : []),
    ...(note.grade === 'cause' && !isOpenCause(note, [key]) ? ['its rule ignores this'] : []),
  ];
  return `${cut(note.text)}${marks.length > 0 ? ` [${marks.join('; ')}]` : ''}`;
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
