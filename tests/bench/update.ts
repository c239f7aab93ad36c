import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Technique } from '../../lib/attack/technique.ts';
import { catalogText } from '../../lib/compile/file.ts';
import { compileInputs } from '../../lib/compile/inputs.ts';
import { UPSTREAMS } from '../../lib/compile/upstream.ts';
import { type Launched, launch } from '../e2e/support/launch.ts';
import { gives, openOptions, SOURCES, savedCatalog, serveArchives, update } from '../e2e/support/sources.ts';
import { withoutArchives } from './compile.ts';
import type { Bench, Finding, Measure } from './support/measure.ts';
import { lookupScript } from './support/script.ts';
import { median, ms, shown, worst } from './support/statistics.ts';

const TECHNIQUES = new URL('../../data/techniques.json', import.meta.url);
const LOOKUP_PAGE = 'bench-lookup.html';
/** Asked in a page of its own each: the largest families, small ones, an old number, one without any note. */
const ASKED = [
  'T1059.001',
  'T1685',
  'T1078.004',
  'T1098',
  'T1053.005',
  'T1021.002',
  'T1562.001',
  'T1546.003',
  'T1010',
];
const TIMES = [1, 3, 10];

/** The parts of `chrome` that the extension's pages hold. */
declare const chrome: {
  storage: { local: { get(key: string): Promise<{ held?: { generation: string } }> } };
};

/** Updates of the three real archives in the extension, and lookups in what they come to. */
export const updates: Measure = {
  name: 'update',
  async run(bench) {
    const archives = UPSTREAMS.map(
      ({ source, archive }) => [source, path.join(bench.upstream, archive)] as const,
    );
    const absent = archives.filter(([, file]) => !existsSync(file));
    if (absent.length > 0) {
      return [
        withoutArchives(
          'Updates in the extension',
          absent.map(([, file]) => file),
        ),
      ];
    }
    writeFileSync(path.join(bench.build, 'bench-lookup.js'), await lookupScript());
    writeFileSync(
      path.join(bench.build, LOOKUP_PAGE),
      '<!doctype html><script src="bench-lookup.js"></script>',
    );
    const lens = await launch(bench.build);
    try {
      await lens.allow(['https://codeload.github.com/*']);
      const host = await serveArchives(lens.context);
      for (const [source, file] of archives) host.answers[source] = gives(new Uint8Array(readFileSync(file)));
      return [...(await updating(lens, archives, bench)), ...(await looking(lens, bench))];
    } finally {
      await lens.close();
    }
  },
};

async function updating(
  lens: Launched,
  archives: (readonly [(typeof UPSTREAMS)[number]['source'], string])[],
  { runs }: Bench,
): Promise<Finding[]> {
  const page = await openOptions(lens);
  const seconds: number[] = [];
  const tasks: number[] = [];
  for (let run = 0; run < runs; run++) {
    await page
      .getByRole('button', { name: 'Back to the bundled catalog' })
      .click({ trial: true, timeout: 1000 })
      .then(
        () => page.getByRole('button', { name: 'Back to the bundled catalog' }).click(),
        () => {},
      );
    const seen = await watchLongTasks(page);
    const before = performance.now();
    await update(page, ...SOURCES);
    seconds.push((performance.now() - before) / 1000);
    tasks.push(...(await seen()));
  }
  const inputs = archives.map(([source, file]) => ({
    source,
    name: path.basename(file),
    bytes: new Blob([readFileSync(file)]).stream(),
  }));
  const techniques = JSON.parse(readFileSync(TECHNIQUES, 'utf8')) as Technique[];
  const wanted = catalogText(await compileInputs(inputs, { techniques }));
  const isSame = (await savedCatalog(page)) === wanted;
  await page.close();
  return [
    {
      measure: 'The three sources updated one after the other in the extension, from press to use',
      goal: '≤ 20 s',
      result: `${shown(median(seconds))} s, worst ${shown(worst(seconds))} s`,
      found: isSame ? wanted.length : 0,
      expected: wanted.length,
      pass: median(seconds) <= 20 && isSame,
      details: { seconds, isSame },
    },
    {
      measure: 'Meanwhile, tasks over 50 ms on the options page’s own thread',
      goal: '0',
      result: tasks.length === 0 ? 'none' : `${tasks.length}, longest ${ms(worst(tasks))}`,
      pass: tasks.length === 0,
      details: { tasks },
    },
  ];
}

