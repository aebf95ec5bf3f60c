// Pages that come back whole from the back/forward cache, and pages that a
// browser prepares ahead. WebKitGTK can't go back in the tests, and Playwright
// forbids Chromium to prerender, so that is played.
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { activate, prerender } from '../helpers/prerendering.js';
import { act, ready, settle, site } from '../helpers/site.js';
import type { World } from '../helpers/world.js';

// Playwright turns the back/forward cache of Chromium off.
test.use({
  launchOptions: async ({ launchOptions, browserName }, use) =>
    use({
      ...launchOptions,
      ...(browserName === 'chromium' && {
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      }),
    }),
});

const CACHED = { 'cache-control': 'max-age=60' };
const config = { onWithdraw: 'stay' };
const held = (category: string, text: string): string =>
  `<script type="text/plain" data-category="${category}">${text}</script>`;
const note = (name: string): string =>
  `(window.ran ||= []).push(${JSON.stringify(name)});`;

const FRAME = 'https://frame.vendor.test/one';
const BODY = `<script>
    onpageshow = ({ persisted }) => { window.isRestored = persisted; };
  </script>
  ${held('analytics', note('tag'))}
  ${held('analytics', note('refused')).replace('data-', 'data-when="denied" data-')}
  <iframe title="f" data-category="analytics" data-src="${FRAME}"></iframe>`;

const stateOf = (page: Page) =>
  page.evaluate(() => ({
    isRestored: Reflect.get(window, 'isRestored'),
    ran: Reflect.get(window, 'ran'),
    granted: Reflect.get(window, 'consentry').isGranted('analytics'),
    told: Reflect.get(window, 'dataLayer')
      .filter((entry: ArrayLike<unknown>) => entry[0] === 'consent')
      .at(-1)[2].analytics_storage,
  }));
const embedded = (page: Page): string[] =>
  page
    .frames()
    .map((frame) => frame.url())
    .filter((url) => url === FRAME);

/** Decides, goes on, decides again, comes back. */
const comeBack = async (
  page: Page,
  world: World,
  verbs: readonly ['acceptAll' | 'rejectAll', 'acceptAll' | 'withdraw'],
): Promise<void> => {
  world.page('/', site({ config, body: BODY }), CACHED);
  world.page('/next', site({ config }), CACHED);
  await page.goto('https://site.test/');
  await ready(page);
  await act(page, verbs[0]);
  const isYes = verbs[0] === 'acceptAll';
  await expect
    .poll(async () => (await stateOf(page)).ran)
    .toEqual([isYes ? 'tag' : 'refused']);
  await expect.poll(() => embedded(page)).toHaveLength(isYes ? 1 : 0);
  await settle(page, 300);
  await page.goto('https://site.test/next');
  await ready(page);
  await act(page, verbs[1]);
  await settle(page, 300);
  // `goBack` waits for a load, and what comes back whole never loads.
  await page.evaluate(() => history.back());
  const path = () =>
    page.evaluate(() => location.pathname).catch(() => 'on the way');
  await expect.poll(path).toBe('/');
};

const TAGS = ['@attack', '@not-webkit'];

test(
  'a page from the back/forward cache follows a yes that it did not see',
  { tag: TAGS },
  async ({ page, world }) => {
    await comeBack(page, world, ['rejectAll', 'acceptAll']);
    await expect
      .poll(() => stateOf(page))
      .toEqual({
        isRestored: true,
        ran: ['refused', 'tag'],
        granted: true,
        told: 'granted',
      });
    await expect.poll(() => embedded(page)).toHaveLength(1);
  },
);

test(
  'a page from the back/forward cache follows a withdrawal that it did not see',
  { tag: TAGS },
  async ({ page, world }) => {
    await comeBack(page, world, ['acceptAll', 'withdraw']);
    await expect
      .poll(() => stateOf(page))
      .toEqual({
        isRestored: true,
        ran: ['tag', 'refused'],
        granted: false,
        told: 'denied',
      });
    await expect.poll(() => embedded(page)).toEqual([]);
    await settle(page, 300);
    expect(embedded(page)).toEqual([]);
    expect(world.requests('frame.vendor.test')).toHaveLength(1);
  },
);

