// What a withdrawal ends and erases: the built script in real browsers.
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import {
  act,
  cookieNames,
  ready,
  recordOf,
  settle,
  site,
} from '../helpers/site.js';

const services = {
  shop: {
    category: 'marketing',
    cookies: [{ name: '_shop' }],
    localStorage: [{ key: 'shop:*' }],
    indexedDB: [{ name: 'shop-*' }],
    caches: [{ name: 'shop-*' }],
  },
};

/** A tag that leaves something everywhere, and its cookie again and again. */
const greedy = (again: string) => `
  const leave = () => { document.cookie = '_shop=1;Path=/'; };
  leave();
  ${again}
  localStorage.setItem('shop:1', '1');
  localStorage.setItem('mine', '1');
  const request = indexedDB.open('shop-db');
  request.onsuccess = () => request.result.close();
  indexedDB.open('mine-db').onsuccess = ({ target }) => target.result.close();
  caches.open('shop-cache');
  caches.open('mine-cache');`;
const held = (text: string) =>
  `<script type="text/plain" data-category="marketing">${text}</script>`;

const stored = (page: Page) =>
  page.evaluate(async () => ({
    keys: Object.keys(localStorage).sort(),
    databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
    caches: (await caches.keys()).sort(),
  }));

const watchReports = (page: Page) =>
  page.evaluate(() => {
    document.addEventListener('consentry:erase', (event) => {
      if (event instanceof CustomEvent) {
        Reflect.set(window, 'eraseReport', event.detail);
      }
    });
  });
const reportOf = (page: Page) =>
  page.evaluate(() => Reflect.get(window, 'eraseReport'));

test(
  'all kinds of declared storage are erased, and nothing else',
  { tag: '@attack' },
  async ({ page, world }) => {
    const config = { services, onWithdraw: 'stay' };
    await page.goto(world.page('/', site({ config, body: held(greedy('')) })));
    await ready(page);
    await act(page, 'acceptAll');
    const full = {
      keys: ['mine', 'shop:1'],
      databases: ['mine-db', 'shop-db'],
      caches: ['mine-cache', 'shop-cache'],
    };
    await expect.poll(() => stored(page)).toEqual(full);
    await watchReports(page);
    await act(page, 'withdraw', 'marketing');
    await expect
      .poll(() => stored(page))
      .toEqual({
        keys: ['mine'],
        databases: ['mine-db'],
        caches: ['mine-cache'],
      });
    await expect
      .poll(() => reportOf(page))
      .toMatchObject({
        left: [],
        withdrawn: true,
        reloads: false,
      });
    const { erased } = await reportOf(page);
    expect(erased).toHaveLength(4);
    await expect(page.locator('[data-consentry=notice] p')).toContainText(
      'deleted',
    );
  },
);

test(
  'a cookie that comes back is erased again, and named if it stays',
  { tag: '@attack' },
  async ({ page, world }) => {
    const config = { services, onWithdraw: 'stay' };
    const body = held(greedy('setInterval(leave, 50);'));
    await page.goto(world.page('/', site({ config, body })));
    await ready(page);
    await act(page, 'acceptAll');
    await expect.poll(() => cookieNames(page)).toContain('_shop');
    await watchReports(page);
    await act(page, 'withdraw');
    await expect
      .poll(() => reportOf(page), { timeout: 15_000 })
      .toMatchObject({ left: [{ name: '_shop', why: 'written-back' }] });
    await expect(page.locator('[data-consentry=notice] p')).toContainText(
      'could not be deleted from this device: _shop.',
    );
    // On the next page nothing runs that could write it back.
    await page.goto(world.page('/next', site({ config, body })));
    await ready(page);
    await expect.poll(() => cookieNames(page)).toEqual(['consentry']);
  },
);

test(
  'a script without an off switch is ended by loading the page again, once',
  { tag: '@attack' },
  async ({ page, world }) => {
    const body = held('window.ran = 1');
    await page.goto(world.page('/', site({ config: { services }, body })));
    await ready(page);
    await act(page, 'acceptAll');
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'ran')))
      .toBe(1);
    const loads = () =>
      world.requests('site.test').filter(({ url }) => url.endsWith('/'));
    const before = loads().length;
    await act(page, 'withdraw');
    await expect(page.locator('[data-consentry=notice] p')).toContainText(
      'load again',
    );
    await expect
      .poll(() => loads().length, { timeout: 15_000 })
      .toBe(before + 1);
    // The old page stays until the new one comes.
    await expect
      .poll(() =>
        page
          .evaluate(() => Reflect.get(window, 'ran'))
          .catch(() => 'on the way'),
      )
      .toBeUndefined();
    await ready(page);
    await settle(page, 3500);
    expect(loads()).toHaveLength(before + 1);
    expect(
      await page.evaluate(() => Reflect.get(window, 'ran')),
    ).toBeUndefined();
  },
);