async function watchLongTasks(page: Page): Promise<() => Promise<number[]>> {
  const seen = await page.evaluateHandle(() => {
    const durations: number[] = [];
    // Long tasks are those over 50 ms, by their definition.
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) durations.push(entry.duration);
    }).observe({ type: 'longtask' });
    return durations;
  });
  return () => seen.evaluate((durations) => [...durations]);
}

async function looking(lens: Launched, { runs }: Bench): Promise<Finding[]> {
  const address = `chrome-extension://${lens.extensionId}/${LOOKUP_PAGE}`;
  const fresh = async <T>(use: (page: Page) => Promise<T>): Promise<T> => {
    const page = await lens.context.newPage();
    await page.goto(address);
    const result = await use(page);
    await page.close();
    return result;
  };
  const generation = await fresh((page) =>
    page.evaluate(async () => (await chrome.storage.local.get('held')).held?.generation ?? ''),
  );
  const scaled: Record<number, { generation: string; ms: number; rules: number }> = {
    1: { generation, ms: Number.NaN, rules: Number.NaN },
  };
  for (const times of TIMES) {
    const to = `bench-${times}`;
    const made = await fresh((page) =>
      page.evaluate(([from, times, to]) => window.lookupBench.scale(from, times, to), [
        generation,
        times,
        to,
      ] as const),
    );
    scaled[times] = { generation: to, ms: made.ms, rules: made.rules };
  }
  const rules = (
    JSON.parse(readFileSync(new URL('../../data/rules.json', import.meta.url), 'utf8')) as { key: string }[]
  )
    .filter((_, index) => index % 900 === 0)
    .map(({ key }) => key);
  const asked = [...ASKED.map((technique) => ({ technique })), ...rules.map((rule) => ({ rule }))];

  const findings: Finding[] = [];
  for (const times of TIMES) {
    const answers: Answered[] = [];
    for (let run = 0; run < Math.max(2, runs); run++) {
      for (const what of asked) {
        answers.push({
          what,
          ...(await fresh((page) =>
            page.evaluate(([generation, what]) => window.lookupBench.ask(generation, what), [
              scaled[times]?.generation ?? '',
              what,
            ] as const),
          )),
        });
      }
    }
    findings.push(lookups(times, answers, asked.length));
  }
  const made = TIMES.map((times) => scaled[times]?.ms ?? Number.NaN);
  findings.push({
    measure: `Catalogs of ${TIMES.map((times) => `× ${times}`).join(', ')}: put together and stored`,
    goal: 'grows no faster than the catalog',
    result: made.map((each) => `${shown(each / 1000)} s`).join(', '),
    pass: (made[2] ?? Number.NaN) <= 12 * (made[0] ?? 0),
    details: { scaled },
  });
  return findings;
}

type Answered = { what: object; ms: number; notes: number; found: boolean };

function lookups(times: number, answers: readonly Answered[], each: number): Finding {
  const sorted = answers.map((answer) => answer.ms).sort((a, b) => a - b);
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
  return {
    measure: `Lookup of one technique or rule, nothing read before, catalog × ${times}, p95 of ${answers.length}`,
    goal: '≤ 30 ms',
    result: `${ms(p95)}, median ${ms(median(sorted))}, worst ${ms(worst(sorted))}`,
    found: answers.filter(({ found }) => found).length,
    expected: answers.length,
    pass: p95 <= 30 && answers.every(({ found }) => found),
    details: { each, answers },
  };
}
