import { describe, expect, test } from 'vitest';
import { markdown } from '../../../lib/copy/markdown.ts';
import { considered, psexec, withRule } from './inputs.ts';

/** As a reader sees it: without the spaces that only keep lines apart. */
const lines = (text: string) => text.split('\n').map((line) => line.trimEnd());

describe('a cause for a ticket that renders Markdown', () => {
  test('holds what product.md shows, boxes and "Closed as" empty', () => {
    expect(lines(markdown(withRule))).toEqual([
      '**Benign cause considered** · T1021.002 SMB/Windows Admin Shares',
      'Rule: [Detect PsExec With accepteula Flag](https://research.splunk.com/endpoint/27c3a83d/) (Splunk)',
      `Cause (administration): ${psexec.note}`,
      '',
      `Fits when: ${psexec.fits}`,
      '- [ ] checked:',
      '',
      `Doubt when: ${psexec.doubt}`,
      '- [ ] ruled out by:',
      '',
      'Seen in the alert:',
      'Closed as:',
      '_LoFP Lens `psexec-remote-administration`, catalog 2026-11-24. A documented cause, not evidence._',
    ]);
  });

  test('has no rule line where no rule was recognised', () => {
    expect(markdown(considered)).not.toContain('Rule:');
  });

  test('keeps the lines of a paragraph apart under strict CommonMark, and the doubt out of the list', () => {
    expect(markdown(withRule)).toContain('Shares  \nRule:');
    expect(markdown(withRule)).toContain('checked:\n\nDoubt when:');
  });

  test('a title or link from outside cannot end its link', () => {
    const rule = { title: 'A](https://x) <img>', source: 'Sigma', link: 'https://example.org/a (b)' };
    expect(markdown({ ...considered, rule })).toContain(
      'Rule: [A\\](https://x) \\<img>](https://example.org/a%20%28b%29) (Sigma)',
    );
  });

  test('words of a note that Markdown would read as markup are escaped, code and paths are left', () => {
    const note = { ...psexec, note: '*.tmp in C:\\Windows\\$Temp, __init__ and svc_mon run `a*b`' };
    expect(markdown({ ...considered, considered: { kind: 'curated', note } })).toContain(
      '\\*.tmp in C:\\Windows\\\\$Temp, \\_\\_init\\_\\_ and svc_mon run `a*b`',
    );
  });
});

describe('values seen in the alert', () => {
  const seen = (...values: string[]) =>
    lines(markdown({ ...considered, seen: values })).find((line) => line.startsWith('Seen'));

  test('stand literally in code spans', () => {
    expect(seen('procdump', 'C:\\Temp\\*')).toBe('Seen in the alert: `procdump`, `C:\\Temp\\*`');
  });

  test('cannot leave their code span, whatever backticks they hold', () => {
    expect(seen('a``b `c`')).toBe('Seen in the alert: ``` a``b `c` ```');
  });

  test('are defanged', () => {
    expect(seen('from 10.0.0.5 to http://evil.example/a by p@corp.example')).toBe(
      'Seen in the alert: `from 10[.]0[.]0[.]5 to hxxp://evil[.]example/a by p[@]corp[.]example`',
    );
  });

  test('stay on their line and lose invisible characters; empty ones are no values', () => {
    expect(seen('a\n- [x] checked', '\u202Egpj.exe', ' ')).toBe(
      'Seen in the alert: `a - [x] checked`, `gpj.exe`',
    );
  });
});

describe('what is copied where no benign use is documented', () => {
  test('a note that says so keeps what would confirm it and what casts doubt', () => {
    const note = { ...psexec, expect: 'none' as const, note: 'Nothing benign does this.' };
    const text = markdown({ ...considered, considered: { kind: 'curated', note } });
    expect(text).toContain('**No documented benign cause found** · T1021.002');
    expect(text).toContain('No benign use known: Nothing benign does this.');
    expect(text).toContain(`Doubt when: ${psexec.doubt}`);
    expect(text).not.toContain('Benign cause considered');
  });

  test('without any note: a skeleton to fill in', () => {
    expect(lines(markdown({ ...considered, considered: { kind: 'nothing' } }))).toEqual([
      '**No documented benign cause found** · T1021.002 SMB/Windows Admin Shares',
      'Cause considered:',
      '',
      'Fits when:',
      '- [ ] checked:',
      '',
      'Doubt when:',
      '- [ ] ruled out by:',
      '',
      'Seen in the alert:',
      'Closed as:',
      '_LoFP Lens, catalog 2026-11-24. That nobody documented one says nothing about this alert._',
    ]);
  });
});

test('a LoFP note names its licence and author, and says that it has neither fits nor doubt', () => {
  const text = markdown({
    ...considered,
    considered: { kind: 'lofp', text: 'administrators pass `accepteula`' },
  });
  expect(text).toContain('Cause (LoFP’s page, in its words): administrators pass `accepteula`');
  expect(text).toContain('Its source says neither what fits nor what casts doubt.');
  expect(text).toContain('LoFP, MIT © 2024 Justin Ibarra');
  expect(text).not.toContain('Fits when');
});
