/**
 * Words that carry no cause. A sentence made of them alone says little: "Legitimate administrator activity" names
 * nobody and nothing that the alert doesn't say itself.
 */
const EMPTY_WORDS = new Set(
  `a an the this that these those it its they there their some any all other certain various many most several such each
  is are was be been being may might can could should would will must do does done have has had not no nor or and but if
  when while then than as at by for from in into of on onto per to with within without upon via across under over about
  so very too also only just more less still however though although unless except yet etc eg ie both either
  unknown unkown unikely unlikley unlikely none nothing unspecified undetermined tbd na likely likelihood possible possibly possibility potential
  potentially perhaps maybe probable probably expected unexpected known identified noted observed reported rare rarely
  uncommon unusual common commonly usual usually often frequently sometimes occasionally occasional seldom hardly low
  high medium minimal limited few little lot lots high-volume moment time times yet currently current present presence
  depending depends depend based related relates according regarding respective specific general generally generic
  false positive positives fp fps alert alerts alarm alarms noise noisy detection detections rule rules analytic search
  query hunt hunting filter filtered filtering filters tune tuned tuning needed need needs necessary required
  legitimate legitimately legit legimate legitmate legitamate legitimite benign valid validly authorized authorised
  approved trusted normal regular expected intended genuine good permitted allowed sanctioned
  admin admins administrator administrators administrative administration sysadmin sysadmins sysops user users person
  people personnel staff operator operators power somebody someone anyone anybody human employee employees individual
  individuals team teams organization organizations organisation company enterprise business corporate
  application applications app apps software program programs tool tools tooling utility utilities product products
  process processes service services script scripts executable executables binary binaries component components solution
  third party parties 3rd vendor vendors custom customized internal in-house
  system systems network networks machine machines host hosts computer computers server servers environment environments
  infrastructure endpoint endpoints
  activity activities action actions use uses used using usage utilize utilizes utilized behavior behaviour behaviors
  behaviours operation operations task tasks work job jobs function functions functionality feature features command
  commands cmdlet cmdlets commandlet technique method pattern patterns event events case cases instance instances scenario
  scenarios situation situations circumstance circumstances purpose purposes reason reasons manner way ways context
  value values path paths set default perform performs performed performing conduct carry carried execute executes
  executed executing execution run runs running launch trigger triggers triggered triggering cause causes caused causing
  lead leads result results resulting generate generates generated generating produce produces produced exhibit
  exhibits make makes occur occurs occurring occurrence occurrences happen happens appear appears match matches matching
  involve involved part planned similar same similarly like kind type types form what which who whose where how
  dll dlls uri url api requirement requirements feedback welcome welcomed please report number numbers amount count issue issues due because since even nature
  leverage leverages leveraged employ employed find found seen see saw here one own your our you we us mistaken flagged
  identify identifying included including include includes require requires`.split(/\s+/),
);

const FALSE_POSITIVES =
  '(?:true |known |potential |legitimate |possible |any )*(?:false[- ]pos(?:i)?tives?|fps?)';
const FEW =
  '(?:very |extremely |relatively |fairly |quite |mostly |generally |be )*(?:un(?:likely|common|known|usual|expected)|rare|limited(?! to)|minimal|few|low|(?:not|n.t)(?: be| been)* (?:expected|likely|known|common|identified|found|observed|present|reported)|minimi[sz]ed|negligible)';
/** What follows takes it back: "Unlikely, except for …". */
const NO_EXCEPTION =
  '(?!.*\\b(?:but|unless|except|however|although|other than|outside|possibl[ey]|there (?:could|may|might))\\b)';
/** No claim that something does happen goes before. */
const NO_CLAIM = '^(?!.*\\b(?:may|might|can|could|will|but|though|although|while|however|some|scenarios)\\b)';
/** Work that something does is a cause, and so is a product of others. */
const AT_WORK =
  '(?!.*\\b(?:automat|tool|install|update|backup|scan|develop|script|monitor|deploy|allow|(?!filtering|tuning|being|including)\\w{2,}ing\\b))';
const PHRASES = [
  `^(?:highly |very |most |extremely )*(?:unknown|unlikely|none|unspecified|undetermined|n/a|tbd|not applicable|to be determined|nothing)\\b${NO_EXCEPTION}`,
  '^unlikely,? but if you\\b|^(?:high )?fidelity\\b|^unless\\b.*\\buncommon\\b',
  `^(?:at (?:this|the) (?:time|stage|moment),? )?(?:there (?:are|is|should be) )?(?:currently )?no (?:other |such |apparent |real )?(?:known |expected |likely |legitimate |identified |immediate )*(?:false|fp|cases|legitimate)\\b${NO_EXCEPTION}`,
  `^(?:very |quite )?(?:limited|few|minimal|low|rare)(?: or no| to no)? ${FALSE_POSITIVES}\\b${NO_EXCEPTION}(?!.*\\bfrom\\b)`,
  `\\b${FALSE_POSITIVES}\\b(?: rates?| here)? (?:is|are|should|will|would|may|might|can|could|have|has)(?: be| been| also| still| remain| generally| typically)* ${FEW}\\b${NO_EXCEPTION}`,
  `^(?:some |many |few |limited |minimal |only )*${FALSE_POSITIVES} (?:\\w+ )?(?:may|might|will|can|could|are|is|should)(?: \\w+){0,2}? (?:present|exist|possible|likely|occur|vary|expected|depend\\w*)(?: (?:based on|depending on|depends on) ${AT_WORK}.*)?$`,
  `^(?:it is|it's|this is|that is|this (?:behavior|activity|technique)(?: is)?) (?:very |quite |highly |also |a |an )?(?:un(?:usual|common|likely)|rare|not (?:a )?(?:common|usual|likely|expected))\\b${NO_EXCEPTION}`,
  `${NO_CLAIM}.*\\bis (?:very |quite |highly |extremely )?(?:rare|less common|uncommon|unusual|unlikely)$`,
  '\\bis less common but may be part of legitimate\\b',
  `${NO_CLAIM}.*\\b(?:is|are) not (?:very |a |at all )*(?:common|commonly (?:seen|used|observed))\\b`,
  '^(?:legitimate|benign|routine|normal)(?: \\S+){1,6} (?:do|does|should|would) (?:not|never)\\b',
].map((phrase) => new RegExp(phrase, 'i'));

/** Whether a clause says outright that there are, or aren't, false positives, and no more. */
export function saysSoItself(clause: string): boolean {
  return PHRASES.some((phrase) => phrase.test(clause));
}

/** Whether a clause names nobody and nothing in particular. */
export function namesNothing(clause: string): boolean {
  const words = clause.toLowerCase().match(/[a-z0-9][\w.'’/-]*/g) ?? [];
  return words.every(
    (word) => EMPTY_WORDS.has(word) || EMPTY_WORDS.has(word.replace(/(?:'s|’s|s')$|[.'’/]+$/g, '')),
  );
}
