import { expect, test } from 'vitest';
import { defang } from '../../../lib/copy/defang.ts';

test.each([
  ['10.0.0.5', '10[.]0[.]0[.]5'],
  ['10.0.0.5:443, 192.168.1.1.', '10[.]0[.]0[.]5:443, 192[.]168[.]1[.]1.'],
  ['https://evil.example/a.b?c=d', 'hxxps://evil[.]example/a.b?c=d'],
  ['HTTP://u:p@10.0.0.5/', 'hxxp://u:p[@]10[.]0[.]0[.]5/'],
  ['www.evil.example', 'www[.]evil[.]example'],
  ['a@b', 'a[@]b'],
  ['mail from p.smith@corp.example.', 'mail from p.smith[@]corp[.]example.'],
])('%s becomes %s', (text, expected) => expect(defang(text)).toBe(expected));

test.each(['psexec.exe', '10.0.19041.1', '1.3.6.1.4.1.311', '300.1.1.1', '@echo off', 'v1.2.3.4'])(
  '%s is no address',
  (text) => expect(defang(text)).toBe(text),
);

test('defanging twice changes nothing more', () => {
  const once = defang('http://p@evil.example from 10.0.0.5');
  expect(defang(once)).toBe(once);
});
