import { expect, test } from 'vitest';
import { readerHref, readerRoute, START_HREF } from '../../../../components/reader/route.ts';

test.each([
  ['', { kind: 'start' }],
  ['#', { kind: 'start' }],
  [START_HREF, { kind: 'start' }],
  ['#T1021.002', { kind: 'technique', technique: 'T1021.002' }],
  ['#t1021.2', { kind: 'technique', technique: 'T1021.002' }],
  ['#T1021.002&note=psexec', { kind: 'technique', technique: 'T1021.002', note: 'psexec' }],
  ['#T1021.002&part=lofp', { kind: 'technique', technique: 'T1021.002', part: 'lofp' }],
  ['#rule=sigma%3Aabc', { kind: 'rule', key: 'sigma:abc' }],
  ['#AML.T0051', { kind: 'unknown', text: 'AML.T0051' }],
  ['#100%', { kind: 'unknown', text: '100%' }],
])('%s leads to %o', (hash, route) => expect(readerRoute(hash)).toEqual(route));

test('an address that is written is read back', () => {
  const place = { technique: 'T1021.002', note: 'a&b' };
  expect(readerRoute(readerHref(place))).toEqual({ kind: 'technique', ...place });
  const part = { technique: 'T1021', part: 'sources' };
  expect(readerRoute(readerHref(part))).toEqual({ kind: 'technique', ...part });
  const house = 'house:threat - psexec & co [acme] 100%';
  expect(readerRoute(readerHref({ rule: house }))).toEqual({ kind: 'rule', key: house });
});
