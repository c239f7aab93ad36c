/** Elements whose text no person reads on the page, or edits there: never marked. */
const UNMARKED = new Set(
  'script style noscript template textarea title option optgroup select head'.split(' '),
);

/** Where someone types. Typing must never be disturbed, and a mark under a caret is wrong a moment later. */
export const EDITABLE = '[contenteditable]:not([contenteditable="false" i])';

/** Frameworks that number their own techniques `T0001`; a page that names one in its title is left alone. */
const OTHER_FRAMEWORK = /\b(DISARM|AMITT)\b/;

/** Whether a page declares another framework than ATT&CK. */
export const declaresOtherFramework = (page: Document): boolean => OTHER_FRAMEWORK.test(page.title);

/**
 * Whether text directly inside this element may be marked.
 * @param mayBeEdited false where the caller knows that nothing around it is edited: asking each ancestor costs time
 */
export function isMarkable(parent: Element, mayBeEdited = true): boolean {
  return !UNMARKED.has(parent.localName) && !(mayBeEdited && parent.closest(EDITABLE));
}
