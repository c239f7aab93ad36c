import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** Unit tests run in Node; a file that needs a DOM says so: `@vitest-environment happy-dom`. */
export default defineConfig({
  plugins: [preact()],
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'] },
});
