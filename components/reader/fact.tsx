import type { ComponentChildren } from 'preact';

/** One thing that a page's head says of its subject: a term and what holds. */
export const Fact = ({ term, children }: { term: string; children: ComponentChildren }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);
