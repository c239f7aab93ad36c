import { byTactic } from '../../components/reader/by-tactic.ts';
import type { ReaderView } from '../../components/reader/reader.tsx';
import type { ReaderRoute } from '../../components/reader/route.ts';
import type { Answers } from '../../lib/answers/answers.ts';
import { UnknownTechnique } from '../../lib/catalog/read.ts';
import type { CatalogMeta } from '../../lib/catalog/types.ts';

/** What an address shows. Never rejects: what went wrong is a view too. */
export async function viewOf(route: ReaderRoute, answers: Answers): Promise<ReaderView> {
  if (route.kind === 'unknown') return route;
  try {
    const meta = await answers.meta();
    switch (route.kind) {
      case 'start':
        return { kind: 'start', groups: byTactic(await answers.techniques(), meta), meta };
      case 'technique': {
        const notes = await answers.technique(route.technique);
        return { kind: 'technique', notes, rules: await answers.cited(notes.causes), meta };
      }
      case 'rule':
        return await ruleView(route.key, answers, meta);
    }
  } catch (error) {
    if (error instanceof UnknownTechnique) return { kind: 'unknown', text: error.id };
    return { kind: 'problem', message: error instanceof Error ? error.message : String(error) };
  }
}

async function ruleView(key: string, answers: Answers, meta: CatalogMeta): Promise<ReaderView> {
  const [answer, techniques] = await Promise.all([answers.rule(key), answers.techniques()]);
  if (!answer) return { kind: 'no-rule', key };
  const own = techniques.filter(({ id }) => answer.rule.techniques.includes(id));
  return { kind: 'rule', answer, names: Object.fromEntries(own.map(({ id, name }) => [id, name])), meta };
}

/** The tab's title: what is shown stands first, for narrow tabs show little. */
export function titleOf(view: ReaderView): string {
  if (view.kind === 'rule') return `${view.answer.rule.title}, LoFP Lens reader`;
  if (view.kind !== 'technique') return 'LoFP Lens reader';
  const { id, name } = view.notes.technique;
  return `${id} ${name}, LoFP Lens reader`;
}
