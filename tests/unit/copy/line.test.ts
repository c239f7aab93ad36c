import { expect, test } from 'vitest';
import { line } from '../../../lib/copy/line.ts';
import { considered, psexec, withRule } from './inputs.ts';

test('one line for chat: rule, cause, doubt and id', () => {
  expect(line(withRule)).toBe(
    'Benign cause considered: T1021.002 SMB/Windows Admin Shares, Detect PsExec With accepteula Flag (Splunk) · ' +
      `${psexec.note} Doubt when workstation to workstation, ${psexec.doubt.slice('Workstation to workstation, '.length)} · ` +
      'LoFP Lens psexec-remote-administration, catalog 2026-11-24. A documented cause, not evidence.',
  );
});

test('stays one line where nothing is documented', () => {
  expect(line({ ...considered, considered: { kind: 'nothing' } })).toBe(
    'No documented benign cause found: T1021.002 SMB/Windows Admin Shares · ' +
      'LoFP Lens, catalog 2026-11-24. That nobody documented one says nothing about this alert.',
  );
});
