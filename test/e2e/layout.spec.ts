// The layouts: where each stands, at every size, for every reader.
import type { Locator, Page } from '@playwright/test';
import { axe } from '../helpers/axe.js';
import { expect, test } from '../helpers/fixtures.js';
import { lookOf } from '../helpers/look.js';
import { recordOf, shop, site } from '../helpers/site.js';

const LAYOUTS = ['bar', 'box', 'dialog'] as const;
const WIDTHS = [
  [320, 568],
  [768, 900],
  [1280, 800],
] as const;

const config = {
  ...shop,
  categories: {
    functional: {},
    analytics: {},
    marketing: {},
    extra: { label: 'Extra', description: 'One more.' },
  },
};
const lines = '<p>A line of the page</p>'.repeat(60);
const body = `<header style="position:fixed;top:0"><a id="first" href="/1">First</a></header>
  <main>${lines}</main><a id="last" href="/2">Last</a>`;

const write = (ui: object, more: object = {}) =>
  site({ config: { ...config, ui }, body, ...more });

const banner = (page: Page) => page.locator('[data-consentry="banner"]');
const button = (page: Page, action: string) =>
  banner(page).locator(`[data-consentry-action="${action}"]`);

/** Its distances from the edges of the window, scrollbars left out. */
const boxOf = (page: Page) =>
  banner(page).evaluate((node) => {
    const { clientWidth, clientHeight } = document.documentElement;
    const { top, bottom, left, right } = node.getBoundingClientRect();
    return {
      top: Math.round(top),
      bottom: Math.round(clientHeight - bottom),
      left: Math.round(left),
      right: Math.round(clientWidth - right),
    };
  });

/** Once it has stopped moving. */
const placeOf = async (page: Page) => {
  await button(page, 'accept-all').waitFor();
  await banner(page).evaluate((node) =>
    Promise.all(node.getAnimations().map(({ finished }) => finished)),
  );
  return boxOf(page);
};

