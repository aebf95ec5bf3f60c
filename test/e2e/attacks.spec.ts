// Runs every attack of test/attacks/. A page costs more than most attacks, so
// they share one; each has a host of its own, and one for its trackers, so
// their cookies and storage never meet.
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
  { sharedPage: Page }
>({
  sharedPage: [
    async ({ playwright, browser, browserName, workerWorld }, use) => {
      const context =
        minibrowser && browserName === 'webkit'
          ? await newGtkContext(playwright.webkit, {
              binary: minibrowser,
              proxyPort: workerWorld.proxyPort,
            })
          : await browser.newContext({ ignoreHTTPSErrors: true });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],

  target: async ({ open, sharedPage }, use) => {
    await use(async (storage) =>
      storage ? (await open({ storage })).newPage() : sharedPage,
    );
  },
});

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && file !== 'attack.ts')
  .map((file) => file.replace('.ts', ''))
  .sort();

for (const name of names) {
  const { attack }: { attack: Attack } = await import(`../attacks/${name}.ts`);
  const lacks = Object.entries(attack.lacks ?? {});
  const tags = [
    '@attack',
    ...(attack.isLong ? ['@deep'] : []),
    ...lacks.map(([engine]) => `@not-${engine}`),
  ];
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
