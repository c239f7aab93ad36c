import type { RuleAnswer } from '../../lib/answers/types.ts';
import type { TechniqueId } from '../../lib/attack/technique.ts';
import type { SourceInfo } from '../../lib/catalog/types.ts';
import { labelOfSource } from '../../lib/copy/source-label.ts';
import { counted } from '../parts/cause-words.ts';
import { Fact } from './fact.tsx';
import { readerHref } from './route.ts';

export interface RuleHeadProps {
  answer: RuleAnswer;
  /** Names of the rule's techniques. */
  names: Readonly<Record<TechniqueId, string>>;
  /** The bundled catalog's: they tell the licence where the rule isn't compiled here. */
  sources: readonly SourceInfo[];
}

/** What rule this is: its title, where it comes from, what it is about, how old it is, whose. */
export function RuleHead({ answer: { rule, compiled }, names, sources }: RuleHeadProps) {
  const {
    key,
    source,
    title,
    link,
    level,
    author,
    created,
    modified,
    techniques,
    cleanWindowsHits = 0,
  } = rule;
  const licence =
    compiled?.sources.find(({ name }) => name === source)?.licence ??
    sources.find((bundled) => bundled.source === source)?.licence;
  return (
    <header class="title">
      <h1 tabIndex={-1}>{title}</h1>
      {link !== undefined && (
        <div class="acts">
          <a class="button" href={link} target="_blank" rel="noreferrer">
            Open its file
          </a>
        </div>
      )}
      <dl class="about">
        <Fact term="Rule of">{labelOfSource(source)}</Fact>
        <Fact term="Id">
          <code>{key.slice(key.indexOf(':') + 1)}</code>
        </Fact>
        {level !== undefined && <Fact term="Level">{level}</Fact>}
        <Fact term={techniques.length === 1 ? 'Technique' : 'Techniques'}>
          {techniques.length === 0 && 'none'}
          {techniques.map((id, place) => (
            <span key={id}>
              {place > 0 && ', '}
              <a href={readerHref({ technique: id })}>
                {id} {names[id] ?? ''}
              </a>
            </span>
          ))}
        </Fact>
        {created !== undefined && <Fact term="Written">{created}</Fact>}
        {modified !== undefined && <Fact term="Changed">{modified}</Fact>}
        {author !== undefined && <Fact term="By">{author}</Fact>}
        {licence !== undefined && <Fact term="Licence">{licence}</Fact>}
      </dl>
      {cleanWindowsHits > 0 && (
        <p class="lead">
          SigmaHQ saw it fire {counted(cleanWindowsHits, 'time', 'times')} on a clean Windows install.
        </p>
      )}
    </header>
  );
}
