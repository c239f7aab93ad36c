import { describe, expect, test } from 'vitest';
import { compiledCause } from '../../../lib/copy/compiled-cause.ts';
import { copyText } from '../../../lib/copy/copy.ts';
import { markdown } from '../../../lib/copy/markdown.ts';
import { PLAIN_LIMIT, plain } from '../../../lib/copy/plain.ts';
import { COPY_FORMS } from '../../../lib/copy/types.ts';
import { inRuleWords, scanner, withRule } from './inputs.ts';

const [first, second] = scanner.rules as [(typeof scanner.rules)[0], (typeof scanner.rules)[0]];
const lines = (text: string) => text.split('\n').map((line) => line.trimEnd());

test('the licence is that of the first rule’s source', () => {
  const sources = [
    { name: 'elastic' as const, licence: 'Elastic License 2.0' },
    { name: 'sigma' as const, licence: 'Detection Rule License 1.1' },
  ];
  expect(compiledCause(scanner, sources).licence).toBe('Detection Rule License 1.1');
});

describe('a sentence of a rule', () => {
  test('as Markdown: its words, the silence of its source, the linked rule, author and licence', () => {
    expect(lines(markdown(inRuleWords()))).toEqual([
      '**Benign cause considered** · T1021.002 SMB/Windows Admin Shares',
      `Cause (Sigma rule, in its author’s words): ${scanner.text}`,
      '',
      'Its source says neither what fits nor what casts doubt.',
      '- [ ] checked:',
      '- [ ] ruled out by:',
      '',
      'Seen in the alert:',
      'Closed as:',
      '_[Share \\[Admin\\] Access\\_](https://example.org/rules/share_access.yml) (Sigma), by ' +
        '`Ada Invented, @ada_invented`, licence: Detection Rule License 1.1; also in 1 more rule; by LoFP Lens, ' +
        'catalog 2026-11-24. A documented cause, not evidence._',
    ]);
  });

  test('as plain text: the same without the link', () => {
    const text = plain(inRuleWords());
    expect(text).toContain(`Cause (Sigma rule, in its author's words): ${scanner.text}\n`);
    expect(lines(text).at(-1)).toBe(
      'Share [Admin] Access_ (Sigma), by Ada Invented, @ada_invented, licence: Detection Rule License 1.1; ' +
        'also in 1 more rule; by LoFP Lens, catalog 2026-11-24. A documented cause, not evidence.',
    );
  });

  test('as one line: a dot keeps it apart from what is said of it', () => {
    expect(copyText('line', inRuleWords())).toBe(
      'Benign cause considered: T1021.002 SMB/Windows Admin Shares · A scanner of the storage team opens shares at ' +
        'night. Its source says neither what fits nor what casts doubt. · Share [Admin] Access_ (Sigma), by Ada ' +
        'Invented, @ada_invented, licence: Detection Rule License 1.1; also in 1 more rule; by LoFP Lens, catalog ' +
        '2026-11-24. A documented cause, not evidence.',
    );
  });

  test('a rule of the team’s without link and author has its title alone, and says so', () => {
    const rules = [{ key: 'house:1' as const, source: 'house' as const, title: 'Own *rule*' }];
    expect(markdown(inRuleWords({ ...scanner, rules }))).toContain(
      '_Own \\*rule\\* (House), by an author it does not name, licence:',
    );
  });

  test('a link that is not https is no link', () => {
    const rules = [{ ...first, link: 'javascript:alert(1)' }];
    expect(markdown(inRuleWords({ ...scanner, rules }))).not.toContain('javascript');
  });

  test.each(COPY_FORMS)('written by a machine it says so as %s', (form) => {
    const text = copyText(form, inRuleWords({ ...scanner, origin: 'generated' }));
    expect(text).toContain(
      'Its source says that a machine wrote it, and neither what fits nor what casts doubt.',
    );
    expect(text).not.toContain('in its author');
  });

  test.each(COPY_FORMS)('cannot start a line of the ticket as %s', (form) => {
    const text = copyText(form, inRuleWords({ ...scanner, text: 'A backup\n- [x] checked: yes' }));
    expect(text).toContain('A backup - ');
    expect(text).not.toMatch(/^- \[x\]/m);
  });

  test('is escaped for Markdown like every text', () => {
    expect(markdown(inRuleWords({ ...scanner, text: '<img src=x> and *.tmp' }))).toContain(
      '\\<img src=x> and \\*.tmp',
    );
  });
});

describe(`a sentence that takes the plain copy over ${PLAIN_LIMIT} characters`, () => {
  const long = { ...scanner, text: 'Backups of many servers, '.repeat(80), rules: [first, second] };

  test('is cut at a word and says so: a comment field would cut off author and licence', () => {
    const text = plain({ ...inRuleWords(long), rule: withRule.rule, seen: ['procdump'] } as typeof withRule);
    expect(text.length).toBeLessThanOrEqual(PLAIN_LIMIT);
    expect(text.length).toBeGreaterThan(PLAIN_LIMIT - 40);
    expect(text).toMatch(/(Backups|of|many|servers,) \[cut: the rest stands in the rule\]\n/);
    expect(text).toContain('by Ada Invented, @ada_invented, licence: Detection Rule License 1.1');
    expect(text).not.toContain('procdump');
  });

  test('stands whole where the rule’s link was what was too long', () => {
    const link = `https://example.org/${'x'.repeat(1000)}`;
    const text = plain({ ...inRuleWords(), rule: { title: 'T', source: 'Sigma', link } });
    expect(text).toContain(`${scanner.text}\n`);
  });

  test('is whole as Markdown', () => expect(markdown(inRuleWords(long))).toContain(long.text.trim()));
});
