// What 1 to 10,000 held tags cost. The clock of a busy machine says little: it
// counts as a ratio only, and of a task counts what the processor did for it.
// Prints a table for docs/quality.md.
import type { Browser, CDPSession, Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { ready, site } from '../helpers/site.js';

const COUNTS = [1, 10, 100, 1000, 10_000];
/** A busy machine makes one run slow, seldom three. */
const TRIES = 3;

const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
type Verb = 'acceptAll' | 'withdraw';

const config = { onWithdraw: 'stay' };

/** Half of them scripts, half images; a page of ours, or the same without us. */
const pageOf = (count: number, isOurs: boolean): string => {
  const tags = Array.from({ length: count }, (_, at) =>
    at % 2
      ? `<p><img alt="" data-category="analytics" data-src="${DOT}"></p>`
      : `<script type="text/plain" data-category="analytics">runs += 1</script>`,
  );
  const body = `<script>var runs = 0</script>\n${tags.join('\n')}`;
  return isOurs ? site({ config, body }) : `<body>${body}`;
};

/** In the page: calls a verb and waits until all tags have followed. @returns milliseconds */
const follow = async ([verb, scripts, images]: readonly [
  Verb,
  number,
  number,
]): Promise<number> => {
  const shown = document.getElementsByTagName('img');
  const isDone = (): boolean =>
    Reflect.get(window, 'runs') === scripts &&
    [...shown].filter((image) => image.hasAttribute('src')).length === images;
  const since = performance.now();
  Reflect.get(window, 'consentry')[verb]();
  // Looking costs, too.
  while (!isDone()) await new Promise((done) => setTimeout(done, 20));
  return performance.now() - since;
};

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the processor, in microseconds: what waits for it does not count. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** @returns milliseconds of the processor that the longest task of the page's thread took */
const longestTask = (trace: Buffer): number => {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(
    trace.toString(),
  );
  const pages = new Set(
    traceEvents
      .filter(({ args }) => args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) =>
      name === 'RunTask' && ph === 'X' && pages.has(`${pid} ${tid}`),
  );
  if (!tasks.length) throw new Error('no task was seen');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
};

interface Cost {
  /** From the verb to the last tag, milliseconds. */
  readonly ms: number;
  readonly longest: number;
}

const measure = async (
  page: Page,
  browser: Browser,
  job: readonly [Verb, number, number],
): Promise<Cost> => {
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline'],
  });
  const ms = await page.evaluate(follow, job);
  await page.waitForTimeout(200);
  return { ms, longest: longestTask(await browser.stopTracing()) };
};

const heapOf = async (cdp: CDPSession): Promise<number> => {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
};

/** Opens a page for a visitor who is asked for the first time. */
const visit = async (page: Page, path: string): Promise<void> => {
  await page.context().clearCookies();
  await page.goto(`https://site.test${path}`);
};

const least = (numbers: readonly number[]): number => Math.min(...numbers);
const round = (value: number): string => value.toFixed(1);

test(
  'from 1 to 10,000 held tags the cost of one stays the same, and no task of a yes takes 50 ms, nor of a no to 1,000',
  { tag: ['@deep', '@not-firefox', '@not-webkit'] },
  async ({ page, world, browser }) => {
    test.setTimeout(10 * 60_000);
    const cdp = await page.context().newCDPSession(page);
    const rows = [];
    for (const count of COUNTS) {
      const scripts = Math.ceil(count / 2);
      world.page(`/${count}`, pageOf(count, true));
      world.page(`/${count}-without`, pageOf(count, false));
      const yes: Cost[] = [];
      const no: Cost[] = [];
      const heaps: number[] = [];
      for (let run = 0; run < TRIES; run++) {
        await visit(page, `/${count}-without`);
        const without = await heapOf(cdp);
        await visit(page, `/${count}`);
        await ready(page);
        await page.waitForTimeout(500);
        heaps.push((await heapOf(cdp)) - without);
        const all = [scripts, count - scripts] as const;
        yes.push(await measure(page, browser, ['acceptAll', ...all]));
        no.push(await measure(page, browser, ['withdraw', scripts, 0]));
      }
      rows.push({
        count,
        ms: least(yes.map(({ ms }) => ms)),
        longestYes: least(yes.map(({ longest }) => longest)),
        longestNo: least(no.map(({ longest }) => longest)),
        heap: least(heaps),
      });
    }
    const [base] = rows;
    if (!base) throw new Error('nothing was measured');
    console.log(
      '| held tags | released in ms | µs a tag | longest task, yes | no | B a tag |',
    );
    for (const { count, ms, longestYes, longestNo, heap } of rows) {
      const tasks = [longestYes, longestNo].map(round).join(' ms | ');
      // What the library itself takes is in the first row.
      const perTag = Math.round((heap - base.heap) / count);
      const each = round((ms * 1000) / count);
      console.log(
        `| ${count} | ${round(ms)} | ${each} | ${tasks} ms | ${perTag} |`,
      );
    }
    const [thousand, most] = [rows.at(-2), rows.at(-1)];
    if (!thousand || !most) throw new Error('nothing to compare');
    expect(most.ms / most.count).toBeLessThan(
      4 * (thousand.ms / thousand.count),
    );
    for (const { count, longestYes } of rows) {
      expect(longestYes, `a yes to ${count}`).toBeLessThan(50);
    }
    // A no acts at once: what it stops must not arrive meanwhile.
    expect(thousand.longestNo, 'a no to 1,000').toBeLessThan(50);
  },
);
