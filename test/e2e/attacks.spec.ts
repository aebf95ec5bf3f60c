// Runs every attack of test/attacks/. In WebKitGTK, which starts a process for
// each context, they share one page; each has a host of its own, so their
// cookies and storage never meet.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findStock } from '../../scripts/browsers.mjs';
import type { Attack } from '../attacks/attack.js';
import { test as base } from '../helpers/fixtures.js';
import { createScene } from '../helpers/scene.js';
import { newGtkContext } from '../helpers/webkit-gtk.js';

const FOLDER = join(import.meta.dirname, '../attacks');
const { minibrowser } = findStock();

const test = base.extend<
  { target: (storage?: 'blocked') => Promise<Page> },
  { sharedPage: () => Promise<Page> }
>({
  sharedPage: [
    async ({ playwright, workerWorld }, use) => {
      let page: Page | undefined;
      await use(async () => {
        if (page) return page;
        const { proxyPort } = workerWorld;
        const binary = minibrowser as string;
        const options = { binary, proxyPort };
        const context = await newGtkContext(playwright.webkit, options);
        page = await context.newPage();
        return page;
      });
      await page?.context().close();
    },
    { scope: 'worker' },
  ],

  target: async ({ browserName, open, sharedPage }, use) => {
    const isShared = browserName === 'webkit' && Boolean(minibrowser);
    await use(async (storage) => {
      if (isShared && !storage) return sharedPage();
      const context = await open(storage ? { storage } : {});
      return context.newPage();
    });
  },
});

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && file !== 'attack.ts')
  .map((file) => file.replace('.ts', ''))
  .sort();

for (const name of names) {
  const { attack }: { attack: Attack } = await import(`../attacks/${name}.ts`);
  const lacks = Object.entries(attack.lacks ?? {});
  const tags = ['@attack', ...lacks.map(([engine]) => `@not-${engine}`)];
  const annotation = lacks.map(([engine, reason]) => ({
    type: `not in ${engine}`,
    description: reason,
  }));
  test(
    `${name}: ${attack.title}`,
    { tag: tags, annotation },
    async ({ target, world, browserName }) => {
      const page = await target(attack.storage);
      const setting = { page, world, name, browserName, options: attack };
      const { scene, finish } = createScene(setting);
      await attack.run(scene);
      await finish();
    },
  );
}
