// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Peek } from '../../../../components/popover/peek.tsx';
import type { TechniqueAnswer } from '../../../../lib/answers/types.ts';
import { mount, press, textOf } from '../mount.ts';
import { aNote, aRuleNote, someNotes, someRuleNotes } from '../notes.ts';

const causes = [aRuleNote({ text: 'Backups' }), aRuleNote({ text: 'Scanners' })];

async function peek(notes: TechniqueAnswer | undefined) {
  const onOpen = vi.fn();
  const { technique } = someNotes();
  const { root } = await mount(<Peek technique={technique} notes={notes} onOpen={onOpen} />);
  return { root, onOpen, said: textOf(root.querySelector('.meta')) };
}

test.each([
  ['before the answer', undefined, '…'],
  [
    'curated causes',
    someNotes({ causes: [aNote({ id: 'a' })], compiled: someRuleNotes({ causes }) }),
    '1 cause',
  ],
  ['else those of the rules', someNotes({ compiled: someRuleNotes({ causes }) }), '2 causes'],
  [
    'all of them, though few were sent',
    someNotes({ compiled: someRuleNotes({ causes, total: { causes: 1212, rest: 0 } }) }),
    '1,212 causes',
  ],
  ['notes that name none', someNotes({ lofp: ['a'], compiled: someRuleNotes({ rest: causes }) }), '3 notes'],
  ['nothing', someNotes({ compiled: someRuleNotes({}) }), 'no notes'],
])('counts %s', async (_, notes, expected) => expect((await peek(notes)).said).toBe(expected));

test('a press opens the rest', async () => {
  const { root, onOpen } = await peek(undefined);
  await press(root.querySelector('.peek') as Element);
  expect(onOpen).toHaveBeenCalledOnce();
});
