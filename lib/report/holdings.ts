import { createRegistry, type Registry } from '../attack/registry.ts';
import { emit } from '../catalog/emit.ts';
import { type Catalog, createCatalog } from '../catalog/read.ts';
import type { ValidCatalog } from '../catalog/validate.ts';
import { type CompiledLookup, openCompiled } from '../compile/lookup.ts';
import type { CompiledCatalog } from '../compile/types.ts';

/** All that a question can be answered from: the bundled catalog and, beside it, a compiled one. */
export interface Holdings {
  bundled: ValidCatalog;
  registry: Registry;
  /** The bundled catalog as the extension reads it. */
  answers: Catalog;
  compiled?: { catalog: CompiledCatalog; lookup: CompiledLookup };
}

export function openHoldings(bundled: ValidCatalog, compiled?: CompiledCatalog): Holdings {
  const files = new Map(emit(bundled).map(({ path, contents }) => [path, contents]));
  return {
    bundled,
    registry: createRegistry(bundled.techniques),
    answers: createCatalog(async (path) => JSON.parse(files.get(path) ?? 'null')),
    ...(compiled && { compiled: { catalog: compiled, lookup: openCompiled(compiled) } }),
  };
}

/** `bundled 2026-11-24, Sigma 2026-08-05, …`: what an answer rests on. */
export function describeHoldings({ bundled, compiled }: Holdings): string {
  const sources = compiled?.catalog.sources ?? [];
  return [
    `bundled ${bundled.date}`,
    ...sources.map(({ name, asOf }) => `${sourceLabel(name)} ${asOf ?? 'undated'}`),
  ].join(', ');
}

const LABELS: Record<string, string> = {
  sigma: 'Sigma',
  elastic: 'Elastic',
  splunk: 'Splunk',
  house: 'House',
  lofp: 'LoFP',
  curated: 'LoFP Lens',
};

/** What a source is called where people read it. */
export const sourceLabel = (source: string): string => LABELS[source] ?? source;
