const VERBS =
  `add adjust aggregate allow allowlist analy[sz]e anchor apply ask assess attempt avoid baseline capture check
  close collaborate combine communicate compare conduct configure confirm consider consult contact coordinate correlate
  create cross-check cross-reference define determine develop differentiate dismiss distinguish do document educate
  employ enable engage enhance ensure escalate establish evaluate examine exclude expect extend fil?ter focus ignore
  identify implement incorporate increase inform inspect integrate investigate keep leverage limit look lower maintain
  make mark minimi[sz]e modify monitor narrow never obtain pair perform prefer preserve prioriti[sz]e recogni[sz]e
  reduce refer refine register remember remove require restrict review scope see set start suppress tag track train
  treat try tune understand update use utili[sz]e validate verify wait whitelist`.trim();
/** "Build" and "test" open as many causes ("Build servers …") as recipes. */
const VERB = `(?:${VERBS.split(/\s+/).join('|')}|don.t|cannot|(?:build|test|work)(?= (?:exceptions?|an?|the|from|only|baselines?|on|with|closely)\\b))`;
const ADVERB =
  '(?:please |also,? |then |always |regularly |periodically |carefully |instead,? |additionally,? |therefore,? |only |in addition,? |otherwise,? |however,? )*';

/** "Verify …", "Please exclude …". */
const IMPERATIVE = new RegExp(`^${ADVERB}${VERB}\\b(?! of\\b|-)`, 'i');
/** "If …, consider …", "To reduce noise, add …", "Before creating an exception, …". */
const LED_IMPERATIVE = new RegExp(
  `^(?:if|when|where|once|unless|after|for|to|in|during|as|on|upon|without|before|since|because|with|given)\\b.*?,\\s*(?:then )?${ADVERB}${VERB}\\b(?! of\\b|-)`,
  'i',
);
const BEFORE =
  /^(?:before|prior to|to (?:handle|manage|mitigate|reduce|address|tune|avoid|prevent|minimi[sz]e|exclude|limit)|for exceptions)\b/i;
/** "Test environments may …" starts like an imperative and is none. */
const NOUN_FIRST =
  /^(?:[\w/-]+,?\s+(?:\([^)]*\)\s+)?){1,5}?(?:may|might|can|could|will|would|often|frequently|routinely|sometimes|commonly|typically)\b/i;
const RELATIVE =
  /^(?:\S+\s+)*?(?:that|which|who|whose|whether|if|to|any|where|these|those|this|the|known|how)\b/i;

const EXEMPTED =
  '(?:added|exempted|excluded|ignored|dismissed|closed|filtered|whitelisted|allow-?listed|tuned|treated|suppressed|adjusted|addressed|investigated|reviewed|validated|verified|examined|escalated|considered)';
const READERS =
  '(?:users|analysts?|organi[sz]ations?|(?:security |it )?teams?|you|we|the (?:security team|analyst)|investigators)';
const PHRASES = [
  /\b(?:is|are|be) (?:also |highly |strongly |therefore |usually )?(?:recommended|advised|advisable|suggested)\b/i,
  /\b(?:is|are) (?:\w+ )?(?:crucial|important|essential|critical) (?:to (?!understand|note)|that)/i,
  /\b(?:tuning|filter\w*|baselin\w+|investigation|verification|review|knowledge|analysis|validation)\b(?: \w+){0,3} (?:needed|required|necessary)\b/i,
  /^we (?:recommend|suggest|advise)\b|^(?:additional |some |further )?(?:tuning|filtering|filters?|baselining|whitelisting|adjustments?)\b/i,
  new RegExp(
    `(?:^|, )(?:it|they|this|these|those|such \\w+|(?:known|any|legitimate|benign) \\w+(?: \\w+)?)(?: \\w+)* (?:can|could|may|should|must|might) (?:also |then |safely |easily )?be ${EXEMPTED}\\b`,
    'i',
  ),
  /(?:^|, )exceptions? (?:can|may|should|must|could) /i,
  new RegExp(
    `\\b(?:unfamiliar|unexpected|suspicious|unknown|unusual|unauthori[sz]ed|anomalous|alerts?|all results|each (?:alert|event))\\b.*\\bshould (?:\\w+ )?be (?:\\w+ )?${EXEMPTED}\\b`,
    'i',
  ),
  new RegExp(
    `(?:^|, )${READERS}(?: \\w+)? (?:should|must|can|could|might|will|may|have to|need to)(?: (?:need|want|wish|have) to)?(?: also| then| always)? (?:verify|validate|confirm|review|check|exclude|consider|ensure|document|monitor|adjust|modify|tune|filter|identify and|investigate|address|maintain|whitelist|change|reduce|(?:create|add|implement|set|use|define|configure|establish|make)\\b.*\\b(?:exception|exclu|filter|list|rule|threshold|baseline|process))`,
    'i',
  ),
  /^(?:establishing|adding|excluding|baselining|identifying|whitelisting|allowlisting|tuning|filtering|requiring|implementing|regular(?:ly)?|monitoring|reviewing|creating|understanding|adjusting|correlating|configuring|documenting|using)\b.*\b(?:helps?|reduces?|minimi[sz]es?|prevents?|mitigates?|ensures?|improves?|assists?)\b/i,
  /\b(?:may|can|could|might|would|also|more) (?:\w+ )?(?:indicate|suggest|warrant|be indicative|contradict)s?\b|\bcontradicts?\b/i,
  /^suspicious\b|\b(?:is|are|it.?s) (?:\w+ )?suspicious\b|\bcompromise\b|\b(?:more|less|higher|lower) (?:likely|risk|concerning|suspicious)\b/i,
  /^(?!.*\b(?:may|might|can|could)\b.*malicious)(?:not all\b.*\bmalicious\b|.*\bnot (?:\w+ )?(?:inherently |necessarily |always )malicious\b)/i,
  /\bexceptions? (?:based on|on|for|should|must|only)\b.*\b(?:alone|only)\b|\balone (?:is|are|does|do) not\b|\bnot (?:be )?(?:enough|sufficient)\b/i,
  /^(?:this|the) (?:analytic|detection|search|query|rule|correlation)(?: \w+){0,2} (?:is meant|requires?|was (?:written|designed|created)|is (?:designed|intended|meant|recommended)|can be|may need|may require|will require|should be|needs)\b|^this is (?:meant|intended)\b/i,
  /\bshould (?:only|always|never) be\b|\bshould be followed\b/i,
];

/** Whether a clause says what to do about alerts, rather than what sets them off. */
export function isAdvice(clause: string): boolean {
  if (BEFORE.test(clause) || LED_IMPERATIVE.test(clause)) return true;
  // "Update utilities", "Document scanners": too short to say what should be done with whom.
  if (IMPERATIVE.test(clause) && /\S \S+ \S/.test(clause)) {
    const noun = NOUN_FIRST.exec(clause)?.[0];
    return noun === undefined || RELATIVE.test(noun);
  }
  return PHRASES.some((phrase) => phrase.test(clause));
}
