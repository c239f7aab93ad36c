import type { NoteRule } from '../../lib/answers/types.ts';
import { labelOfSource } from '../../lib/copy/source-label.ts';
import { shortId } from '../parts/source-words.ts';
import { readerHref } from './route.ts';

/** A rule by its title, which leads to its file where that can be read; beside it the way to its page here. */
export function RuleLinks({
  rule: { key, source, title, link },
}: {
  rule: Pick<NoteRule, 'key' | 'source' | 'title' | 'link'>;
}) {
  const page = readerHref({ rule: key });
  const label = labelOfSource(source) + (source === 'house' ? '' : ` ${shortId({ key })}`);
  return (
    <>
      {link === undefined ? (
        <a href={page}>{title}</a>
      ) : (
        <a href={link} target="_blank" rel="noreferrer">
          {title}
        </a>
      )}{' '}
      <a class="meta" href={page} aria-label={`${label}: all about ${title}`} title="All about this rule">
        {label}
      </a>
    </>
  );
}
