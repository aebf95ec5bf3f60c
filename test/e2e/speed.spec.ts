// Fast to appear, quiet to use. Told by what comes before what and by counts:
// the clock of a busy machine says little.
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { act, shop as config, settle, site } from '../helpers/site.js';

const LAYOUTS = ['bar', 'box', 'dialog'] as const;
const SLOWER = 6;

const text = 'An ordinary sentence of an ordinary page. ';
const ROWS = `<p>${text.repeat(4)}</p>`.repeat(20);

const write = (ui: object, body: string, more: object = {}) =>
  site({ config: { ...config, ui, ...more }, body });

const banner = (page: Page) => page.locator('[data-consentry="banner"]');

/** Once it has stopped moving. */
const settled = async (page: Page) => {
  await banner(page).waitFor();
  await banner(page).evaluate((node) =>
    Promise.all(node.getAnimations().map(({ finished }) => finished)),
  );
};

for (const layout of LAYOUTS) {
  test(`a ${layout} and its texts are asked for at once`, async ({
    page,
    world,
  }) => {
    // In the order of the alphabet.
    const parts = [`/lib/parts/${layout}.js`, '/lib/parts/fr.banner.js'];
    for (const part of parts) world.hold(part);
    const asked = () =>
      world
        .requests('site.test')
        .map(({ url }) => new URL(url).pathname)
        .filter((path) => parts.includes(path))
        .sort();
    const url = world.page('/', write({ layout }, ROWS, { locale: 'fr' }));
    // Firefox counts what is imported as part of loading the page.
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    // Neither has been answered yet.
    await expect.poll(asked).toEqual(parts);
    world.release(parts[0] ?? '');
    await settle(page);
    await expect(banner(page)).toHaveCount(0);
    world.release(parts[1] ?? '');
    await expect(banner(page)).toBeVisible();
  });
}

