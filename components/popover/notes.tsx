import type { TechniqueAnswer } from '../../lib/answers/types.ts';
import type { TechniqueId } from '../../lib/attack/technique.ts';
import type { ConsideredCause } from '../../lib/copy/types.ts';
import { sinceRelease } from '../parts/renumbered.ts';
import { TechniqueLink } from '../parts/technique-link.tsx';
import { Causes } from './causes.tsx';
import { NoCauseNamed, NotInCatalog } from './empty.tsx';
import { FromRules } from './from-rules.tsx';
import { InReader } from './in-reader.tsx';
import { KinList } from './kin-list.tsx';
import { LofpList } from './lofp-list.tsx';

interface PopoverNotesProps {
  notes: TechniqueAnswer;
  /** Those of the notes that are shown as causes. */
  causes: readonly ConsideredCause[];
  /** Index of the open cause. */
  open: number | undefined;
  onOpen: (index: number | undefined) => void;
  onTechnique: (id: TechniqueId) => void;
  onReader: (technique?: TechniqueId) => void;
}

/**
 * The catalog's answer, in the popover's order: new number, causes, what else the rules' authors wrote, LoFP's page,
 * techniques beside it.
 */
export function PopoverNotes({ notes, causes, open, onOpen, onTechnique, onReader }: PopoverNotesProps) {
  const { technique, now, compiled, lofp, kin, nearest } = notes;
  const rest = compiled?.total.rest ?? 0;
  const namesNone = causes.length + lofp.length === 0;
  const isEmpty = namesNone && rest === 0;
  const ways = { technique: technique.id, nearest, onTechnique, onReader };
  return (
    <>
      {now && (
        <div class="facts">
          <div class="line">
            <span class="rail">Now</span>
            <div>
              <b style={{ fontWeight: 600 }}>
                {technique.id} is {sinceRelease(now.id) ? '' : 'now '}
                <TechniqueLink
                  class="id"
                  id={now.id}
                  onFollow={() => onTechnique(now.id)}
                  onNewTab={() => onReader(now.id)}
                >
                  {now.id}
                </TechniqueLink>
                {sinceRelease(now.id)}.
              </b>
              {!isEmpty && ' Notes of both.'}
            </div>
          </div>
        </div>
      )}
      {isEmpty && <NotInCatalog {...ways} />}
      {namesNone && rest > 0 && <NoCauseNamed {...ways} notes={rest} />}
      {causes.length > 0 && <Causes key={technique.id} causes={causes} open={open} onOpen={onOpen} />}
      {compiled && notes.causes.length > 0 && compiled.causes.length > 0 && (
        <FromRules key={technique.id} notes={compiled.causes} />
      )}
      {compiled && !namesNone && (
        <InReader technique={technique.id} compiled={compiled} onReader={onReader} />
      )}
      {lofp.length > 0 && <LofpList technique={technique.id} notes={lofp} />}
      {kin.length > 0 && !namesNone && (
        <KinList rail="See" kin={kin} onTechnique={onTechnique} onReader={onReader} />
      )}
    </>
  );
}
