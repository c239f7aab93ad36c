import type { ComponentChildren } from 'preact';

interface CountsProps {
  rail: ComponentChildren;
  /** Words before the counts, where the rail's don't say enough. */
  lead?: string;
  /** The list's name. */
  label: string;
  /** What is counted, by its group: "Security tools", "Sigma". */
  groups: readonly (readonly [group: string, members: readonly unknown[]])[];
  /** The group that is open. */
  shown: string | undefined;
  onToggle: (group: string) => void;
}

/** A line of counts, each opening its group in place: "Security tools 3  Deployment 2". */
export function Counts({ rail, lead, label, groups, shown, onToggle }: CountsProps) {
  return (
    <div class="line more">
      <span class="rail">{rail}</span>
      <ul aria-label={label}>
        {lead && <li class="lead">{lead}</li>}
        {groups.map(([group, members]) => (
          <li key={group}>
            <button type="button" aria-expanded={shown === group} onClick={() => onToggle(group)}>
              {group} <span class="count">{members.length}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
