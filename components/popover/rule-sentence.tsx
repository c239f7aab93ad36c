import { useState } from 'preact/hooks';
import type { RuleNote } from '../../lib/answers/types.ts';
import { CodedText } from '../parts/coded-text.tsx';
import { noteCredit, silenceOf } from '../parts/rule-note-words.ts';

/** Characters up to which a sentence has the weight of a cause: more of it in bold is a wall. */
const SHORT = 160;
/** Characters up to which a sentence stands whole. One in thirty is longer; the longest fills the popover. */
const WHOLE = 400;

/** An open cause in the words of a rule's author: the sentence, whose it is, and what it leaves unsaid. */
export function RuleSentence({ note }: { note: RuleNote }) {
  const { text } = note;
  const isLong = text.length > WHOLE;
  const [whole, setWhole] = useState(!isLong);
  return (
    <>
      <div class="line">
        <span class="rail" />
        <div class="sentence">
          <p class={`${text.length > SHORT ? 'long' : 'note'}${whole ? '' : ' clamped'}`}>
            <CodedText text={text} />
          </p>
          {isLong && (
            <button type="button" class="read-on" aria-expanded={whole} onClick={() => setWhole(!whole)}>
              {whole ? 'Show less' : 'Read on'}
            </button>
          )}
        </div>
      </div>
      <div class="line">
        <span class="rail" />
        <div>
          <p class="meta">{noteCredit(note)}</p>
          <p>{silenceOf(note)}</p>
        </div>
      </div>
    </>
  );
}
