// Builds each planted mutant of test/mutants/planted.ts and demands that the
// test named there fails on it, in Chromium. Run `npm run build` before.
// An argument chooses mutants: those whose name or file contains it.
import { prepareEngines } from './engines.mjs';
import { run } from './run.mjs';

const [chosen = ''] = process.argv.slice(2);
const { engines } = prepareEngines();
const isGood =
  engines.includes('chromium') &&
  run(
    'npx',
    ['playwright', 'test', '-c', 'test/mutants/playwright.config.ts'],
    {
      CONSENTRY_MUTANTS: chosen,
    },
  );
if (!engines.includes('chromium')) console.log('not run: no Chromium');
process.exitCode = isGood ? 0 : 1;
