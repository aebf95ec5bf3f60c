// Planted mutants: each is a project whose named test runs on its build, and
// all of those tests run on what is shipped, too.
import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.js';
import type { WorkerOptions } from '../helpers/fixtures.js';
import { folderOf } from './mutant.js';
import { chosen, UNBROKEN } from './planted.js';

const escape = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** The title of a browser test, or what an attack's begins with: its name. */
const titled = (names: readonly string[]): RegExp =>
  new RegExp(`\\.spec\\.ts (${names.map(escape).join('|')})(:| @|$)`);

const chromium = base.projects?.find(({ name }) => name === 'chromium');

export default defineConfig<object, WorkerOptions>({
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  globalTimeout: 30 * 60_000,
  // What fails does so by waiting in vain.
  expect: { timeout: 6000 },
  testDir: '../e2e',
  outputDir: '../../test-results/mutants',
  globalSetup: './build.ts',
  reporter: './reporter.ts',
  use: { baseURL: 'https://site.test', ...chromium?.use },
  projects: [
    {
      name: UNBROKEN,
      grep: titled(chosen.map(({ killedBy }) => killedBy)),
      // A busy machine may fail one; a mutant that survived stays one.
      retries: 2,
    },
    ...chosen.map((mutant) => ({
      name: mutant.name,
      grep: titled([mutant.killedBy]),
      use: { builds: [folderOf(mutant), 'dist'] },
    })),
  ],
});
