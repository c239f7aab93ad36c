/** An ATT&CK technique or sub-technique ID in its normal spelling: `T1021` or `T1021.002`. */
export type TechniqueId = string;

/** Which of MITRE's three matrices a technique belongs to. */
export type Domain = 'enterprise' | 'mobile' | 'ics';

/** One technique or sub-technique, as `data/techniques.json` holds it. */
export interface Technique {
  id: TechniqueId;
  name: string;
  domain: Domain;
  /** Tactic names as ATT&CK writes them ("Lateral Movement"); empty where unknown. */
  tactics: string[];
  /** ATT&CK's platform names; absent where ATT&CK gives none. */
  platforms?: string[];
  /** The technique a sub-technique belongs to. */
  parent?: TechniqueId;
  status: 'active' | 'revoked' | 'deprecated';
  /** For a revoked technique: the ID that carries it now, `revoked-by` followed to its end. */
  replacedBy?: TechniqueId;
}