test('each position is where it says, mirrored from right to left', async ({
  page,
  world,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const place = async (ui: object, locale = 'en') => {
    const html = site({ config: { ...config, ui, locale }, body });
    await page.goto(world.page('/', html));
    return placeOf(page);
  };
  const corner = { top: 20, left: 20 };
  expect(await place({ position: 'top' })).toMatchObject(corner);
  expect(await place({ position: 'top-end' })).toMatchObject({
    top: 20,
    right: 20,
  });
  expect(await place({})).toMatchObject({ bottom: 20, left: 20 });
  expect(await place({ position: 'bottom-end' })).toMatchObject({
    bottom: 20,
    right: 20,
  });
  expect(await place({ position: 'top-end' }, 'ar')).toMatchObject(corner);
  expect(await place({}, 'ar')).toMatchObject({ bottom: 20, right: 20 });
  const bar = { left: -1, right: -1 };
  expect(await place({ layout: 'bar' })).toMatchObject({ ...bar, bottom: -1 });
  expect(await place({ layout: 'bar', position: 'top-end' })).toMatchObject({
    ...bar,
    top: -1,
  });
  for (const position of ['bottom', 'top', 'top-end']) {
    const { top, bottom, left, right } = await place({
      layout: 'dialog',
      position,
    });
    expect(Math.abs(top - bottom)).toBeLessThan(2);
    expect(Math.abs(left - right)).toBeLessThan(2);
  }
});

test('what is jumped to lies beside a bar, at the top, at the bottom, and after it has stepped aside', async ({
  page,
  world,
}) => {
  const far = `<style>html { scroll-padding: 3px }</style>
    <a id="head" href="/1" style="position:fixed;top:0">Head</a>
    ${lines}<p id="far">Far</p>${lines}`;
  /** Room between it and the banner, pixels; and what is at the other side. */
  const jump = async (block: 'start' | 'end') => {
    await page
      .locator('#far')
      .evaluate((node, where) => node.scrollIntoView({ block: where }), block);
    const [bar, target] = [
      await banner(page).boundingBox(),
      await page.locator('#far').boundingBox(),
    ];
    if (!bar || !target) throw new Error('not on the page');
    const { 'scroll-padding-top': top, 'scroll-padding-bottom': bottom } =
      await lookOf(page.locator('html'));
    return block === 'start'
      ? { room: target.y - bar.y - bar.height, other: bottom }
      : { room: bar.y - target.y - target.height, other: top };
  };
  const visit = async (position: string) => {
    const ui = { layout: 'bar', position };
    await page.goto(world.page('/', write(ui, { body: far })));
    await placeOf(page);
  };
  await visit('bottom');
  const below = await jump('end');
  await visit('top');
  const above = await jump('start');
  await page.locator('#head').focus();
  await expect(banner(page)).not.toHaveAttribute('data-top');
  await placeOf(page);
  for (const { room, other } of [below, above, await jump('end')]) {
    expect(room).toBeGreaterThan(0);
    expect(room).toBeLessThan(60);
    expect(other).toBe('3px');
  }
});

test('the links of a bar stand beside each other in windows of 700 px and more', async ({
  page,
  world,
}) => {
  for (const locale of ['en', 'fr', 'el']) {
    const html = site({
      config: { ...config, locale, ui: { layout: 'bar' } },
    });
    await page.goto(world.page(`/${locale}`, html));
    for (const width of [700, 768, 900, 1100, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await placeOf(page);
      const tops = await banner(page)
        .locator('a[slot="foot"], button[slot="foot"]')
        .evaluateAll((links) =>
          links.map((link) => Math.round(link.getBoundingClientRect().top)),
        );
      expect(tops, `${locale}, ${width} px`).toEqual([tops[0], tops[0]]);
    }
  }
});

for (const layout of LAYOUTS) {
  test(`a ${layout} is a sheet with its buttons in sight on a phone`, async ({
    page,
    world,
    browserName,
  }) => {
    const width = browserName === 'chromium' ? 320 : 500;
    await page.setViewportSize({ width, height: 568 });
    await page.goto(world.page('/', write({ layout })));
    const edges = { left: -1, right: -1 };
    const below = await placeOf(page);
    expect(below).toMatchObject({ ...edges, bottom: -1 });
    expect(below.top).toBeGreaterThan(56);
    for (const action of ['accept-all', 'reject-all', 'preferences']) {
      await expect(button(page, action)).toBeInViewport({ ratio: 1 });
    }
    await page.goto(world.page('/', write({ layout, position: 'top' })));
    expect(await placeOf(page)).toMatchObject({ ...edges, top: -1 });
  });

  test(`every target of a ${layout} is at least 44 px high and 24 px wide`, async ({
    page,
    world,
  }) => {
    await page.goto(world.page('/', write({ layout, dismiss: 'refuse' })));
    await placeOf(page);
    const sizes = await banner(page)
      .locator('a, button')
      .evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .filter(({ width }) => width)
          .map(({ width, height }) => [Math.round(width), Math.round(height)]),
      );
    expect(sizes.length).toBeGreaterThan(4);
    for (const [width, height] of sizes) {
      expect(height).toBeGreaterThanOrEqual(44);
      expect(width).toBeGreaterThanOrEqual(36);
    }
  });

  test(`a ${layout} can be read at 400 % zoom, twice the text and WCAG’s spacing`, async ({
    open,
    world,
    browserName,
  }) => {
    const context = await open({ colorScheme: 'light' });
    const page = await context.newPage();
    const spacing =
      'line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important';
    for (const [width, height, text] of [
      [browserName === 'chromium' ? 320 : 500, 256, '1em'],
      [browserName === 'chromium' ? 320 : 500, 568, '2em'],
      [1280, 800, '2em'],
    ] as const) {
      await page.setViewportSize({ width, height });
      const head = `<style>:root{--consentry-font-size:${text}} *{${spacing}}</style>`;
      await page.goto(world.page('/', write({ layout }, { head })));
      await placeOf(page);
      const { top } = await boxOf(page);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(
        await banner(page).evaluate((node) =>
          [node, ...node.children]
            .filter((one) => one.scrollWidth > one.clientWidth + 1)
            .filter((one) => getComputedStyle(one).display !== 'inline')
            .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        ),
      ).toEqual([]);
      for (const action of ['reject-all', 'accept-all', 'preferences']) {
        await button(page, action).scrollIntoViewIfNeeded();
        await expect(button(page, action)).toBeInViewport({ ratio: 0.9 });
      }
    }
  });

  // A dialog has the buttons of a box.
  const tag = layout === 'dialog' ? ['@deep'] : [];
  test(
    `refuse and accept of a ${layout} look and weigh the same in every mode`,
    { tag },
    async ({ open, world, browserName }) => {
      const modes = [
        { colorScheme: 'light' },
        { colorScheme: 'dark' },
        ...(browserName === 'chromium'
          ? [{ forcedColors: 'active' } as const]
          : []),
      ] as const;
      for (const mode of modes) {
        const context = await open(mode);
        const page = await context.newPage();
        await page.goto(world.page('/', write({ layout })));
        for (const [width, height] of WIDTHS) {
          await page.setViewportSize({ width, height });
          await placeOf(page);
          expect(await lookOf(button(page, 'accept-all'))).toEqual(
            await lookOf(button(page, 'reject-all')),
          );
        }
        await context.close();
      }
    },
  );

  test(`a ${layout} is found by those who read the page’s own tree`, async ({
    page,
    world,
  }) => {
    await page.goto(world.page('/', write({ layout })));
    await placeOf(page);
    // As agents look for it: the innermost fixed element with such a text and
    // a button that is laid out.
    // Source: https://github.com/duckduckgo/autoconsent/blob/main/lib/heuristics.ts
    const found = await page.evaluate(() => {
      const isLaidOut = (node: HTMLElement) =>
        node.offsetParent !== null ||
        (getComputedStyle(node).position === 'fixed' &&
          getComputedStyle(node).display !== 'none');
      const fixed = [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((node) =>
          node.matches('dialog[open], [role=dialog]')
            ? true
            : /fixed|sticky/.test(getComputedStyle(node).position),
        )
        .filter(isLaidOut);
      const inner = fixed.filter(
        (node) => !fixed.some((one) => one !== node && node.contains(one)),
      );
      const popup = inner.find((node) =>
        /use cookies|reject all/i.test(node.innerText),
      );
      const refuse = [...(popup?.querySelectorAll('button') ?? [])].find(
        (one) => isLaidOut(one) && one.innerText.trim() === 'Reject all',
      );
      refuse?.click();
      return [popup?.dataset['consentry'], refuse?.offsetParent ?? null];
    });
    expect(found).toEqual(['banner', null]);
    expect((await recordOf(page))?.method).toBe('reject-all');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on a ${layout}, ${colorScheme}, at three widths`, async ({
      open,
      world,
      browserName,
    }) => {
      const context = await open({ colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const expectSound = async () => {
        for (const [wanted, height] of WIDTHS) {
          const narrow = wanted === 320 && browserName !== 'chromium';
          await page.setViewportSize({ width: narrow ? 500 : wanted, height });
          await placeOf(page);
          expect(await axe(page), `${wanted} px`).toEqual([]);
        }
      };
      await page.goto(world.page('/', write({ layout })));
      await expectSound();
      await button(page, 'preferences').click();
      await page.locator('dialog:modal:has(h2)').last().waitFor();
      await expectSound();
    });
  }
}

test(
  'the buttons fill each of their rows, on phones of every width',
  // Windows of the others are not that narrow.
  { tag: ['@not-firefox', '@not-webkit'] },
  async ({ page, world }) => {
    const widthsOf = (place: Locator) =>
      place.locator('[data-consentry-action]').evaluateAll((all) => {
        const boxes = all.map((one) => one.getBoundingClientRect());
        const rows = [...new Set(boxes.map(({ top }) => top))].map((top) =>
          boxes.filter((box) => box.top === top),
        );
        return rows.map((row) =>
          Math.round((row.at(-1)?.right ?? 0) - (row[0]?.left ?? 0)),
        );
      });
    await page.goto(world.page('/', write({})));
    for (const width of [320, 360, 414, 430, 440, 454, 460, 520, 640]) {
      await page.setViewportSize({ width, height: 700 });
      await placeOf(page);
      const dialog = page.locator('dialog');
      const onBanner = await widthsOf(banner(page));
      await button(page, 'preferences').click();
      await dialog.waitFor();
      const inDialog = await widthsOf(dialog);
      expect(onBanner, `${width} px`).toHaveLength(width < 456 ? 2 : 1);
      expect(inDialog, `${width} px`).toHaveLength(width < 456 ? 2 : 1);
      expect(new Set(onBanner).size, `${width} px`).toBe(1);
      expect(new Set(inDialog).size, `${width} px`).toBe(1);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
  },
);

test('a long name of a category leaves room for what it says', async ({
  page,
  world,
}) => {
  await page.setViewportSize({ width: 768, height: 900 });
  const label = 'Experiments and personalisation of content';
  const categories = { ...config.categories, extra: { label } };
  for (const layout of LAYOUTS) {
    const ui = { layout };
    const html = site({ config: { ...config, categories, ui } });
    await page.goto(world.page(`/${layout}`, html));
    await placeOf(page);
    const widths = await banner(page)
      .locator('span')
      .evaluateAll((all) => all.map((one) => one.clientWidth));
    expect(Math.min(...widths), layout).toBeGreaterThan(140);
  }
});

test('a wide bar has two columns, none of them empty', async ({
  page,
  world,
}) => {
  await page.goto(world.page('/', write({ layout: 'bar' })));
  for (const width of [1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await placeOf(page);
    const columns = await banner(page).evaluate((host) => {
      const content = host.shadowRoot?.querySelector('[part=content]');
      return content && getComputedStyle(content).gridTemplateColumns;
    });
    expect(columns?.split(' '), `${width} px`).toHaveLength(2);
  }
});

test('no text of a bar lies below its X', async ({ page, world }) => {
  const html = write({ layout: 'bar', dismiss: 'refuse' });
  await page.goto(world.page('/', html));
  for (const width of [700, 768, 800, 900, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await placeOf(page);
    const hidden = await banner(page).evaluate((host) => {
      const textBox = (node: Node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return range.getBoundingClientRect();
      };
      const [x] = host.querySelectorAll('[slot=close]');
      if (!x) return ['no X'];
      const { left, bottom } = textBox(x);
      return [...host.querySelectorAll('h2, p, b, span')]
        .filter((one) => {
          const box = textBox(one);
          return box.top < bottom && box.right > left - 8;
        })
        .map(({ textContent }) => textContent);
    });
    expect(hidden, `${width} px`).toEqual([]);
  }
});

test('with large text a card keeps within the window, and a bar can be read from its title', async ({
  page,
  world,
}) => {
  const head = '<style>:root{--consentry-font-size:32px}</style>';
  for (const layout of LAYOUTS) {
    await page.setViewportSize({ width: 768, height: 1024 });
    const html = write({ layout }, { head });
    await page.goto(world.page(`/${layout}`, html));
    const { left, right } = await placeOf(page);
    expect(Math.min(left, right), layout).toBeGreaterThanOrEqual(-1);
    // Opened anew: where text was scrolled to is Firefox's own affair.
    await page.setViewportSize({ width: 1280, height: 600 });
    await page.goto(world.page(`/${layout}/wide`, html));
    const { top } = await placeOf(page);
    const title = await banner(page).locator('h2').boundingBox();
    expect(title?.y, layout).toBeGreaterThan(top + 20);
  }
});

test('the fold shows whether it is open, and its name does not say so', async ({
  page,
  world,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(world.page('/', write({ layout: 'box' })));
  const name = 'Functional · Analytics · Marketing · Extra';
  const fold = banner(page).getByRole('button', { name, exact: true });
  const mark = () =>
    fold.evaluate((node) => getComputedStyle(node, '::after').content);
  const closed = await mark();
  expect(closed).toContain('▾');
  await fold.click();
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  expect(await mark()).toContain('▴');
  await fold.click();
  expect(await mark()).toBe(closed);
});

test('a card has four round corners, at the top as well', async ({
  page,
  world,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const ui = { layout: 'box', position: 'top-start' };
  await page.goto(world.page('/', write(ui)));
  await expect(button(page, 'accept-all')).toBeVisible();
  const radius = await banner(page).evaluate(
    (node) => getComputedStyle(node).borderRadius,
  );
  expect(radius).toBe('16px');
});

test('the browser knows the language of what it lays out', async ({
  page,
  world,
}) => {
  const html = site({ config: { ...config, locale: 'ja' }, body });
  await page.goto(world.page('/', html));
  await button(page, 'preferences').click();
  await expect(page.locator('dialog')).toBeVisible();
  const languages = await page
    .locator('[data-consentry="banner"] > :is(h2, p, a, button), dialog h2')
    .evaluateAll((nodes) => [
      ...new Set(
        nodes.map((node) =>
          // Firefox has no such property; `all` leaves its language alone.
          (
            getComputedStyle(node).getPropertyValue('-webkit-locale') || 'ja'
          ).replaceAll('"', ''),
        ),
      ),
    ]);
  expect(languages).toEqual(['ja']);
});

test('no movement where the visitor asks for less of it @dark', async ({
  open,
  world,
}) => {
  const context = await open({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(world.page('/', write({})));
  // The first frame is transparent, which ends with it.
  await expect
    .poll(() =>
      banner(page).evaluate((node) => [
        getComputedStyle(node).transitionDuration,
        node.getAnimations().length,
      ]),
    )
    .toEqual(['0s', 0]);
});

test(
  'nothing of ours is printed, and forced colours have real borders',
  { tag: ['@not-firefox', '@not-webkit'] },
  async ({ open, world }) => {
    // Chromium alone can be told to.
    const context = await open({ forcedColors: 'active' });
    const page = await context.newPage();
    await page.goto(world.page('/', write({})));
    await placeOf(page);
    const borders = await banner(page).evaluate((node) =>
      [node, ...node.querySelectorAll('[data-consentry-action]')].map((one) => {
        const { borderTopWidth, borderTopColor, backgroundColor } =
          getComputedStyle(one);
        return [borderTopWidth, borderTopColor !== backgroundColor];
      }),
    );
    expect(borders).toHaveLength(4);
    for (const border of borders) expect(border).toEqual(['1px', true]);
    await page.emulateMedia({ media: 'print' });
    await expect(banner(page)).toBeHidden();
  },
);
