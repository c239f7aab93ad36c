/**
 * Lets a note's sentence run on from "Fits when" or "Doubt when": its first letter is lowered, unless the first word
 * has another capital and so is a name or an acronym ("PsExec", "VPN").
 */
export function runOn(sentence: string): string {
  const [first = ''] = sentence.split(/\s/, 1);
  const lowered = first.charAt(0).toLowerCase() + first.slice(1);
  return /\p{Lu}/u.test(lowered.slice(1)) ? sentence : lowered + sentence.slice(first.length);
}
