import { runOn } from '../../lib/copy/run-on.ts';

/** Whether a line says what fits a cause or what casts doubt on it. */
export type Speaks = 'fit' | 'doubt';

const WORDS: Record<Speaks, string> = { fit: 'Fits when', doubt: 'Doubt when' };

interface SaysProps {
  speaks: Speaks;
  sentence: string;
  /** On the popover's rail; in the reader the two stand side by side, each with its own sign. */
  onRail?: boolean;
}

/** What fits a cause, or what casts doubt on it: sign, word and sentence, both of the same weight. */
export function Says({ speaks, sentence, onRail = false }: SaysProps) {
  const sign = <i class={`sign ${speaks}`} />;
  return (
    <p class={`${onRail ? 'line ' : ''}says ${speaks}`}>
      {onRail ? <span class="rail">{sign}</span> : sign}
      <span>
        <b>{WORDS[speaks]}</b> {runOn(sentence)}
      </span>
    </p>
  );
}
