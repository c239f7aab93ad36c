import type { TechniqueId } from '../../lib/attack/technique.ts';
import type { TechniqueNotes } from '../../lib/catalog/types.ts';
import { sinceRelease } from '../parts/renumbered.ts';
import { TechniqueLink } from '../parts/technique-link.tsx';
import { Causes } from './causes.tsx';
import { NotInCatalog } from './empty.tsx';
import { KinList } from './kin-list.tsx';
import { LofpList } from './lofp-list.tsx';

interface PopoverNotesProps {
  notes: TechniqueNotes;
  /** Index of the open cause. */
  open: number | undefined;
  onOpen: (index: number | undefined) => void;
  onTechnique: (id: TechniqueId) => void;
  onReader: (technique?: TechniqueId) => void;
}

/** The catalog's answer, in the popover's order: new number, causes, LoFP's page, techniques beside it. */
export function PopoverNotes({ notes, open, onOpen, onTechnique, onReader }: PopoverNotesProps) {
  const { technique, now, causes, lofp, kin, nearest } = notes;
  const isEmpty = causes.length + lofp.length === 0;
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
      {isEmpty && (
        <NotInCatalog
          technique={technique.id}
          nearest={nearest}
          onTechnique={onTechnique}
          onReader={onReader}
        />
      )}
      {causes.length > 0 && <Causes key={technique.id} causes={causes} open={open} onOpen={onOpen} />}
      {lofp.length > 0 && <LofpList technique={technique.id} notes={lofp} />}
      {kin.length > 0 && !isEmpty && (
        <KinList rail="See" kin={kin} onTechnique={onTechnique} onReader={onReader} />
      )}
    </>
  );
}