test(
  'no page is loaded again by a first refusal, nor by Google tags alone',
  { tag: '@attack' },
  async ({ open, world }) => {
    const body = `<script type="text/plain" data-category="analytics">
    gtag('config', 'G-TEST1'); window.ran = 1</script>`;
    const visit = async (path: string) => {
      const page = await (await open()).newPage();
      await page.goto(world.page(path, site({ body })));
      await ready(page);
      return page;
    };
    const refused = await visit('/refused');
    await act(refused, 'rejectAll');
    const page = await visit('/withdrawn');
    await act(page, 'acceptAll');
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'ran')))
      .toBe(1);
    await act(page, 'withdraw');
    await settle(page, 3500);
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBe(1);
    for (const path of ['/refused', '/withdrawn']) {
      const loads = world.log.filter(({ url }) => url.endsWith(path));
      expect(loads, path).toHaveLength(1);
    }
  },
);

const copies = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      document.cookie
        .split('; ')
        .filter((pair) => pair.startsWith('consentry=')).length,
  );

test(
  'of two copies of our cookie the newer valid one stays',
  { tag: '@attack' },
  async ({ page, world }) => {
    const host = 'https://shop.example.co.uk';
    const config = { storage: { domain: 'example.co.uk' } };
    // Decided on this host alone, then again for all its neighbours.
    await page.goto(world.page(`${host}/`, site()));
    await ready(page);
    await act(page, 'acceptAll');
    await page.goto(world.page(`${host}/two`, site({ config })));
    await ready(page);
    await page.waitForTimeout(1100);
    await act(page, 'rejectAll');
    expect(await copies(page)).toBe(2);
    await page.goto(world.page(`${host}/three`, site({ config })));
    await ready(page);
    await expect.poll(() => copies(page)).toBe(1);
    expect(
      await page.evaluate(() =>
        Reflect.get(window, 'consentry').isGranted('analytics'),
      ),
    ).toBe(false);
    await page.goto(world.page('https://www.example.co.uk/', site({ config })));
    await ready(page);
    expect(await copies(page)).toBe(1);
  },
);

test(
  '"auto" takes the widest domain that the browser allows',
  { tag: '@attack' },
  async ({ page, world }) => {
    const config = { storage: { domain: 'auto' } };
    await page.goto(
      world.page('https://shop.example.co.uk/', site({ config })),
    );
    await ready(page);
    await act(page, 'rejectAll');
    await page.goto(
      world.page('https://news.example.co.uk/', site({ config })),
    );
    await ready(page);
    expect(await copies(page)).toBe(1);
    await page.goto(world.page('https://other.co.uk/', site({ config })));
    await ready(page);
    expect(await copies(page)).toBe(0);
  },
);

test(
  'a renewal that answers late brings no older choice back',
  { tag: '@attack' },
  async ({ page, world }) => {
    const renew = world.file('/renew', '', { status: 204 });
    const config = { storage: { renew: '/renew' } };
    await page.goto(world.page('/', site({ config })));
    await ready(page);
    await act(page, 'acceptAll');
    await settle(page);
    const accepted = await page.evaluate(() => document.cookie);
    const renewals = () =>
      world.log.filter(({ url }) => url.endsWith('/renew')).length;
    world.hold(renew);
    const before = renewals();
    await act(page, 'acceptAll');
    // The one of the page's start may come as late.
    await expect.poll(renewals).toBeGreaterThan(before);
    await act(page, 'rejectAll');
    await page.goto(world.page('/next', '<p>next'));
    // What the server makes of the cookie that it was asked with.
    world.file('/renew', '', {
      status: 204,
      headers: { 'set-cookie': `${accepted}; Path=/; Secure` },
    });
    world.release(renew);
    await settle(page);
    expect(await page.evaluate(() => document.cookie)).not.toBe(accepted);
    await page.goto(world.page('/', site({ config })));
    await ready(page);
    expect(await recordOf(page)).toMatchObject({ method: 'reject-all' });
  },
);

test(
  'the server is asked to set the cookie again, from this site only',
  { tag: '@attack' },
  async ({ page, world }) => {
    world.file('/renew', '', { status: 204 });
    const config = { storage: { renew: '/renew' } };
    await page.goto(world.page('/', site({ config })));
    await ready(page);
    await settle(page);
    const renewals = () =>
      world.log.filter(({ url }) => url.endsWith('/renew')).length;
    expect(renewals()).toBe(0);
    await act(page, 'rejectAll');
    await expect.poll(renewals).toBe(1);
    const [visit] = world.log.filter(({ url }) => url.endsWith('/renew'));
    expect(visit?.method).toBe('POST');
    expect(visit?.cookie).toContain('consentry=1~');
  },
);
