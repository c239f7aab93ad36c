import type { UpdateProgress } from '../../lib/update/protocol.ts';

/**
 * What goes on and what went wrong last, by what it concerns: `sigma`, `elastic`, `splunk`, `house` for what is being
 * added, one of the team's parts by its id, `bundled`, `save`. One runs at a time, the others wait.
 */
export interface UpdatesOfOptions {
  running: Readonly<Partial<Record<string, UpdateProgress>>>;
  /** Messages for a person. */
  faults: Readonly<Partial<Record<string, string>>>;
}

/** Ids of everything that there is something to say of. */
export const busyWith = ({ running, faults }: UpdatesOfOptions): string[] =>
  [running, faults].flatMap((all) => Object.keys(all).filter((id) => all[id] !== undefined));
