/** What the values of a field are, as far as names can be read from them. */
export type FieldKind =
  /** Says which kind of event the rule looks at, not whom it ignores. */
  | 'event'
  /** Path or name of a program, module or service binary: its last part is a name. */
  | 'program'
  /** The value itself is what a person calls it: signers, products, services, applications. */
  | 'label'
  | 'agent'
  | 'account'
  | 'host'
  /** Command lines, files, registry: a name only where a program or an application's folder stands in it. */
  | 'text';

const EVENT =
  /^(?:event\.(?:type|category|kind|outcome|dataset|module|provider|action|code|severity)|data_stream\..*|host\.os\..*|EventID|EventCode|EventType|signature_id|kibana\.alert\.(?:rule\.(?:type|rule_id)|workflow_status))$/i;

const KINDS: [FieldKind, RegExp][] = [
  ['agent', /user_?agent|cs-user-agent|c-useragent/i],
  [
    'label',
    /subject_name$|^company$|^product$|^description$|^signature$|^servicename$|service_name$|app_?(?:display_?)?name$|organization\.name$|invoked_by$|^provider_name$|publisher/i,
  ],
  [
    'host',
    /question\.(?:name|registered_domain)$|(?:source|destination)\.address$|queryname$|hostname$|(?:^|\.)domain$|cs-host$|server_name$|DNS\.query$/i,
  ],
  [
    'account',
    /(?:user|account)_?(?:name|email)$|^user$|\.user$|principal(?:_?name|_email)?$|username$|user\.(?:email|name)$/i,
  ],
  ['text', /command|args|file\.|filename$|registry|targetobject|details|script|directory|\.path$|^path$/i],
  [
    'program',
    /image(?:loaded)?$|executable$|process(?:_?name|_?path)?$|process\.(?:\w+\.)*name$|parent\.name$|original_?file_?name$|^application(?:path)?$|processname|processes\.|dll\.(?:name|path)|^exe$|modifyingapplication/i,
  ],
];

const PROGRAM_FIRST = /original_?file_?name$|dll\.(?:name|path)$|processnamebuffer$/i;

/** The same few hundred fields are asked for tens of thousands of times. */
const known = new Map<string, FieldKind>();

/** What kind of values a field of a rule holds, told from its name. */
export function kindOfField(field: string | undefined): FieldKind {
  if (field === undefined) return 'text';
  const kind = known.get(field) ?? toldFrom(field);
  known.set(field, kind);
  return kind;
}

function toldFrom(field: string): FieldKind {
  if (EVENT.test(field)) return 'event';
  if (PROGRAM_FIRST.test(field)) return 'program';
  return KINDS.find(([, pattern]) => pattern.test(field))?.[0] ?? 'text';
}
