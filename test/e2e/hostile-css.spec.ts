// Whatever the page's style does to every element, ours looks the same, and
// whatever ours does, the page's elements look the same.
import type { Page } from '@playwright/test';
import { differingPixels } from '../../scripts/pictures.mjs';
import { expect, test } from '../helpers/fixtures.js';
import { HOSTILE_CSS } from '../helpers/hostile-css.js';
import { lookOf, looksOf } from '../helpers/look.js';
import { recordOf, shop as config, site } from '../helpers/site.js';

const body = `<main><h2>Title</h2><p id="text">Text <b>bold</b></p>
  <button id="own">Own</button></main>`;
// What is inherited by design, what the page shows through, and a scrollbar
// that takes room.
const PINNED = `<style>:root { --consentry-font: 'Liberation Sans', Arimo, Arial;
  --consentry-radius: 0px; --consentry-shadow: none }
  html { overflow-y: scroll !important }</style>`;

const write = (css: string, ui: object = {}) =>
  site({
    config: { ...config, ui },
    head: `<style>${css}</style>${PINNED}`,
    body,
  });

/** Curves are smoothed a little differently now and then. */
const SMOOTHED_PX = 60;

const banner = (page: Page) => page.locator('[data-consentry="banner"]');

/** Looks of the banner and of all that is in it. */
const looksOfAll = async (page: Page) => {
  await banner(page).waitFor({ state: 'attached' });
  // Stock Firefox can't be told to reduce motion.
  await banner(page).evaluate(async (node) => {
    await document.fonts.ready;
    await Promise.all(node.getAnimations().map(({ finished }) => finished));
  });
  const ours = '[data-consentry="banner"]';
  return looksOf(page.locator(`${ours}, ${ours} > *`));
};

/** A picture of what is inside the edges of an element. */
const pictureOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} has no box`);
  const { x, y, width, height } = box;
  const clip = { x: x + 2, y: y + 2, width: width - 4, height: height - 4 };
  return page.screenshot({ clip });
};

const openPreferences = async (page: Page) => {
  await page.evaluate(() =>
    Reflect.get(window, 'consentry').show('preferences'),
  );
  const dialog = '[data-consentry="panel"] dialog';
  await expect(page.locator(`${dialog} h2`)).toBeVisible();
  return dialog;
};

for (const layout of ['box', 'bar', 'dialog']) {
  // The sheets share most of what they do to each of them.
  const details = { tag: layout === 'box' ? [] : ['@deep'] };
  test(
    `a ${layout} looks the same under any style sheet of the page`,
    details,
    async ({ open, world, browserName }) => {
      test.setTimeout(120_000);
      const context = await open({
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const visit = async (css: string) => {
        await page.goto(world.page('/', write(css, { layout })));
        const looks = await looksOfAll(page);
        if (browserName !== 'chromium') return { looks, pictures: [] };
        const pictures = [await pictureOf(page, '[data-consentry="banner"]')];
        // The same beside each layout, so the deep tier has them.
        if (layout === 'box') return { looks, pictures };
        const dialog = await openPreferences(page);
        return {
          looks,
          pictures: [...pictures, await pictureOf(page, dialog)],
        };
      };
      const plain = await visit('');
      expect(plain.looks.length).toBeGreaterThan(10);
      for (const [name, css] of Object.entries(HOSTILE_CSS)) {
        await test.step(name, async () => {
          const { looks, pictures } = await visit(css);
          expect(looks, name).toEqual(plain.looks);
          for (const [at, picture] of pictures.entries()) {
            const before = plain.pictures[at] ?? Buffer.alloc(0);
            expect(
              await differingPixels(page, before, picture),
              `${name}, picture ${at}`,
            ).toBeLessThan(SMOOTHED_PX);
          }
        });
      }
    },
  );
}

test('it answers under a later overlay of the highest z-index', async ({
  page,
  world,
  input,
}) => {
  await page.goto(world.page('/', write('')));
  const refuse = banner(page).locator('[data-consentry-action="reject-all"]');
  await expect(refuse).toBeVisible();
  await page.evaluate(() => {
    const overlay = document.createElement('div');
    overlay.style.cssText =
      'position:fixed;inset:0;z-index:2147483647;background:#000';
    document.body.append(overlay);
  });
  await input.click(refuse);
  await expect(banner(page)).toHaveCount(0);
  expect((await recordOf(page))?.method).toBe('reject-all');
});

for (const css of ['html { zoom: 1.5 }', 'body { zoom: 0.6 }']) {
  test(`it stays inside the window on a page with ${css}`, async ({
    page,
    world,
  }) => {
    for (const layout of ['box', 'bar', 'dialog']) {
      await page.goto(world.page('/', write(css, { layout })));
      for (const action of ['reject-all', 'accept-all', 'preferences']) {
        const one = banner(page).locator(`[data-consentry-action="${action}"]`);
        await expect(one).toBeInViewport({ ratio: 1 });
      }
      const dialog = await openPreferences(page);
      for (const action of ['save', 'reject-all', 'accept-all']) {
        const one = page.locator(
          `${dialog} [data-consentry-action="${action}"]`,
        );
        await expect(one).toBeInViewport({ ratio: 1 });
      }
    }
  });
}

test('it reads from left to right on a page that does not', async ({
  page,
  world,
}) => {
  const rtl = `<!doctype html><html lang="en" dir="rtl"><head><meta charset="utf-8"><title>s</title>${write('body { direction: rtl; text-align: right }')}`;
  await page.goto(world.page('/', rtl));
  const title = banner(page).locator('h2');
  await expect(title).toBeVisible();
  const { direction, 'text-align': align } = await lookOf(title);
  expect([direction, align]).toEqual(['ltr', 'start']);
  const box = await banner(page).boundingBox();
  expect(box?.x).toBeLessThan(40);
});

test('none of our style reaches the page', async ({ page, world }) => {
  await page.goto(world.page('/', write('')));
  const parts = ['body', 'main', 'main h2', '#text', '#text b', '#own'];
  const looks = () =>
    Promise.all(parts.map((part) => lookOf(page.locator(part))));
  await expect(banner(page)).toBeVisible();
  const during = await looks();
  await openPreferences(page);
  expect(await looks()).toEqual(during);
  await page.evaluate(() => Reflect.get(window, 'consentry').stop());
  await expect(banner(page)).toHaveCount(0);
  expect(await looks()).toEqual(during);
  expect(
    await page.evaluate(() => [
      document.styleSheets.length,
      document.adoptedStyleSheets.length,
      document.documentElement.getAttribute('style') ?? '',
    ]),
  ).toEqual([2, 0, '']);
});

test('no name of ours is one that filter lists hide', async ({
  page,
  world,
}) => {
  await page.goto(world.page('/', write('')));
  await expect(banner(page)).toBeVisible();
  await openPreferences(page);
  const names = await page.evaluate(() => {
    const ours = [...document.querySelectorAll('[data-consentry]')].flatMap(
      (host) => [
        host,
        ...host.querySelectorAll('*'),
        ...(host.shadowRoot?.querySelectorAll('*') ?? []),
      ],
    );
    return ours.flatMap(({ id, className, localName }) => [
      id,
      className,
      localName,
    ]);
  });
  expect(names.join(' ')).not.toMatch(/cookie|gdpr|banner|consent(?!ry)|cmp/i);
});
