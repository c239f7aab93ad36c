// Draws public/icon/*.png from public/icon.svg: node scripts/icons.ts. Chromium takes no SVG as an extension's icon.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './browsers.js';

const SIZES = [16, 32, 48, 96, 128];
const PUBLIC = path.join(import.meta.dirname, '../public');

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium. Run: node scripts/setup.js');
const browser = await chromium.launch({ executablePath });
try {
  const svg = readFileSync(path.join(PUBLIC, 'icon.svg'), 'utf8');
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`,
    );
    await page.screenshot({ path: path.join(PUBLIC, `icon/${size}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
