import type { RuleNotes, TechniqueAnswer } from '../../lib/answers/types.ts';
import { counted } from '../parts/cause-words.ts';
import { Fact } from './fact.tsx';
import { readerHref } from './route.ts';

interface TechniqueHeadProps {
  notes: TechniqueAnswer;
  /** Whether the link was just copied. */
  linkCopied: boolean;
  onCopyLink: () => void;
  onPrint: () => void;
}

/** The page's head: what technique this is, where ATT&CK puts it, and how much there is. */
export function TechniqueHead({ notes, linkCopied, onCopyLink, onPrint }: TechniqueHeadProps) {
  const { technique, formerly, kin } = notes;
  const { id, name, parent, tactics, platforms = [] } = technique;
  const parentName = kin.find((relative) => relative.id === parent)?.name;
  return (
    <header class="title">
      <h1 tabIndex={-1}>
        <span class="id">{id}</span> {name}
      </h1>
      <div class="acts">
        <button type="button" class="button" onClick={onCopyLink}>
          {linkCopied ? 'Link copied' : 'Copy link'}
        </button>
        <button type="button" class="button" onClick={onPrint}>
          Print
        </button>
        <span class="away" role="status">
          {linkCopied && 'Link copied'}
        </span>
      </div>
      <dl class="about">
        {parent && (
          <Fact term="Part of">
            <a href={readerHref({ technique: parent })}>
              {parent} {parentName}
            </a>
          </Fact>
        )}
        {tactics.length > 0 && (
          <Fact term={tactics.length === 1 ? 'Tactic' : 'Tactics'}>{tactics.join(', ')}</Fact>
        )}
        {platforms.length > 0 && (
          <Fact term={platforms.length === 1 ? 'Platform' : 'Platforms'}>{platforms.join(', ')}</Fact>
        )}
        {formerly.length > 0 && <Fact term="Formerly">{formerly.join(', ')}</Fact>}
        <Fact term="Notes">{noteCounts(notes)}</Fact>
      </dl>
    </header>
  );
}

/** "10 causes from 18 rules, 19 notes of LoFP": causes count, and the rules that document them. */
function noteCounts({ causes, lofp, compiled }: TechniqueAnswer): string {
  const documented = new Set(causes.flatMap(({ rules }) => rules)).size;
  const from = documented > 0 ? ` from ${counted(documented, 'rule', 'rules')}` : '';
  const parts = [
    ...(causes.length > 0 ? [`${counted(causes.length, 'cause', 'causes')}${from}`] : []),
    ...(compiled ? inRulesWords(compiled.total) : []),
    ...(lofp.length > 0 ? [`${counted(lofp.length, 'note', 'notes')} of LoFP`] : []),
  ];
  return parts.join(', ') || 'none';
}

function inRulesWords({ causes, rest }: RuleNotes['total']): string[] {
  if (causes > 0) return [`${counted(causes, 'cause', 'causes')} in rules’ words`];
  return rest > 0 ? [`${counted(rest, 'note', 'notes')} in rules’ words, no cause among them`] : [];
}
