import type { HeldPart } from '../../lib/store/types.ts';
import type { UpdateProgress } from '../../lib/update/protocol.ts';
import { DetailRow } from './detail-row.tsx';
import { NotDone } from './not-done.tsx';
import { DOING } from './progress-words.ts';
import { Running } from './running.tsx';
import { hasGaps, Unread } from './unread.tsx';
import type { UpdatesOfOptions } from './updates.ts';

interface HouseTableProps extends UpdatesOfOptions {
  parts: readonly HeldPart[];
  /** What was given last, in a word or two; undefined where a fault is about those given before. */
  given: string | undefined;
  onRemove: (part: string) => void;
  onStop: (id: string) => void;
}

/** What came of each of the team's files; above them what is being read, or could not be. */
export function HouseTable({ parts, given, running, faults, onRemove, onStop }: HouseTableProps) {
  const { house: progress } = running;
  const { house: fault } = faults;
  const name = given ?? 'Your files';
  const isAdding = progress !== undefined || fault !== undefined;
  // A file that is read anew has one row: what it held until now gives way to what is going on.
  const shown = progress ? parts.filter((part) => part.name !== name) : parts;
  if (parts.length === 0 && !isAdding) return null;
  return (
    <table class="house">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Rules</th>
          <th scope="col">With notes</th>
          <th scope="col">Not read</th>
          <th scope="col" class="act">
            <span class="away">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {isAdding && (
          <tr>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td colSpan={3} class="state">
              {progress ? (
                <Running progress={progress} />
              ) : (
                <NotDone what={given === undefined ? 'Not in use' : 'Not added'} why={fault ?? ''} />
              )}
            </td>
            <td class="act">
              {progress && (
                <button
                  type="button"
                  class="button"
                  aria-label={`Stop: ${name}`}
                  onClick={() => onStop('house')}
                >
                  Stop
                </button>
              )}
            </td>
          </tr>
        )}
        {shown.map((part) => (
          <PartRows
            key={part.id}
            part={part}
            progress={running[part.id]}
            fault={faults[part.id]}
            onRemove={onRemove}
          />
        ))}
      </tbody>
    </table>
  );
}

interface PartRowsProps {
  part: HeldPart;
  /** Set while it is being taken out. */
  progress: UpdateProgress | undefined;
  fault: string | undefined;
  onRemove: (part: string) => void;
}

function PartRows({ part, progress, fault, onRemove }: PartRowsProps) {
  const { id, name, info, rulesWithNotes } = part;
  const [only, ...others] = info.refused;
  const isOneLine = others.length === 0 && info.unknown.length === 0;
  return (
    <>
      <tr>
        <th scope="row">
          <code>{name}</code>
        </th>
        <td class="count">{info.rules.toLocaleString('en')}</td>
        <td class="count">{rulesWithNotes.toLocaleString('en')}</td>
        <td class="state">
          {only && isOneLine ? (
            <p class="problem">
              <b>1</b>, {only.path === name ? '' : <code>{only.path}</code>} {only.reason}
            </p>
          ) : (
            info.refused.length.toLocaleString('en')
          )}
        </td>
        <td class="act">
          {progress ? (
            <span class="meta">{progress.doing === 'waiting' ? DOING.waiting : 'Removing'}</span>
          ) : (
            <button type="button" class="button" aria-label={`Remove: ${name}`} onClick={() => onRemove(id)}>
              Remove
            </button>
          )}
        </td>
      </tr>
      <DetailRow>
        {fault !== undefined && !progress && <NotDone what="Not removed" why={fault} />}
        {!isOneLine && hasGaps(info) && <Unread gaps={info} />}
      </DetailRow>
    </>
  );
}
