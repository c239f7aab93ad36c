import { type Files, tarGzOf, zipOf } from '../../unit/compile/archive/pack.ts';

// Rules made up for the tests, in the shape of the three repositories: none of their text is here.

/** Rules of each source. */
export const RULES = { sigma: 60, elastic: 40, splunk: 20 } as const;
export type PublicSource = keyof typeof RULES;

/** A sentence of a rule on scheduled transfers: a technique that no public rule carries, so that no curated note stands there. */
export const TASK_CAUSE =
  'The patch agent of the branch offices registers a nightly task before it restarts a till.';
/** A sentence of an Elastic rule whose own query ignores the program that it names. */
export const IGNORED_CAUSE = 'Quillback Inventory schedules its own scan through a task.';
export const TASK_RULE = { title: 'Nightly Task Registered', id: idOf('sigma', 1), author: 'Ada Example' };

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

/** The archive of a repository as its download link gives it. @param day newest day of its rules */
export function archiveOf(source: PublicSource, day = '2026-11-01'): Promise<Uint8Array<ArrayBuffer>> {
  return tarGzOf(under(TOPS[source], filesOf(source, day)), COMMIT);
}

/** The same as the zip that a browser downloads. */
export function zipArchiveOf(source: PublicSource, day = '2026-11-01'): Promise<Uint8Array<ArrayBuffer>> {
  return zipOf(under(TOPS[source], filesOf(source, day)), { comment: COMMIT });
}

const TOPS = {
  sigma: 'sigma-master',
  elastic: 'detection-rules-main',
  splunk: 'security_content-develop',
};

const under = (top: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${top}/${path}`, text]));

function filesOf(source: PublicSource, day: string): Files {
  const places = Array.from({ length: RULES[source] }, (_, index) => index + 1);
  return Object.fromEntries(places.map((place) => FILE[source](place, day)));
}

function idOf(source: PublicSource, place: number): string {
  const digit = { sigma: 'a', elastic: 'b', splunk: 'c' }[source];
  return `${digit.repeat(8)}-0000-4000-8000-${String(place).padStart(12, '0')}`;
}

const FILE: Record<PublicSource, (place: number, day: string) => [path: string, text: string]> = {
  sigma: (place, day) => [
    `rules/windows/rule_${place}.yml`,
    `title: ${place === 1 ? TASK_RULE.title : `Unusual Shell Child ${place}`}
id: ${idOf('sigma', place)}
author: ${TASK_RULE.author}
date: ${day}
level: medium
tags:
  - attack.execution
  - attack.${place === 1 ? 't1029' : 't1059.001'}
logsource: { category: process_creation, product: windows }
detection:
  selection: { Image|endswith: '\\shell${place}.exe' }
  filter_optional_harbour: { ParentImage|endswith: '\\harbour${place}.exe' }
  condition: selection and not 1 of filter_optional_*
falsepositives:
  - ${place === 1 ? TASK_CAUSE : `The night scheduler number ${place} starts a shell for its nightly report.`}
  - Unknown
`,
  ],
  elastic: (place, day) => [
    `rules/windows/rule_${place}.toml`,
    `[metadata]
creation_date = "${day.replaceAll('-', '/')}"
updated_date = "${day.replaceAll('-', '/')}"

[rule]
author = ["Bo Example"]
name = "Task Made By A Program ${place}"
rule_id = "${idOf('elastic', place)}"
risk_score = 21
severity = "low"
type = "eql"
language = "eql"
query = '''process where process.name == "task${place}.exe" and not process.executable : "C:\\\\Program Files\\\\Quillback\\\\quillback.exe"'''
false_positives = ["${place === 1 ? IGNORED_CAUSE : `The deployment team number ${place} registers tasks during a roll-out.`}"]

[[rule.threat]]
framework = "MITRE ATT&CK"
[rule.threat.tactic]
id = "TA0002"
name = "Execution"
[[rule.threat.technique]]
id = "T1029"
name = "Scheduled Transfer"
[[rule.threat.technique]]
id = "T1650"
name = "Acquire Access"
`,
  ],
  splunk: (place, day) => [
    `detections/endpoint/rule_${place}.yml`,
    `name: Share Written By Account ${place}
id: ${idOf('splunk', place)}
author: Cy Example
date: '${day}'
search: '| tstats count from datamodel=Endpoint where Filesystem.action=created'
known_false_positives: The print team number ${place} copies drivers to an admin share of its servers.
tags:
  mitre_attack_id:
    - T1021.002
`,
  ],
};
