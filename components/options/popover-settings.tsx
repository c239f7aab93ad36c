import { useState } from 'preact/hooks';
import type { Choices, Opens, Scheme } from './choices.ts';

interface OptionsPopoverProps {
  choices: Choices;
  /** What "Opens after" may be set to, in ms. */
  range: { min: number; max: number; step: number };
  onChoose: (change: Partial<Choices>) => void;
}

const SCHEMES: readonly { value: Scheme; label: string }[] = [
  { value: 'system', label: 'as the system' },
  { value: 'light', label: 'light' },
  { value: 'dark', label: 'dark' },
];

const OPENS: readonly { value: Opens; label: string }[] = [
  { value: 'hover', label: 'on hover' },
  { value: 'modifier', label: 'only while Alt is held' },
  { value: 'peek', label: 'as a one-line peek; a press opens the rest' },
];

/** How the popover looks and when it opens, on every site that doesn't differ. Choices hold at once. */
export function OptionsPopover({ choices, range, onChoose }: OptionsPopoverProps) {
  // While the slider moves its number follows; it is kept once let go.
  const [moving, setMoving] = useState<number>();
  const dwell = moving ?? choices.dwell;
  return (
    <section id="look">
      <h2>Popover</h2>
      <form class="edit" aria-label="Popover settings" onSubmit={(event) => event.preventDefault()}>
        <Radios
          name="scheme"
          legend="Scheme"
          options={SCHEMES}
          chosen={choices.scheme}
          onChoose={(scheme) => onChoose({ scheme })}
        />
        <label for="dwell">Opens after</label>
        <div class="row">
          <input
            id="dwell"
            type="range"
            {...range}
            value={dwell}
            aria-valuetext={`${dwell} ms`}
            onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
            onChange={(event) => {
              setMoving(undefined);
              onChoose({ dwell: event.currentTarget.valueAsNumber });
            }}
          />
          <output for="dwell">{dwell} ms</output>
        </div>
        <Radios
          name="opens"
          legend="Opens"
          options={OPENS}
          chosen={choices.opens}
          onChoose={(opens) => onChoose({ opens })}
        />
      </form>
    </section>
  );
}

interface RadiosProps<Value extends string> {
  name: string;
  legend: string;
  options: readonly { value: Value; label: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

function Radios<Value extends string>({ name, legend, options, chosen, onChoose }: RadiosProps<Value>) {
  return (
    <>
      <span id={name}>{legend}</span>
      <div class="row" role="radiogroup" aria-labelledby={name}>
        {options.map(({ value, label }) => (
          <label key={value} class="radio">
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />{' '}
            {label}
          </label>
        ))}
      </div>
    </>
  );
}
