const SPELLED: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '·': '-',
  '•': '-',
  '…': '...',
  '→': '->',
  '≤': '<=',
  '≥': '>=',
  '×': 'x',
  '©': '(c)',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
};

const spelled = (character: string) => {
  const known = SPELLED[character] ?? SPELLED[character.toLowerCase()];
  if (known) return known;
  const bare = character.normalize('NFKD').replace(/\P{ASCII}/gu, '');
  return bare || (/\p{M}|\p{Cf}/u.test(character) ? '' : '?');
};

/** Spells a text in printable ASCII; what has no ASCII likeness becomes a question mark, never nothing. */
export const ascii = (text: string): string => text.replace(/\P{ASCII}/gu, spelled);
