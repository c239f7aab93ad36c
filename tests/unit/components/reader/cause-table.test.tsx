// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { CauseTable, hasTable } from '../../../../components/reader/cause-table.tsx';
import type { RulesByPlace } from '../../../../components/reader/cited-rules.tsx';
import type { ShippedNote } from '../../../../lib/catalog/types.ts';
import { mount, named, press, textOf } from '../mount.ts';
import { aNote } from '../notes.ts';

const RULES: RulesByPlace = new Map(
  Array.from({ length: 6 }, (_, place) => {
    return [
      place,
      { key: `sigma:1234567${place}-aaaa`, title: `Rule ${place}`, link: 'https://example.org/' },
    ] as const;
  }),
);

async function table(notes: ShippedNote[], rules = RULES) {
  const causes = notes.map((note, place) => ({ note, number: place + 1 }));
  const { root } = await mount(<CauseTable technique="T1021.002" causes={causes} rules={rules} />);
  return {
    root,
    rows: () =>
      [...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => textOf(cell))),
  };
}

const documented = aNote({ id: 'psexec', rules: [0], excludes: [1] });

test('each cause stands beside the rules that document it and those that ignore it', async () => {
  const { rows, root } = await table([documented, aNote({ id: 'shares', rules: [2] })]);
  expect(rows()).toEqual([
    ['1 Cause psexec.', 'Rule 0 Sigma 12345670', 'Rule 1 Sigma 12345671'],
    ['2 Cause shares.', 'Rule 2 Sigma 12345672', 'none'],
  ]);
  expect(root.querySelector('tbody th a')?.getAttribute('href')).toBe('#T1021.002&note=psexec');
});

test('a cause that no rule documents or ignores has no row, and keeps its number', async () => {
  const thought = aNote({ id: 'thought', rules: [], reach: [0] });
  const { rows } = await table([thought, documented]);
  expect(rows().map(([cause]) => cause)).toEqual(['2 Cause psexec.']);
  expect(hasTable([thought])).toBe(false);
  expect(hasTable([thought, documented])).toBe(true);
});

test('under a rule stands what it ignores, of many names the first', async () => {
  const names = ['PSEXESVC', 'PDQ', 'Veeam', 'ESET', 'CA Invoker', '<b>Tanium</b>', 'Backup', 'Other'];
  const ignoring = (place: number, ignores: string[]) =>
    [place, { key: `sigma:1234567${place}-aaaa`, title: `Rule ${place}`, link: '', ignores }] as const;
  const { rows, root } = await table([documented], new Map([ignoring(0, ['ccmexec']), ignoring(1, names)]));
  expect(rows()[0]?.slice(1)).toEqual([
    'Rule 0 Sigma 12345670ignores ccmexec',
    'Rule 1 Sigma 12345671ignores PSEXESVC, PDQ, Veeam, ESET, CA Invoker, <b>Tanium</b> and 2 more',
  ]);
  expect(root.querySelector('td b')).toBeNull();
});

test('of many rules the first stand, and the others at a press', async () => {
  const { rows, root } = await table([aNote({ id: 'shares', rules: [...RULES.keys()] })]);
  expect(rows()[0]?.[1]).toContain('Rule 3');
  expect(rows()[0]?.[1]).not.toContain('Rule 4');
  await press(named(root, 'and 2 more'));
  expect(rows()[0]?.[1]).toContain('Rule 5');
});
