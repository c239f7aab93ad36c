import type { TechniqueId } from '../../lib/attack/technique.ts';
import type { Kin } from '../../lib/catalog/types.ts';
import { TechniqueLink } from '../parts/technique-link.tsx';

interface KinListProps {
  kin: readonly Kin[];
  /** What the rail says; nothing where a sentence stands above the list. */
  rail?: string;
  onTechnique: (id: TechniqueId) => void;
  onReader: (id: TechniqueId) => void;
}

/** Techniques beside the one shown, each with the number of its own causes. */
export function KinList({ kin, rail, onTechnique, onReader }: KinListProps) {
  return (
    <div class={`line kin${rail ? '' : ' bare'}`}>
      <span class="rail">{rail}</span>
      <div>
        {kin.map(({ id, name, count }) => (
          <TechniqueLink key={id} id={id} onFollow={() => onTechnique(id)} onNewTab={() => onReader(id)}>
            <span class="id">{id}</span> <span class="name">{name}</span>{' '}
            <span class="meta count">{count}</span>
          </TechniqueLink>
        ))}
      </div>
    </div>
  );
}
