import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { zipOf } from '../unit/compile/archive/pack.ts';
import { waitForPopover } from './support/ax.ts';
import { type Launched, launch } from './support/launch.ts';
import { hover, waitForMark } from './support/marks.ts';
import { databases, openOptions, rowOf } from './support/sources.ts';

const CAUSE = 'The stocktaking script of the warehouse lists processes over WMI on each scanner.';
const SIGMA = `title: Processes listed over WMI
id: 0f6a3d52-1111-4222-8333-444455556666
author: Team Blue
tags: [attack.t1047]
logsource: { category: process_creation }
detection: { selection: { Image: wmic.exe }, condition: selection }
falsepositives: [ '${CAUSE}' ]
`;
const CONF = `[Threat - Shares - Rule]
action.correlationsearch.enabled = 1
action.correlationsearch.label = Shares from a workstation
action.correlationsearch.annotations = {"mitre_attack": ["T1025"]}
description = Finds shares. False positives: The plotter software lists shares at noon.
search = index=win EventCode=5140

[Broken]
action.correlationsearch.enabled = 1
action.correlationsearch.annotations = {no json
search = index=win
`;

let lens: Launched;
let folder: string;
test.beforeEach(async () => {
  lens = await launch();
  folder = mkdtempSync(path.join(tmpdir(), 'lofp-house-'));
});
test.afterEach(async () => {
  await lens.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a team’s rules are read, stand in the popover as theirs, and are taken out again', async () => {
  const options = await openOptions(lens);
  const chooser = options.waitForEvent('filechooser');
  await options.getByText('Choose files').click();
  await (await chooser).setFiles([
    { name: 'savedsearches.conf', mimeType: 'text/plain', buffer: Buffer.from(CONF) },
    {
      name: 'team.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(await zipOf({ 'rules/wmi.yml': SIGMA })),
    },
  ]);
  await expect(rowOf(options, 'team.zip')).toContainText('1');
  await expect(rowOf(options, 'savedsearches.conf')).toContainText('2');
  await expect(options.locator('#house')).toContainText('techniques are unknown');

  const page = await lens.context.newPage();
  await page.route('https://attack.mitre.org/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Tagged T1025</p>' }),
  );
  await page.goto('https://attack.mitre.org/a-page-of-the-tests');
  await hover(page, await waitForMark(page, 'T1025'));
  const { lines } = await waitForPopover(page);
  expect(lines.join('\n')).toContain('The plotter software lists shares at noon.');
  expect(lines.join('\n')).toContain('House · Shares from a workstation');

  const reader = await lens.context.newPage();
  await reader.goto(`chrome-extension://${lens.extensionId}/reader.html#T1047`);
  await expect(reader.getByText(CAUSE)).toBeVisible();

  await options.bringToFront();
  await rowOf(options, 'team.zip')
    .getByRole('button', { name: /Remove/ })
    .click();
  await expect(rowOf(options, 'team.zip')).toHaveCount(0);
  await expect(rowOf(options, 'savedsearches.conf')).toBeVisible();
  await rowOf(options, 'savedsearches.conf')
    .getByRole('button', { name: /Remove/ })
    .click();
  await expect(rowOf(options, 'savedsearches.conf')).toHaveCount(0);
  await expect.poll(() => databases(options)).toEqual([]);
});

test('files dropped on the page are read; what holds no rules is told', async () => {
  const options = await openOptions(lens);
  const session = await lens.context.newCDPSession(options);
  /** Lets files from the disk fall on the page, as a person's drag does. */
  const drop = async (name: string, content: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    const area = options.locator('#house .drop');
    await area.scrollIntoViewIfNeeded();
    const { x = 0, y = 0, width = 0, height = 0 } = (await area.boundingBox()) ?? {};
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: x + width / 2, y: y + height / 2, data });
    }
  };
  await drop('wmi.yml', SIGMA);
  await expect(rowOf(options, 'wmi.yml')).toContainText('1');

  await drop('notes.yml', 'shopping: [milk]');
  await expect(options.locator('#house')).toContainText('neither Sigma YAML');
  await drop('photo.png', 'no rule');
  await expect(options.locator('#house')).toContainText(/nothing/i);
  await expect(rowOf(options, 'wmi.yml')).toBeVisible();
});
