import { describe, expect, test } from 'vitest';
import { guideStatements } from '../../../../lib/compile/sources/guide.ts';

const texts = (markdown: string) => guideStatements(markdown).map(({ text }) => text);
const section = (body: string) =>
  `## Triage\n\n### False positive analysis\n\n${body}\n\n### Response\n\n- Isolate it.`;

test('each bullet is a statement; wrapped lines belong to it, the sections around do not', () => {
  expect(texts(section('- Backups copy\n  many files.\n- Scanners.'))).toEqual([
    'Backups copy many files.',
    'Scanners.',
  ]);
});

test('a heading bullet is joined with the bullets under it', () => {
  const body =
    '- **Planned work**\n  - Teams restore databases.\n\n  - Check the ticket.\n- **Tools**: Terraform.';
  expect(texts(section(body))).toEqual([
    'Planned work: Teams restore databases. Check the ticket.',
    'Tools: Terraform.',
  ]);
});

test('a lead-in before the bullets is left out, a later one heads its list', () => {
  const body = 'Benign causes:\n- Backups.\n\nTo cut noise, except:\n- known roles\n- known networks';
  expect(texts(section(body))).toEqual(['Backups.', 'To cut noise, except: known roles; known networks']);
});

test('a section of paragraphs gives its paragraphs', () => {
  expect(texts(section('Backups copy\nmany files.\n\nScanners read them.'))).toEqual([
    'Backups copy many files.',
    'Scanners read them.',
  ]);
});

test('a paragraph after the bullets is a statement of its own', () => {
  expect(texts(section('- Backups.\n\nWrite it down.'))).toEqual(['Backups.', 'Write it down.']);
});

test('numbered lists, other spellings of the heading and Windows line ends are read', () => {
  expect(texts('#### False Positives:\r\n1. Backups.\r\n2. Scanners.\r\n')).toEqual([
    'Backups.',
    'Scanners.',
  ]);
});

test('a hash sign in fenced code is no heading', () => {
  expect(texts(section('- Backups.\n```\n# not a heading\n```\n- Scanners.'))).toEqual([
    'Backups.',
    'Scanners.',
  ]);
});

test('links keep their words and lose their address', () => {
  expect(texts(section('- See [the list](https://example.org/a).'))).toEqual(['See the list.']);
});

describe('the origin is generated', () => {
  const disclaimed = (how: string) =>
    `> **Disclaimer**:\n> This guide was created ${how} generative AI.\n\n${section('- Backups.')}`;

  test.each(['using', 'by humans with the assistance of'])('where the guide says "created %s"', (how) => {
    expect(guideStatements(disclaimed(how))).toEqual([{ text: 'Backups.', origin: 'generated' }]);
  });

  test('not where a rule is about generative AI', () => {
    expect(guideStatements(`Watches generative AI.\n${section('- Backups.')}`)).toEqual([
      { text: 'Backups.' },
    ]);
  });
});

test('a guide without such a section gives nothing', () => {
  expect(texts('### Setup\n\n- Beware of false positives.')).toEqual([]);
});
