import { activityLabel } from '../catalog/activities.ts';
import type { CuratedNote, Kin } from '../catalog/types.ts';
import { sourceLabel } from './holdings.ts';
import type { NoteView } from './note-view.ts';
import type { Block } from './page.ts';
import type { RuleReport } from './rule.ts';
import type { TechniqueReport } from './technique.ts';

/** Sentences of rules' authors that are printed; JSON has all. */
const MOST_SENTENCES = 15;
const DISCLAIMER = 'Documented causes, not proof: intruders use the same tools.';

const SILENT = {
  compiled: 'Its authors wrote nothing about false positives.',
  bundled: 'No cause is bundled for it. A catalog compiled from its repository says what its authors wrote.',
};

/** A technique as the popover shows it. */
export function techniquePage(report: TechniqueReport): Block[] {
  const { technique, now, formerly, causes, lofp, compiled, kin, nearest } = report;
  return [
    { kind: 'title', text: `${technique.id} ${technique.name}` },
    ...(now ? [line(`${technique.id} is ${now.id} ${now.name} by now: with the notes of both.`)] : []),
    ...(formerly.length > 0 ? [line(`Formerly ${formerly.join(', ')}.`)] : []),
    ...(causes.length + lofp.length + (compiled?.length ?? 0) === 0 ? [line('Not in the catalog.')] : []),
    ...list('Causes', causes.map(cause)),
    ...sentences(compiled),
    ...list(
      `LoFP’s page, ${lofp.length} notes`,
      lofp.map((text) => ({ kind: 'point', text })),
    ),
    ...list('Related', kin.map(relative)),
    ...list('Nearest with notes', nearest.map(relative)),
    ...foot(report.catalog),
  ];
}

/** A rule as the popover shows it where it recognises one. */
export function rulePage({ rule, ignores, causes, alreadyIgnored, weThink, ...more }: RuleReport): Block[] {
  const source = sourceLabel(rule.key.slice(0, rule.key.indexOf(':')));
  const level = rule.level ? ` · ${rule.level}` : '';
  const own = causes.length + weThink.length + (more.compiled?.length ?? 0);
  const techniques = rule.techniques ?? [];
  return [
    { kind: 'title', text: rule.title },
    line(`${source} · ${rule.key}${level}`),
    ...(rule.link ? [line(rule.link)] : []),
    ...(techniques.length > 0 ? [line(`Techniques: ${techniques.join(', ')}`)] : []),
    ...(ignores && ignores.length > 0 ? [line(`Already ignores: ${ignores.join(', ')}`)] : []),
    ...(rule.cleanWindowsHits ? [line('Seen firing on a clean Windows install.')] : []),
    ...(own === 0 ? [line(SILENT[more.compiled ? 'compiled' : 'bundled'])] : []),
    ...list('Causes documented for it', causes.map(cause)),
    ...list('We think', weThink.map(cause)),
    ...sentences(more.compiled),
    ...list('Already ignored by it', alreadyIgnored.map(cause)),
    ...foot(more.catalog),
  ];
}

const line = (text: string): Block => ({ kind: 'line', text });

const list = (heading: string, blocks: Block[]): Block[] =>
  blocks.length > 0 ? [{ kind: 'heading', text: heading }, ...blocks] : [];

const foot = (catalog: string): Block[] => [
  { kind: 'heading', text: DISCLAIMER },
  line(`Catalog: ${catalog}`),
];

function cause({ activity, note, fits, doubt, tune, expect, id }: CuratedNote): Block {
  const rarity = { usual: '', rare: ' (rare)', none: ' (no benign use known)' }[expect];
  return {
    kind: 'point',
    text: `${activityLabel(activity)}${rarity}: ${note}`,
    under: [
      ['fits when', fits],
      ['doubt when', doubt],
      ...(tune ? [['tune', tune] as [string, string]] : []),
      ['note', id],
    ],
  };
}

/** What the rules' authors wrote: causes by their sentence, the rest as counts. */
function sentences(notes: readonly NoteView[] | undefined): Block[] {
  if (!notes || notes.length === 0) return [];
  const causes = notes.filter(({ grade, origin }) => grade === 'cause' && origin === undefined);
  const shown = causes.slice(0, MOST_SENTENCES);
  const counts = [
    [causes.length - shown.length, 'more causes'],
    [notes.filter(({ grade, origin }) => grade === 'cause' && origin).length, 'written by a machine'],
    [notes.filter(({ grade }) => grade === 'advice').length, 'advice'],
    [notes.filter(({ grade }) => grade === 'says-little').length, 'that say little'],
  ].filter(([count]) => count !== 0);
  return [
    {
      kind: 'heading',
      text: 'In the words of the rules’ authors, who say neither what fits nor what casts doubt',
    },
    ...shown.map((note): Block => {
      const licence = [note.author, note.licence].filter(Boolean).join(', ');
      const ignored = note.ignoredBy ? ' [the rule ignores this]' : '';
      return {
        kind: 'point',
        text: `${note.text}${ignored}`,
        under: [['from', `${note.from}${licence && ` (${licence})`}`]],
      };
    }),
    ...(counts.length > 0
      ? [line(`And ${counts.map((count) => count.join(' ')).join(', ')}: see --json.`)]
      : []),
  ];
}

const relative = ({ id, name, count }: Kin): Block => ({
  kind: 'point',
  text: `${id} ${name}${count > 0 ? `, ${count} causes` : ''}`,
});
