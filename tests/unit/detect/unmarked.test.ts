// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { declaresOtherFramework, isMarkable } from '../../../lib/detect/unmarked.ts';

/** The element that stands innermost in some markup. */
function innermost(html: string): Element {
  document.body.innerHTML = html;
  return [...document.body.querySelectorAll('*')].at(-1) as Element;
}

describe('text that counts neither as a mark nor on the badge', () => {
  test.each([
    '<script type="text/plain"></script>',
    '<style></style>',
    '<noscript></noscript>',
    '<textarea></textarea>',
    '<svg><title></title></svg>',
    '<select><option></option></select>',
    '<div contenteditable></div>',
    '<div contenteditable="true"><p><b></b></p></div>',
    '<div contenteditable="plaintext-only"></div>',
    '<div contenteditable="true"><i contenteditable="false"></i></div>',
  ])('in %s', (html) => {
    expect(isMarkable(innermost(html))).toBe(false);
  });
});

describe('text that is read', () => {
  test.each([
    '<p></p>',
    '<pre><code></code></pre>',
    '<button></button>',
    '<svg><text></text></svg>',
    '<div contenteditable="false"></div>',
    '<div role="textbox" aria-readonly="true"></div>',
  ])('in %s', (html) => {
    expect(isMarkable(innermost(html))).toBe(true);
  });
});

test.each([
  ['DISARM Red Framework', true],
  ['AMITT: techniques', true],
  ['How to disarm an alert', false],
  ['Remote Services, T1021', false],
])('the title %j declares another framework: %s', (title, declares) => {
  expect(declaresOtherFramework({ title } as Document)).toBe(declares);
});
