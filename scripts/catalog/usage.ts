/** The command was written wrongly: the usage is printed beside the message, and the exit code is 2. */
export class UsageError extends Error {}

export const USAGE = `Usage: npm run catalog -- VERB …

  compile --sigma F --elastic F --splunk F --house PATH… --attack F… --out FILE [--json]
      F: the archive of the repository (tar.gz or zip), or a folder with it; at least one source
      --house: archives, folders or files of the team's own rules
      --attack: MITRE's STIX bundles, where they are newer than data/techniques.json
  facts --sigma F --elastic F --splunk F [--out FILE]     writes data/rules.json
  show TECHNIQUE | show --rule TITLE-OR-ID                [--json | --markdown]
  search WORDS [FILTERS]                                  [--json] [--limit N]
      filters: rule:TEXT tech:T1021 src:sigma platform:windows ignores:veeam; quotes around spaces
  stats                                                   [--json]
  diff OLD NEW                                            [--json]
  packet T1021 | packet untagged --catalog FILE           [--all] [--out FILE]
      a working paper for writing notes, with the rules' own words: outside the repository
  lint                                                    [--json]
      what the schema of data/notes can't see; with --catalog also copied words and coverage

show, search, stats and lint take --catalog FILE: a compiled catalog beside the bundled one.
Exit codes: 0 done, 1 it could not be read or found, 2 the command is written wrongly.`;
