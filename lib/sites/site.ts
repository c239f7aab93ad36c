import type { NamedElement } from '../detect/named.ts';

/** One console or web site: where its IDs hide. */
export interface Site {
  name: string;
  /** Elements that show a technique's name and hold its ID in an attribute. */
  named: readonly NamedElement[];
}
