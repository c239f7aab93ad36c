/** The repositories of public rules. */
export const RULE_SOURCES = ['sigma', 'elastic', 'splunk'] as const;

export type RuleSource = (typeof RULE_SOURCES)[number];

/** The repository that a rule's key names; undefined for a team's own (`house:…`), or for what is no key. */
export function ruleSourceOf(key: string): RuleSource | undefined {
  return RULE_SOURCES.find((source) => key.startsWith(`${source}:`));
}
