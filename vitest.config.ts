import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import {
  cssTextPlugin,
  localesPlugin,
  servicesPlugin,
  trackersPlugin,
} from './scripts/build-plugins.mjs';

const { version } = JSON.parse(
  readFileSync(new URL('package.json', import.meta.url), 'utf8'),
) as { version: string };

export default defineConfig({
  define: { __VERSION__: JSON.stringify(version) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    localesPlugin(),
    servicesPlugin(),
    trackersPlugin(),
    cssTextPlugin(),
  ],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Property tests take their time beside busy browsers.
    testTimeout: 30_000,
  },
});
