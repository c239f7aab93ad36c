import { defineConfig } from '@playwright/test';

/** End-to-end tests: each launches a browser of its own with the shipped build (`tests/e2e/support/launch.ts`). */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/build.ts',
  workers: 2,
  // Two browsers and a compiler share two cores: what comes late on such a machine is not wrong.
  expect: { timeout: 10_000 },
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // `scripts/test.ts` reads the same file.
  reporter: [['line'], ['json', { outputFile: '.output/reports/e2e.json' }]],
});
