// Runs the browser tests. Arguments go to Playwright; without `--project` all
// engines of this machine run.
import { prepareEngines, projectArguments } from './engines.mjs';
import { run } from './run.mjs';

const args = process.argv.slice(2);
const { engines, notRun, isEnough } = prepareEngines();
const hasProject = args.some((arg) => arg.startsWith('--project'));
const projects = hasProject ? [] : projectArguments(engines);

const isGood =
  isEnough && run('npx', ['playwright', 'test', ...projects, ...args]);
for (const line of notRun) console.log(`not run: ${line}`);
process.exitCode = isGood ? 0 : 1;
