// The one command that checks everything. Its last line is the sum:
// "N passed, N failed", a check counting as one test.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { whyIncomparable } from './picture-setting.mjs';
import { prepareEngines, projectArguments } from './engines.mjs';
import { run } from './run.mjs';

const isDeep = process.argv.includes('--deep');
const UNIT_REPORT = 'reports/unit.json';
const BROWSER_REPORT = 'reports/browsers.json';
const notRun = [];

const readReport = (file, count) => {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 }; // it ended before it wrote one
  }
};

/** A failed run counts as a failure also if no test of it failed. */
const withOutcome = (isGood, { passed, failed }) => ({
  passed,
  failed: isGood ? failed : Math.max(failed, 1),
});

const check = (...scripts) => {
  const isGood = scripts.every((name) => run('npm', ['run', '-s', name]));
  return { passed: Number(isGood), failed: Number(!isGood) };
};

const runUnitTests = () => {
  const reporters = ['--reporter=default', '--reporter=json'];
  const output = `--outputFile.json=${UNIT_REPORT}`;
  const isGood = run('npx', ['vitest', 'run', ...reporters, output]);
  const counts = readReport(UNIT_REPORT, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }));
  return withOutcome(isGood, counts);
};

const runBrowserTests = () => {
  const { engines, notRun: missing, isEnough } = prepareEngines();
  notRun.push(...missing);
  if (engines.length === 0) return { passed: 0, failed: 1 };
  const isGood = run(
    'npx',
    [
      ...['playwright', 'test', '--reporter=list,json'],
      ...projectArguments(engines),
    ],
    {
      PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_REPORT,
      ...(isDeep && { CONSENTRY_DEEP: '1' }),
    },
  );
  const counts = readReport(BROWSER_REPORT, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }));
  return withOutcome(isGood && isEnough, counts);
};

const comparePictures = () => {
  const why = whyIncomparable();
  if (!why) return check('test:screens');
  notRun.push(`pictures (${why})`);
  return { passed: 0, failed: 0 };
};

const STEPS = [
  { name: 'types', act: () => check('check:types') },
  { name: 'lint', act: () => check('check:lint') },
  { name: 'format', act: () => check('check:format') },
  { name: 'dead code', act: () => check('check:dead-code') },
  { name: 'build', act: () => check('build') },
  { name: 'unit tests', act: runUnitTests },
  { name: 'size', needs: 'build', act: () => check('check:size') },
  { name: 'package', needs: 'build', act: () => check('check:pack') },
  { name: 'browsers', needs: 'build', act: runBrowserTests },
  { name: 'pictures', needs: 'build', act: comparePictures },
  ...(isDeep
    ? [
        { name: 'mutants', act: () => check('test:mutants') },
        {
          name: 'planted',
          needs: 'build',
          act: () => check('test:planted'),
        },
      ]
    : []),
];

rmSync('reports', { recursive: true, force: true });
mkdirSync('reports');

const results = new Map();
for (const { name, needs, act } of STEPS) {
  console.log(`\n=== ${name}`);
  const started = performance.now();
  const isBlocked = needs && results.get(needs)?.failed > 0;
  if (isBlocked) console.log(`not run: the ${needs} failed`);
  const counts = isBlocked ? { passed: 0, failed: 1 } : act();
  const seconds = (performance.now() - started) / 1000;
  results.set(name, { ...counts, seconds });
}

console.log('\n=== summary');
const sum = { passed: 0, failed: 0 };
for (const [name, { passed, failed, seconds }] of results) {
  sum.passed += passed;
  sum.failed += failed;
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  const outcome = failed ? `FAILED (${failed})` : `ok (${passed})`;
  console.log(`${name.padEnd(12)}${time}  ${outcome}`);
}
for (const line of notRun) console.log(`not run: ${line}`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed ? 1 : 0;
