import type { Page } from '@playwright/test';
import { waitForPopover } from '../e2e/support/ax.ts';
import { hover, waitForMark } from '../e2e/support/marks.ts';
import { startPopoverClock } from './in-page/popover-clock.ts';
import { type Opened, withBrowsers, workerOf } from './support/browser.ts';
import { addressOf, setSettings } from './support/found.ts';
import type { Bench, Finding, Measure } from './support/measure.ts';
import { median, ms, worst } from './support/statistics.ts';

/** Techniques that have notes; each is hovered on a page of its own, so that none was asked before in it. */
const TECHNIQUES = ['T1021.002', 'T1059.001', 'T1003.001', 'T1053.005', 'T1078', 'T1110.003', 'T1047'];
/** Default rest of the pointer, in ms; it is taken off, since it is meant. */
const DWELL = 250;

interface Hovered {
  /** From the pointer's rest to the painted frame in which the popover has its final box, notes in it, in ms. */
  notes: number;
  /** … to the first painted frame with a popover. */
  open: number;
  lines: number;
}

/**
 * A real pointer comes to rest on a mark of the shipped extension. The popover's box is read in the page frame by
 * frame; that its final box holds the notes is read from the accessibility tree.
 */
export const popover: Measure = {
  name: 'popover',
  run: (bench) =>
    withBrowsers([bench.build], async (lens) => {
      const findings: Finding[] = [];
      await setSettings(lens, {});
      findings.push(await hovers('after the dwell, warm', 50, DWELL, false, lens, bench));
      findings.push(await hovers('after the dwell, worker stopped before', 150, DWELL, true, lens, bench));
      await setSettings(lens, { dwell: 0 });
      findings.push(await hovers('without dwell, warm', 50, 0, false, lens, bench));
      findings.push(await hovers('without dwell, worker stopped before', 150, 0, true, lens, bench));
      return findings;
    }),
};

async function hovers(
  what: string,
  goal: number,
  dwell: number,
  cold: boolean,
  lens: Opened,
  { runs }: Bench,
): Promise<Finding> {
  const samples: Hovered[] = [];
  for (let run = 0; run < runs * 2; run++) {
    const technique = TECHNIQUES[run % TECHNIQUES.length] as string;
    const html = `<!doctype html><meta charset="utf-8"><title>Alert</title><p style="margin:200px">Tagged ${technique} by a rule.</p>`;
    samples.push(
      await lens.withPage(addressOf(run, 'popover'), html, async (page) => {
        const mark = await waitForMark(page, technique);
        await page.evaluate(startPopoverClock);
        // The report of what was found wakes the worker half a second after the load; it comes first.
        await page.waitForTimeout(1200);
        if (cold) await stopWorker(lens);
        else await workerOf(lens);
        await hover(page, mark);
        return readHover(page, technique);
      }),
    );
  }
  const notes = samples.map((sample) => sample.notes - dwell);
  const found = samples.filter(({ lines }) => lines > 3).length;
  return {
    measure: `Hover to painted popover with its notes, ${what}`,
    goal: `≤ ${goal} ms`,
    result: `${ms(median(notes))}, worst ${ms(worst(notes))} (open: ${ms(median(samples.map(({ open }) => open - dwell)))})`,
    found,
    expected: samples.length,
    pass: median(notes) <= goal && found === samples.length,
    details: { dwell, samples },
  };
}

async function readHover(page: Page, technique: string): Promise<Hovered> {
  await page.waitForFunction(() => window.popoverClock.frames.length > 0);
  // Notes come within this time, or the count of lines tells that they didn't.
  await page.waitForTimeout(600);
  const { lines, name } = await waitForPopover(page);
  const { rest, frames } = await page.evaluate(() => window.popoverClock);
  const [first, last] = [frames[0], frames.at(-1)];
  if (!first || !last) throw new Error(`No popover came for ${technique}.`);
  return {
    notes: last.at - rest,
    open: first.at - rest,
    lines: name.startsWith(technique) ? lines.length : 0,
  };
}

/** Stops the extension's background as the browser does after 30 s without work. */
async function stopWorker(lens: Opened): Promise<void> {
  const worker = await workerOf(lens);
  const page = await lens.context.newPage();
  try {
    await page.goto(new URL('/manifest.json', worker.url()).href);
    const session = await lens.context.newCDPSession(page);
    const stopped = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
      });
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
  } finally {
    await page.close();
  }
}
