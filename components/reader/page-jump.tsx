import type { ComponentChildren } from 'preact';
import type { TechniqueAnswer } from '../../lib/answers/types.ts';
import type { ActivityGroup } from './by-activity.ts';
import { hasTable } from './cause-table.tsx';
import { PARTS } from './page-parts.ts';
import { readerHref } from './route.ts';

interface PageJumpProps {
  notes: TechniqueAnswer;
  groups: readonly ActivityGroup[];
}

/** Down the page, and on to the techniques beside it. */
export function PageJump({ notes: { technique, causes, lofp, kin, compiled }, groups }: PageJumpProps) {
  const inRules = compiled ? compiled.total.causes + compiled.total.rest : 0;
  const part = (name: string) => readerHref({ technique: technique.id, part: name });
  return (
    <nav class="jump" aria-label="On this page">
      {groups.length > 0 && (
        <JumpList title="Causes">
          {groups.map(({ activity, label, causes }) => (
            <li key={activity}>
              <a href={part(PARTS.activity(activity))}>
                {label} <span class="count">{causes.length}</span>
              </a>
            </li>
          ))}
        </JumpList>
      )}
      <JumpList title="Also here">
        {hasTable(causes) && (
          <li>
            <a href={part(PARTS.table)}>Rules and exclusions</a>
          </li>
        )}
        {inRules > 0 && (
          <li>
            <a href={part(PARTS.rules)}>
              In the rules’ words <span class="count">{inRules}</span>
            </a>
          </li>
        )}
        {lofp.length > 0 && (
          <li>
            <a href={part(PARTS.lofp)}>
              LoFP’s page <span class="count">{lofp.length}</span>
            </a>
          </li>
        )}
        <li>
          <a href={part(PARTS.sources)}>Sources and licences</a>
        </li>
      </JumpList>
      {kin.length > 0 && (
        <JumpList title="Nearby techniques">
          {kin.map(({ id, name, count }) => (
            <li key={id}>
              <a href={readerHref({ technique: id })}>
                <span class="id">{id}</span> <span class="count">{count}</span> <span class="nm">{name}</span>
              </a>
            </li>
          ))}
        </JumpList>
      )}
    </nav>
  );
}

const JumpList = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <>
    <h2>{title}</h2>
    <ul>{children}</ul>
  </>
);
