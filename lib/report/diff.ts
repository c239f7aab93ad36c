import { sentenceKey } from '../compile/text.ts';
import type { CompiledCatalog, CompiledRule } from '../compile/types.ts';

/** A rule that an update changes, and in what. */
export interface ChangedRule {
  key: string;
  title: string;
  changes: ('title' | 'detection' | 'techniques' | 'level' | 'ignores')[];
}

/** What an update changes. */
export interface CatalogDiff {
  sources: { name: string; from?: string; to?: string }[];
  rules: {
    added: { key: string; title: string }[];
    removed: { key: string; title: string }[];
    changed: ChangedRule[];
  };
  /** By their sentence; a note that only gained or lost rules is neither. */
  notes: { added: string[]; removed: string[] };
}

export function diffOf(old: CompiledCatalog, now: CompiledCatalog): CatalogDiff {
  const before = new Map(old.rules.map((rule) => [rule.key, rule]));
  const after = new Map(now.rules.map((rule) => [rule.key, rule]));
  const short = ({ key, title }: CompiledRule) => ({ key, title });
  const sentences = ({ notes }: CompiledCatalog) =>
    new Map(notes.map(({ text }) => [sentenceKey(text), text]));
  const [said, says] = [sentences(old), sentences(now)];
  const names = new Set([...old.sources, ...now.sources].map(({ name }) => name));
  return {
    sources: [...names].map((name) => {
      const from = old.sources.find((source) => source.name === name)?.asOf;
      const to = now.sources.find((source) => source.name === name)?.asOf;
      return { name, ...(from && { from }), ...(to && { to }) };
    }),
    rules: {
      added: now.rules.filter(({ key }) => !before.has(key)).map(short),
      removed: old.rules.filter(({ key }) => !after.has(key)).map(short),
      changed: now.rules.flatMap((rule) => changeOf(before.get(rule.key), rule)),
    },
    notes: {
      added: [...says].filter(([key]) => !said.has(key)).map(([, text]) => text),
      removed: [...said].filter(([key]) => !says.has(key)).map(([, text]) => text),
    },
  };
}

function changeOf(old: CompiledRule | undefined, now: CompiledRule): ChangedRule[] {
  if (!old) return [];
  const differs = (pick: (rule: CompiledRule) => unknown) =>
    JSON.stringify(pick(old)) !== JSON.stringify(pick(now));
  const changes: ChangedRule['changes'] = [];
  if (differs(({ title }) => title)) changes.push('title');
  if (differs(({ hash }) => hash)) changes.push('detection');
  if (differs(({ techniques }) => techniques)) changes.push('techniques');
  if (differs(({ level }) => level ?? null)) changes.push('level');
  if (differs(({ exclusions }) => exclusions)) changes.push('ignores');
  return changes.length > 0 ? [{ key: now.key, title: now.title, changes }] : [];
}
