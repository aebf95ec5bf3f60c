// Held nodes that React owns: rendered on a server, hydrated, taken out and put
// back. React says on the console when it finds its nodes changed.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { expect, test as base } from '../helpers/fixtures.js';
import { render } from '../helpers/react-server.mjs';
import { act, ready, settle, site } from '../helpers/site.js';

const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../helpers/react-page.mjs')],
    bundle: true,
    write: false,
    // React keeps its warnings to itself in production.
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  return outputFiles[0]?.text ?? '';
};

const test = base.extend<object, { app: string }>({
  app: [async ({}, use) => use(await bundle()), { scope: 'worker' }],
});

const rendered = (first: string): string =>
  site({
    config: { onWithdraw: 'stay' },
    body: `<div id="root" data-first="${first}">${render(first)}</div>
      <script src="/app.js"></script>`,
  });

const ran = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(window, 'ran') ?? []);
const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(window, 'said'));
const go = (page: Page): Promise<void> =>
  page.evaluate(() => document.getElementById('go')?.click());

for (const first of ['home', 'film'] as const) {
  test(
    `React hydrates the ${first} page with held nodes, takes them out and puts them back, and each runs once`,
    { tag: '@attack' },
    async ({ page, world, app }) => {
      world.file('/app.js', app);
      await page.goto(world.page('/', rendered(first)));
      await ready(page);
      await go(page);
      await go(page);
      await settle(page, 300);
      expect(await ran(page)).toEqual([]);
      expect(world.requests('frame.vendor.test')).toEqual([]);

      await act(page, 'acceptAll');
      const second = first === 'home' ? 'film' : 'home';
      await expect.poll(() => ran(page)).toEqual([first]);
      await go(page);
      await expect.poll(() => ran(page)).toEqual([first, second]);
      for (let visit = 0; visit < 3; visit++) await go(page);
      await settle(page, 300);
      await act(page, 'withdraw');
      for (let visit = 0; visit < 3; visit++) await go(page);
      await settle(page, 300);
      await act(page, 'acceptAll');
      await settle(page, 300);
      expect(await ran(page)).toEqual([first, second]);
      expect(await said(page)).toEqual([]);
    },
  );
}

/** The first page of a visitor who said yes on another visit. */
const expectQuiet = async (page: Page, first: string): Promise<void> => {
  await page.goto('https://site.test/');
  await ready(page);
  await act(page, 'acceptAll');
  await page.reload();
  await expect.poll(() => ran(page)).toEqual([first]);
  await settle(page, 300);
  expect(await said(page)).toEqual([]);
  await go(page);
  await expect.poll(() => ran(page)).toEqual([first, 'home']);
  await go(page);
  await settle(page, 300);
  expect(await ran(page)).toEqual([first, 'home']);
  expect(await said(page)).toEqual([]);
};

test(
  "what is released before React comes gives no warning inside a node whose content is not React's",
  { tag: '@attack' },
  async ({ page, world, app }) => {
    world.file('/app.js', app);
    world.page('/', rendered('wrapped'));
    await expectQuiet(page, 'wrapped');
  },
);