test(
  'a page prepared ahead runs nothing before its visitor comes, a stored yes or not',
  { tag: '@attack' },
  async ({ page, world }) => {
    world.page('/', site({ config, body: BODY }));
    await page.goto('https://site.test/');
    await ready(page);
    await act(page, 'acceptAll');
    await expect.poll(() => world.requests('frame.vendor.test').length).toBe(1);
    await prerender(page);
    await page.reload();
    await settle(page);
    expect(
      await page.evaluate(() => [
        Reflect.get(window, 'ran'),
        document.querySelectorAll('iframe[src]').length,
      ]),
    ).toEqual([undefined, 0]);
    expect(world.requests('frame.vendor.test')).toHaveLength(1);
    await activate(page);
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'ran')))
      .toEqual(['tag']);
    await expect.poll(() => world.requests('frame.vendor.test').length).toBe(2);
  },
);

const CHAT = 'https://client.crisp.chat/l.js';
const PIXEL = 'https://connect.facebook.net/en_US/fbevents.js';
const named = {
  services: {
    crisp: { websiteId: '01234567-89ab-cdef-0123-456789abcdef' },
    'meta-pixel': { pixelId: '1234567890' },
  },
};
const serveVendors = (world: World): void => {
  world.file(CHAT, note('chat'));
  world.file(PIXEL, note('pixel'));
};
const ran = (page: Page): Promise<string[]> =>
  page
    .evaluate(() => [...(Reflect.get(window, 'ran') ?? [])].sort())
    .catch(() => ['on the way']);

test(
  'a page from the back/forward cache tells its services of a withdrawal, and loads anew for one without an off switch',
  { tag: [...TAGS, '@deep'] },
  async ({ page, world }) => {
    serveVendors(world);
    const watch = `<script>
      onpageshow = ({ persisted }) => {
        if (persisted) new Image().src = '/restored';
      };
      addEventListener('pagehide', () => localStorage.setItem(
        'told', [...fbq.queue.at(-1)].join()));
    </script>`;
    world.page('/', site({ config: named, body: watch }), CACHED);
    world.page('/next', site({ config: named }), CACHED);
    await page.goto('https://site.test/');
    await ready(page);
    await act(page, 'acceptAll');
    await expect.poll(() => ran(page)).toEqual(['chat', 'pixel']);
    await settle(page, 300);
    await page.goto('https://site.test/next');
    await expect.poll(() => ran(page)).toEqual(['chat', 'pixel']);
    await act(page, 'withdraw');
    await settle(page, 300);
    await page.evaluate(() => history.back());
    const asked = (path: string) =>
      world.requests('site.test').filter(({ url }) => url.endsWith(path));
    await expect.poll(() => asked('/restored').length).toBe(1);
    await expect.poll(() => ran(page), { timeout: 10_000 }).toEqual([]);
    expect(await page.evaluate(() => localStorage.getItem('told'))).toBe(
      'consent,revoke',
    );
    await settle(page, 3000);
    expect(asked('/')).toHaveLength(2);
    // Before the withdrawal, once on each page.
    expect(world.requests('client.crisp.chat')).toHaveLength(2);
  },
);

test(
  'a page prepared ahead loads no service before its visitor comes, and none that was refused meanwhile',
  { tag: ['@attack', '@not-webkit'] },
  async ({ tabs, world }) => {
    serveVendors(world);
    world.page('/', site({ config: named }));
    const [page, other] = await tabs(2);
    if (!page || !other) throw new Error('two tabs');
    await page.goto('https://site.test/');
    await ready(page);
    await act(page, 'acceptAll');
    await expect.poll(() => ran(page)).toEqual(['chat', 'pixel']);
    await prerender(page);
    const before = world.log.length;
    const asked = () =>
      world.log
        .slice(before)
        .map(({ url }) => url)
        .filter((url) => /crisp|facebook|services/.test(url));
    await page.reload();
    await settle(page);
    expect(asked()).toEqual([]);
    world.page('/quiet', site({ config: {} }));
    await other.goto('https://site.test/quiet');
    await ready(other);
    await act(other, 'rejectAll');
    await activate(page);
    await ready(page);
    await settle(page, 600);
    expect(asked().filter((url) => !url.includes('site.test'))).toEqual([]);
    expect(await ran(page)).toEqual([]);
  },
);
