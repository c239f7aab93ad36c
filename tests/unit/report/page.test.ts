import { expect, test } from 'vitest';
import { type Block, markdownPage, plainPage } from '../../../lib/report/page.ts';

const BLOCKS: Block[] = [
  { kind: 'title', text: 'T1021.002 SMB' },
  { kind: 'line', text: 'Formerly T1077.' },
  { kind: 'heading', text: 'Causes' },
  { kind: 'point', text: 'An *admin*\u001b[31m copies', under: [['fits when', '<b>bold</b>\u0007']] },
];

test('plain text holds no control character that a rule could bring', () => {
  expect(plainPage(BLOCKS)).toBe(
    'T1021.002 SMB\nFormerly T1077.\n\nCauses\n  - An *admin* [31m copies\n      fits when: <b>bold</b>\n',
  );
});

test('Markdown escapes what rules write', () => {
  expect(markdownPage(BLOCKS)).toBe(
    '# T1021.002 SMB\n\nFormerly T1077.  \n\n## Causes\n\n- An \\*admin\\* \\[31m copies\n  - _fits when_: \\<b>bold\\</b>\n',
  );
});
