import { describe, expect, test } from 'vitest';
import { PLAIN_LIMIT, plain } from '../../../lib/copy/plain.ts';
import { considered, psexec, withRule } from './inputs.ts';

describe('a cause for a ticket that renders no Markdown', () => {
  test('has the same lines in ASCII', () => {
    expect(plain(withRule).split('\n')).toEqual([
      'Benign cause considered - T1021.002 SMB/Windows Admin Shares',
      'Rule: Detect PsExec With accepteula Flag (Splunk) https://research.splunk.com/endpoint/27c3a83d/',
      `Cause (administration): ${psexec.note}`,
      '',
      `Fits when: ${psexec.fits}`,
      '[ ] checked:',
      '',
      `Doubt when: ${psexec.doubt}`,
      '[ ] ruled out by:',
      '',
      'Seen in the alert:',
      'Closed as:',
      'LoFP Lens psexec-remote-administration, catalog 2026-11-24. A documented cause, not evidence.',
    ]);
  });

  test('spells what ASCII lacks', () => {
    const note = { ...psexec, note: 'The agent’s café, “quoted” – 20–23 h … 日' };
    expect(plain({ ...considered, considered: { kind: 'curated', note } })).toContain(
      `The agent's cafe, "quoted" - 20-23 h ... ?`,
    );
  });

  test('holds values of the page defanged', () => {
    expect(plain({ ...considered, seen: ['10.0.0.5', 'procdump'] })).toContain(
      'Seen in the alert: 10[.]0[.]0[.]5; procdump',
    );
  });
});

describe(`over ${PLAIN_LIMIT} characters`, () => {
  const long = (letter: string) => letter.repeat(300);

  test('values go first, the last ones before the others, and the copy says so', () => {
    const text = plain({ ...withRule, seen: [long('a'), long('b'), long('c'), long('d')] });
    expect(text.length).toBeLessThanOrEqual(PLAIN_LIMIT);
    expect(text).toContain(`Seen in the alert: ${long('a')}; ${long('b')}; (2 left out: too long)`);
    expect(text).toContain(withRule.rule?.link);
  });

  test('then the link', () => {
    const rule = { title: 'T', source: 'Sigma', link: `https://example.org/${'x'.repeat(1000)}` };
    const text = plain({ ...withRule, rule, seen: [long('a')] });
    expect(text.length).toBeLessThanOrEqual(PLAIN_LIMIT);
    expect(text).toContain('Rule: T (Sigma)\n');
    expect(text).toContain('Seen in the alert:\n');
  });

  test('fits and doubt are never cut', () => {
    const rule = { title: 'T'.repeat(900), source: 'Sigma', link: 'https://example.org/' };
    const text = plain({ ...withRule, rule });
    expect(text).toContain(psexec.fits);
    expect(text).toContain(psexec.doubt);
  });
});
