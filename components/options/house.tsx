import { useState } from 'preact/hooks';
import type { HeldPart } from '../../lib/store/types.ts';
import type { GivenFile } from '../../lib/update/protocol.ts';
import { DropArea } from './drop-area.tsx';
import { HouseTable } from './house-table.tsx';
import type { UpdatesOfOptions } from './updates.ts';

export interface HouseProps extends UpdatesOfOptions {
  /** What is compiled here, the public sources among it. */
  held: readonly HeldPart[];
  /** Given files of the team's: each may hold rules, and there is at least one. */
  onHouse: (files: GivenFile[]) => void;
  /** Asked to take a part out again, by its id. */
  onRemove: (part: string) => void;
  onStop: (id: string) => void;
}

/** The team's own rules: where they are brought in, and what came of each file. */
export function OptionsHouse({ held, running, faults, onHouse, onRemove, onStop }: HouseProps) {
  const [given, setGiven] = useState<string>();
  return (
    <section id="house">
      <h2>House rules</h2>
      <p class="lead">Your own rules, compiled the same way. They stay on this machine.</p>
      <DropArea
        onFiles={(files) => {
          setGiven(nameOf(files));
          onHouse(files);
        }}
      />
      <HouseTable
        parts={held.filter(({ source }) => source === 'house')}
        given={given}
        running={running}
        faults={faults}
        onRemove={onRemove}
        onStop={onStop}
      />
    </section>
  );
}

/** What was given, in a word or two: "detections", "a.yml and 3 more". */
function nameOf(files: readonly GivenFile[]): string {
  const [first = '', ...others] = new Set(files.map(({ path }) => path.split('/', 1)[0]));
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}
