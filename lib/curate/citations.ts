import type { Registry } from '../attack/registry.ts';
import type { TechniqueId } from '../attack/technique.ts';
import type { CuratedNote, Rule } from '../catalog/types.ts';
import type { CompiledNote } from '../compile/types.ts';
import { error, type Finding } from './finding.ts';

export interface Citations {
  registry: Registry;
  /** Facts of a public rule. */
  rule: (key: string) => Rule | undefined;
  /** What a rule's authors wrote; undefined where no catalog is given. */
  notesOf: ((key: string) => readonly CompiledNote[]) | undefined;
}

/** Whether what a note cites bears it out, as far as facts tell. */
export function checkCited(note: CuratedNote, { registry, rule, notesOf }: Citations): Finding[] {
  const families = new Set(note.techniques.flatMap((id) => familyNumbers(id, registry)));
  const all = [...note.rules, ...note.excludes, ...note.reach];
  const strangers = all.filter((key) => {
    const tagged = rule(key)?.techniques ?? [];
    return (
      tagged.length > 0 && !tagged.some((id) => familyNumbers(id, registry).some((own) => families.has(own)))
    );
  });
  return [
    ...strangers.map((key) => error(note.id, `${key} carries none of its techniques`)),
    ...note.excludes
      .filter((key) => notesOf !== undefined && (rule(key)?.ignores ?? []).length === 0)
      .map((key) => ({
        ...error(note.id, `excludes: ${key} ignores nothing by name`),
        level: 'warning' as const,
      })),
    ...(notesOf
      ? note.rules.filter((key) => notesOf(key).every(({ grade }) => grade === 'says-little'))
      : []
    ).map((key) => error(note.id, `rules: ${key} documents nothing; cite it under reach`)),
    ...note.rules.flatMap((key) =>
      namesIgnored(note, rule(key)).map((name) => error(note.id, `names.fits: ${key} ignores ${name}`)),
    ),
  ];
}

/** A technique's family in every number: its parent, and what both were called before. */
function familyNumbers(id: TechniqueId, registry: Registry): TechniqueId[] {
  const current = registry.currentOf(id);
  const [parent = current] = current.split('.');
  return [current, parent].flatMap((each) => [each, ...registry.formerOf(each)]);
}

function namesIgnored({ names }: CuratedNote, rule: Rule | undefined): string[] {
  const ignored = new Set((rule?.ignores ?? []).map((name) => name.toLowerCase()));
  return names.fits.filter((name) => ignored.has(name.toLowerCase()));
}
