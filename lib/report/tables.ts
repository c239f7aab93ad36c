import type { CatalogDiff } from './diff.ts';
import { sourceLabel } from './holdings.ts';
import type { Block } from './page.ts';
import type { FoundHits } from './search.ts';
import type { SourceStats, Stats } from './stats.ts';

/** Lines of one kind that are printed; JSON has all. */
const MOST_LINES = 20;

const line = (text: string): Block => ({ kind: 'line', text });
const counted = (count: number, what: string) => `${count.toLocaleString('en')} ${what}`;

export function searchPage(query: string, { hits, total, meant }: FoundHits): Block[] {
  if (hits.length === 0) return [line(`Nothing holds ${JSON.stringify(query)}.`)];
  return [
    ...(meant === undefined ? [] : [line(`Searched for ${JSON.stringify(meant)} instead.`)]),
    ...hits.map(({ kind, techniques, text, source, id }) => {
      const about = kind === 'technique' ? id : [source, kind, ...techniques.slice(0, 3)].join(' ');
      return line(`${about}: ${text}`);
    }),
    ...(total > hits.length ? [line(`… ${counted(total - hits.length, 'more')}, see --limit`)] : []),
  ];
}

export function statsPage({ bundled, compiled }: Stats): Block[] {
  return [
    line(
      [
        `Bundled ${bundled.date}: ${counted(bundled.curated, 'curated notes')}`,
        counted(bundled.lofp, 'LoFP notes'),
        `facts of ${counted(bundled.rules, 'rules')}, ${counted(bundled.rulesCited, 'of them cited')}`,
        `${counted(bundled.techniquesWithNotes, 'techniques with notes')} of ${bundled.techniques.toLocaleString('en')}`,
      ].join(', '),
    ),
    ...compiled.flatMap(sourceLines),
  ];
}

function sourceLines(stats: SourceStats): Block[] {
  const { name, asOf, commit, licence, unknownTechniques } = stats;
  const about = [asOf, commit?.slice(0, 8), licence].filter(Boolean).join(', ');
  const points: [number, string][] = [
    [stats.rules, `rules on ${counted(stats.techniques, 'techniques')}`],
    [stats.rulesWithNotes, 'rules with notes'],
    [stats.rulesWithoutTechnique, 'rules without a technique'],
    [
      stats.notes,
      `notes: ${stats.causes} causes, ${stats.advice} advice, ${stats.saysLittle} that say little`,
    ],
    [stats.generated, 'notes written by a machine'],
    [stats.ignored, 'notes that name what a rule of theirs ignores'],
    [
      stats.exclusions,
      `exclusions of ${counted(stats.rulesWithExclusions, 'rules')}, ${stats.namedExclusions} with a name`,
    ],
    [stats.rulesOnCleanWindows, 'rules seen firing on clean Windows'],
    [stats.refused, 'files refused, wholly or in part'],
  ];
  return [
    { kind: 'heading', text: `${sourceLabel(name)} (${about})` },
    ...points.map(([count, what]): Block => ({ kind: 'point', text: counted(count, what) })),
    ...(unknownTechniques.length > 0
      ? [{ kind: 'point', text: `IDs that ATT&CK never had: ${unknownTechniques.join(', ')}` } as const]
      : []),
  ];
}

export function diffPage({ sources, rules, notes }: CatalogDiff): Block[] {
  const titled = ({ key, title }: { key: string; title: string }) => `${title} (${key})`;
  return [
    ...sources.map(({ name, from, to }) => line(`${sourceLabel(name)}: ${from ?? 'none'} → ${to ?? 'none'}`)),
    ...list('rules added', rules.added.map(titled)),
    ...list('rules removed', rules.removed.map(titled)),
    ...list(
      'rules changed',
      rules.changed.map((rule) => `${titled(rule)}: ${rule.changes.join(', ')}`),
    ),
    ...list('notes added', notes.added),
    ...list('notes removed', notes.removed),
  ];
}

function list(heading: string, texts: readonly string[]): Block[] {
  if (texts.length === 0) return [line(`No ${heading}.`)];
  const more = texts.length - MOST_LINES;
  return [
    { kind: 'heading', text: counted(texts.length, heading) },
    ...texts.slice(0, MOST_LINES).map((text): Block => ({ kind: 'point', text })),
    ...(more > 0 ? [line(`… ${counted(more, 'more')}, see --json`)] : []),
  ];
}
