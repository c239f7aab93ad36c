/** What can be wrong with a compiled catalog's file. */
export type CatalogFault = 'no-json' | 'no-catalog' | 'newer-schema' | 'invalid';

/** A file that is no catalog which this version can read, in words for a person: what, where, what to do. */
export class CatalogRefused extends Error {
  override name = 'CatalogRefused';
  readonly fault: CatalogFault;

  constructor(file: string, fault: CatalogFault, reason: string, remedy: string) {
    super(`${file}: ${reason}. ${remedy}.`);
    this.fault = fault;
  }
}