/** In the page, before all else: what each frame shows of the banner. */
const watchFrames = () => {
  const frames: string[] = [];
  Reflect.set(window, 'frames_', frames);
  const look = () => {
    const node = document.querySelector<HTMLElement>(
      '[data-consentry="banner"]',
    );
    const seen = node && {
      text: node.innerText,
      size: [node.offsetWidth, node.offsetHeight],
      styles: [node, ...node.querySelectorAll('*')].map((one) => {
        const style = getComputedStyle(one);
        const { position, display, color, backgroundColor, fontSize } = style;
        return [position, display, color, backgroundColor, fontSize];
      }),
    };
    const frame = JSON.stringify(seen);
    if (frames.at(-1) !== frame) frames.push(frame);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

for (const layout of LAYOUTS) {
  test(`the first frame of a ${layout} is its last: text, style and size`, async ({
    page,
    world,
  }) => {
    await page.addInitScript(watchFrames);
    await page.goto(world.page('/', write({ layout }, ROWS)));
    await settled(page);
    await settle(page, 300);
    const frames: string[] = await page.evaluate(() =>
      Reflect.get(window, 'frames_'),
    );
    const shown = frames.filter((frame) => frame !== 'null');
    expect(shown).toHaveLength(1);
    expect(shown[0]).toContain('Reject all');
  });
}

interface Entry extends PerformanceEntry {
  /** Of a layout shift. */
  readonly value?: number;
  /** Of a contentful paint; none for one in a shadow tree. */
  readonly element?: Element | null;
}

/** In the page, before all else: what the browser itself finds in the page. */
const watchEntries = () => {
  const found: string[] = [];
  Reflect.set(window, 'found_', found);
  const watch = (type: string, tell: (entry: Entry) => string) =>
    new PerformanceObserver((list) => {
      found.push(...list.getEntries().map(tell));
    }).observe({ type, buffered: true });
  watch('layout-shift', ({ value }) => `shift ${value}`);
  watch('largest-contentful-paint', ({ element }) =>
    !element || element.closest('[data-consentry]') ? 'ours' : 'the page’s',
  );
};

const PAGES = {
  'a hero text': `<h1>${text}</h1><p>${text.repeat(6)}</p>${ROWS}`,
  'a picture': `<h1>Shop</h1><img alt="" width="600" height="300" src="${'data:image/svg+xml,' + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"><rect width="600" height="300" fill="red"/></svg>')}">`,
  'hardly anything': '<p>Hi</p>',
  'exactly the height of the window': `<style>body { margin: 0 }
    main { width: 300px; margin: auto; min-height: 100vh }</style><main>${text}</main>`,
};

for (const [width, height, reducedMotion, tier] of [
  [320, 568, 'no-preference', '@not-firefox'],
  [1280, 800, 'no-preference', '@deep'],
  [1280, 800, 'reduce', '@deep'],
] as const) {
  test(
    `at ${width} px, motion: ${reducedMotion}, it shifts nothing and is never the largest paint`,
    { tag: [tier, '@not-firefox', '@not-webkit'] },
    async ({ open, world }) => {
      test.setTimeout(120_000);
      const context = await open({
        viewport: { width, height },
        reducedMotion,
      });
      const page = await context.newPage();
      await page.addInitScript(watchEntries);
      const found = (): Promise<string[]> =>
        page.evaluate(() => Reflect.get(window, 'found_'));
      for (const [name, body] of Object.entries(PAGES)) {
        for (const layout of LAYOUTS) {
          await test.step(`a ${layout} on a page with ${name}`, async () => {
            await page.context().clearCookies();
            await page.goto(world.page('/', write({ layout }, body)));
            await settled(page);
            await expect.poll(found).toContain('the page’s');
            await settle(page, 200);
            expect(new Set(await found())).toEqual(new Set(['the page’s']));
            await banner(page).locator('button[slot=actions]').first().click();
            await page.locator('[data-consentry=reopen]').waitFor();
            await settle(page, 200);
            expect(new Set(await found())).toEqual(new Set(['the page’s']));
          });
        }
      }
    },
  );
}

/** In the page, before all else: what is visible of us before and after a click. */
const watchClicks = () => {
  const clicks: object[] = [];
  Object.assign(window, { clicks_: clicks, runs: 0 });
  const look = () => {
    const box = document.querySelector('[data-consentry="banner"]');
    const panel = document.querySelector('[data-consentry="panel"]');
    const dialog = panel?.shadowRoot?.querySelector('dialog');
    return [
      box && (box.hasAttribute('data-open') ? 'unfolded' : 'banner'),
      dialog?.open ? 'preferences' : null,
    ]
      .filter(Boolean)
      .join(' ');
  };
  window.addEventListener(
    'click',
    () => {
      const before = look();
      // The last that happens before the next frame is painted.
      requestAnimationFrame(() =>
        clicks.push({
          before,
          after: look(),
          runs: Reflect.get(window, 'runs'),
        }),
      );
    },
    true,
  );
};

const HELD =
  `<script type="text/plain" data-category="analytics">runs += 1</script>
  `.repeat(200);

/** Makes a machine so many times slower; Chromium alone can. */
const slowDown = (cdp: CDPSession, rate: number) =>
  cdp.send('Emulation.setCPUThrottlingRate', { rate });

test('what a click changes is in the next frame, before anything that it releases, also on a slow machine', async ({
  page,
  world,
  browserName,
  input,
}) => {
  await page.setViewportSize({ width: 500, height: 568 });
  await page.addInitScript(watchClicks);
  const ui = { dismiss: 'refuse' };
  await page.goto(world.page('/', write(ui, ROWS + HELD)));
  await settled(page);
  if (browserName === 'chromium') {
    await slowDown(await page.context().newCDPSession(page), SLOWER);
  }
  const dialog = page.locator('[data-consentry="panel"] dialog');
  const action = (name: string) => `[data-consentry-action="${name}"]`;
  const clickBanner = (selector: string) =>
    input.click(banner(page).locator(selector));
  const clickDialog = async (selector: string) => {
    await act(page, 'show', 'preferences');
    await expect(dialog).toBeVisible();
    await input.click(dialog.locator(selector));
    await expect(dialog).toHaveCount(0);
  };
  const again = async () => {
    await act(page, 'show', 'banner');
    await settled(page);
  };
  /** What was seen of the clicks since the last look, each in its next frame. */
  const expectClicks = async (...wanted: object[]) => {
    const clicks = (): Promise<object[]> =>
      page.evaluate(() => Reflect.get(window, 'clicks_'));
    await expect.poll(clicks).toEqual(wanted);
    await page.evaluate(() => Reflect.get(window, 'clicks_').splice(0));
  };

  await clickBanner('[aria-expanded]');
  // No frame waits for the network.
  world.hold('/lib/parts/preferences.js');
  await clickBanner(action('preferences'));
  await settle(page, 300);
  world.release('/lib/parts/preferences.js');
  await clickDialog('.head button');
  await expectClicks(
    { before: 'banner', after: 'unfolded', runs: 0 },
    { before: 'unfolded', after: 'unfolded', runs: 0 },
    { before: 'unfolded preferences', after: 'unfolded', runs: 0 },
  );
  for (const button of [action('reject-all'), '[slot=close]']) {
    await clickBanner(button);
    await again();
  }
  await clickDialog(action('save'));
  await clickDialog(action('reject-all'));
  const gone = { after: '', runs: 0 };
  await expectClicks(
    { before: 'unfolded', ...gone },
    { before: 'banner', ...gone },
    { before: 'banner preferences', ...gone },
    { before: 'preferences', ...gone },
  );
  await again();
  await clickBanner(action('accept-all'));
  await expectClicks({ before: 'banner', ...gone });
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'runs')))
    .toBe(200);
});

/** In the page: the longest of an interaction's events, in milliseconds. */
const watchInteractions = () => {
  const durations: number[] = [];
  Reflect.set(window, 'durations_', durations);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (Reflect.get(entry, 'interactionId')) durations.push(entry.duration);
    }
  }).observe({ type: 'event', ...{ durationThreshold: 16 }, buffered: true });
};

test(
  'an answer takes little longer to be seen than a click that does nothing, on a slow machine',
  { tag: ['@deep', '@not-firefox', '@not-webkit'] },
  async ({ page, world }) => {
    test.setTimeout(120_000);
    const cdp = await page.context().newCDPSession(page);
    await page.addInitScript(watchInteractions);
    const own = '<button onclick="void 0">Own</button>';
    world.page('/', write({}, own + ROWS + HELD));
    /** The least of a few tries: other work on the machine only adds. */
    const measure = async (selector: string) => {
      const all = [];
      for (let run = 0; run < 3; run++) {
        await page.context().clearCookies();
        await page.goto('/');
        await settled(page);
        await slowDown(cdp, SLOWER);
        await page.locator(selector).click();
        await settle(page);
        const durations = (): Promise<number[]> =>
          page.evaluate(() => Reflect.get(window, 'durations_'));
        await expect.poll(async () => (await durations()).length).not.toBe(0);
        all.push(Math.max(...(await durations())));
        await slowDown(cdp, 1);
      }
      return Math.min(...all);
    };
    const nothing = await measure('body > button');
    for (const name of ['reject-all', 'accept-all']) {
      const ours = await measure(`[data-consentry-action="${name}"]`);
      console.log(`| ${name} | ${ours} ms | nothing: ${nothing} ms |`);
      expect(ours / nothing, name).toBeLessThan(4);
    }
  },
);
