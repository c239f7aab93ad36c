import type { CompiledSource } from '../compile/types.ts';

const LABELS: Record<CompiledSource, string> = {
  sigma: 'Sigma',
  elastic: 'Elastic',
  splunk: 'Splunk',
  house: 'House',
};

/** A source of rules as people call it: "Sigma"; "House" for the team's own. */
export const labelOfSource = (source: CompiledSource): string => LABELS[source];
