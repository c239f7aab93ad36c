import { expect, test } from 'vitest';
import { runOn } from '../../../lib/copy/run-on.ts';

test.each([
  ['The source is a jump host.', 'the source is a jump host.'],
  ['A workstation is the target.', 'a workstation is the target.'],
  ['PsExec is renamed.', 'PsExec is renamed.'],
  ['VPN exits change.', 'VPN exits change.'],
  ['one admin account', 'one admin account'],
  ['', ''],
])('%s runs on as %s', (sentence, expected) => expect(runOn(sentence)).toBe(expected));
