// Turns Playwright's failures into killed mutants: the tests have to pass on
// what is shipped, and the named one has to fail on each mutant.
import { stripVTControlCharacters } from 'node:util';
import type {
  FullResult,
  Reporter,
  TestCase,
  TestError,
  TestResult,
} from '@playwright/test/reporter';
import { chosen, UNBROKEN } from './planted.js';

const firstLine = (text = ''): string =>
  (stripVTControlCharacters(text).match(/.+/)?.[0] ?? '').slice(0, 110);

const isFailure = ({ status }: TestResult): boolean =>
  status === 'failed' || status === 'timedOut';

export default class MutantReporter implements Reporter {
  readonly #results = new Map<string, TestResult[]>();
  #isBroken = false;

  onError({ message }: TestError): void {
    this.#isBroken = true;
    console.log(message ?? 'an error outside the tests');
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const name = test.parent.project()?.name ?? '';
    this.#results.set(name, [...(this.#results.get(name) ?? []), result]);
    const time = `${(result.duration / 1000).toFixed(1)} s`.padStart(7);
    if (name !== UNBROKEN) {
      const outcome = isFailure(result) ? 'killed  ' : 'SURVIVED';
      const why = firstLine(result.error?.message);
      console.log(`${outcome}${time}  ${name}  (${why})`);
    } else if (result.status !== 'passed' && result.retry === test.retries) {
      this.#isBroken = true;
      console.log(`FAILS on what is shipped: ${test.title}`);
      console.log(result.error?.message ?? '');
    }
  }

  async onEnd({
    status,
  }: FullResult): Promise<{ status: FullResult['status'] }> {
    const isKilled = (name: string) => {
      const results = this.#results.get(name) ?? [];
      return results.length === 1 && results.every(isFailure);
    };
    const left = chosen.filter(({ name }) => !isKilled(name));
    for (const { name, breaks, killedBy } of left) {
      const count = this.#results.get(name)?.length ?? 0;
      const reason =
        count === 1
          ? `"${killedBy}" passes though ${breaks}`
          : `"${killedBy}" is ${count} tests, not one`;
      console.log(`not killed: ${name}: ${reason}`);
    }
    console.log(
      `${chosen.length - left.length} of ${chosen.length} planted mutants killed`,
    );
    const isGood =
      !this.#isBroken && left.length === 0 && /passed|failed/.test(status);
    return { status: isGood ? 'passed' : 'failed' };
  }
}
