// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { type PageOrder, textsFrom } from '../../../lib/marks/order.ts';

const roots = new Map<Element, ShadowRoot>();
const order: PageOrder = { page: document, rootOf: (host) => roots.get(host) };

beforeEach(() => {
  roots.clear();
  document.head.replaceChildren();
  document.body.innerHTML = '<p>one</p><console-row>slotted</console-row><p>two <b>three</b></p>';
  const host = document.querySelector('console-row') as HTMLElement;
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<i>shadow</i><slot></slot>';
  roots.set(host, root);
});

const walk = (direction: 'next' | 'previous', from?: Node) =>
  [...textsFrom(from, direction, order)].map(({ data }) => data.trim());
const textIn = (selector: string) => document.querySelector(selector)?.firstChild as Text;

describe('stepping through the marks of a page', () => {
  test('forwards goes in the order of reading, into closed shadow roots first', () => {
    expect(walk('next')).toEqual(['one', 'shadow', 'slotted', 'two', 'three']);
  });

  test('backwards is the same way back, from the last text round to it again', () => {
    expect(walk('previous')).toEqual(['three', 'two', 'slotted', 'shadow', 'one', 'three']);
  });

  test('from a mark goes on behind it, around the page and back to it', () => {
    expect(walk('next', textIn('p + console-row + p'))).toEqual(['three', 'one', 'shadow', 'slotted', 'two']);
    expect(walk('previous', textIn('p'))).toEqual(['three', 'two', 'slotted', 'shadow', 'one']);
  });

  test('from a mark in a shadow root comes out of it', () => {
    const inside = [...roots.values()][0]?.querySelector('i')?.firstChild as Text;
    expect(walk('next', inside)).toEqual(['slotted', 'two', 'three', 'one', 'shadow']);
    expect(walk('previous', inside)).toEqual(['one', 'three', 'two', 'slotted', 'shadow']);
  });

  test('from a mark that has left begins at the top, or at the end', () => {
    const gone = textIn('p');
    gone.parentElement?.remove();
    expect(walk('next', gone)[0]).toBe('shadow');
    expect(walk('previous', gone)[0]).toBe('three');
  });

  test('ends on a page without text', () => {
    document.body.replaceChildren();
    expect(walk('next')).toEqual([]);
    expect(walk('previous')).toEqual([]);
  });
});
