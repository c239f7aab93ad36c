import type { CatalogMeta } from '../../lib/catalog/types.ts';
import { counted } from '../parts/cause-words.ts';
import type { TacticGroup } from './by-tactic.ts';
import { readerHref } from './route.ts';

interface StartPageProps {
  groups: readonly TacticGroup[];
  meta: CatalogMeta;
}

/** The reader without a technique: all that have notes, by tactic. */
export function StartPage({ groups, meta: { date, sources } }: StartPageProps) {
  const techniques = new Set(groups.flatMap((group) => group.techniques).map(({ id }) => id)).size;
  // Not the sum over techniques: a note may name several.
  const causes = sources.find(({ source }) => source === 'curated')?.count ?? 0;
  return (
    <main class="reader">
      <header class="title">
        <h1>False-positive notes</h1>
        <p class="lead">
          {counted(causes, 'cause', 'causes')} on {counted(techniques, 'technique', 'techniques')}, catalog{' '}
          {date}. A technique stands under each of its tactics.
        </p>
      </header>
      <p class="proof">Documented causes, not proof: intruders use the same tools.</p>
      {groups.map((group) => (
        <section key={group.tactic} class="tactic">
          <h2>
            <span>{group.tactic}</span> <span class="count">{group.techniques.length}</span>
          </h2>
          <ul>
            {group.techniques.map(({ id, name, count }) => (
              <li key={id}>
                <a href={readerHref({ technique: id })}>
                  <span class="id">{id}</span> <span class="name">{name}</span>{' '}
                  <span class="count">{count}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
