import type { TechniqueId } from '../attack/technique.ts';
import type { Match } from './match.ts';
import type { IsKnown } from './spellings.ts';
import { isMarkable } from './unmarked.ts';

/** Elements that show a technique's name (or `.002`) and hold its ID in an attribute. */
export interface NamedElement {
  selector: string;
  attribute: string;
  /** Its first group is the technique's ID, its second, if it has one, the sub-technique's three digits. */
  pattern: RegExp;
}

/** Links to a technique's page, on ATT&CK's own site and wherever its addresses are built alike. */
export const TECHNIQUE_LINK: NamedElement = {
  selector: 'a[href*="/techniques/" i]',
  attribute: 'href',
  pattern: /\/techniques\/(T\d{4})(?:\/(\d{3}))?(?:[/?#]|$)/i,
};

/** The technique in an attribute's value; undefined where it holds none that ATT&CK knows. */
export function techniqueIn(value: string, pattern: RegExp, isKnown: IsKnown): TechniqueId | undefined {
  const [, technique, sub] = pattern.exec(value) ?? [];
  if (!technique) return undefined;
  const id = (sub ? `${technique}.${sub}` : technique).toUpperCase();
  return isKnown(id) ? id : undefined;
}

/** The technique that an element's attribute names; undefined where it names none. */
export function techniqueNamedBy(
  element: Element,
  kinds: readonly NamedElement[],
  isKnown: IsKnown,
): TechniqueId | undefined {
  for (const { selector, attribute, pattern } of kinds) {
    const technique =
      element.matches(selector) && techniqueIn(element.getAttribute(attribute) ?? '', pattern, isKnown);
    if (technique) return technique;
  }
  return undefined;
}

/**
 * The match on an element that only shows a name: it covers the element's text, without the counts that ATT&CK's
 * matrix appends as `<sub>`.
 * @param holdsId whether an ID was already found in one of the element's text nodes; then the attribute adds nothing
 */
export function matchNamed(
  element: Element,
  technique: TechniqueId,
  holdsId: (text: Text) => boolean,
): Match | undefined {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    if (holdsId(text)) return undefined;
    const aside = text.parentElement?.closest('sub, sup, svg');
    if (text.data.trim() && !(aside && element.contains(aside))) texts.push(text);
  }
  const [start] = texts;
  const end = texts.at(-1);
  if (!start || !end || !isMarkable(element)) return undefined;
  return {
    technique,
    start,
    startOffset: start.data.length - start.data.trimStart().length,
    end,
    endOffset: end.data.trimEnd().length,
    byAttribute: true,
    ...(texts.length > 2 && { between: texts.slice(1, -1) }),
  };
}
