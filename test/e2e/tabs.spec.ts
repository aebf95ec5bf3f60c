// One truth: other tabs, the back button and a cleared cookie are followed at once.
import type { Page } from '@playwright/test';
import { encodeRecord } from '../../src/consent/record.js';
import { expect, test } from '../helpers/fixtures.js';
import { activate, prerender } from '../helpers/prerendering.js';
import {
  act,
  consentCommands,
  ready,
  recordOf,
  settle,
  site,
  trackers,
} from '../helpers/site.js';

const stateOf = async (page: Page) => ({
  granted: await page.evaluate(() =>
    Reflect.get(window, 'consentry').isGranted('analytics'),
  ),
  told: (await consentCommands(page)).at(-1)?.analytics,
  view: await page.evaluate(() => Reflect.get(window, 'consentry').view.get()),
});

test('a choice in one tab holds in the other at once, both ways', async ({
  tabs,
  world,
}) => {
  const frame = `<iframe id="f" title="f" data-category="analytics" data-src="https://frame.vendor.test/one"></iframe>`;
  const config = { onWithdraw: 'stay' };
  world.page('/', site({ config, body: trackers() + frame }));
  const [one, other] = await tabs(2);
  if (!one || !other) throw new Error('two tabs');
  for (const page of [one, other]) {
    await page.goto('https://site.test/');
    await ready(page);
  }
  await expect(other.locator('[data-consentry="banner"]')).toBeVisible();
  await act(one, 'save', { analytics: true });
  await expect
    .poll(() => stateOf(other))
    .toEqual({ granted: true, told: 'granted', view: 'none' });
  await expect.poll(() => other.evaluate(() => window.inlineRan)).toBe(1);
  await expect(other.locator('#f')).toHaveAttribute('src', /frame/);
  await expect(other.locator('[data-consentry="banner"]')).toHaveCount(0);

  await act(other, 'withdraw');
  await expect
    .poll(() => stateOf(one))
    .toEqual({ granted: false, told: 'denied', view: 'none' });
  await expect(one.locator('#f')).not.toHaveAttribute('src', /frame/);
  expect(await recordOf(one)).toEqual(await recordOf(other));
});

test('what a subdomain or a server stores is seen when the page is looked at', async ({
  page,
  world,
}) => {
  await page.goto(world.page('/', site()));
  await ready(page);
  await act(page, 'acceptAll');
  const cookie = await page.evaluate(() => document.cookie);
  await act(page, 'withdraw');
  const refused = await page.evaluate(() => document.cookie);
  expect(refused).not.toBe(cookie);
  // As if another page had cleared it: undecided, asked again.
  await page.evaluate(() => {
    document.cookie = 'consentry=; Max-Age=0; path=/; secure';
    window.dispatchEvent(new Event('focus'));
  });
  await expect
    .poll(() => stateOf(page))
    .toEqual({ granted: false, told: 'denied', view: 'banner' });
});

test('a page from the back/forward cache follows the newer choice', async ({
  page,
  world,
  browserName,
}) => {
  world.page('/', site({ body: trackers() }));
  world.page('/second', site());
  await page.goto('https://site.test/');
  await ready(page);
  await act(page, 'acceptAll');
  await settle(page, 300);
  await page.goto('https://site.test/second');
  await ready(page);
  await act(page, 'rejectAll');
  // The inspector of WebKitGTK loses the page when it goes back.
  if (browserName === 'webkit') await page.goto('https://site.test/');
  else await page.goBack();
  await ready(page);
  await expect.poll(async () => (await stateOf(page)).granted).toBe(false);
  expect((await stateOf(page)).told ?? 'denied').toBe('denied');
});

test('a cookie for the whole domain is one truth for its subdomains', async ({
  page,
  world,
}) => {
  const config = { storage: { domain: 'site.test' } };
  world.page('/', site({ config }));
  world.page('https://sub.site.test/', site({ config, body: trackers() }));
  await page.goto('https://site.test/');
  await ready(page);
  await act(page, 'save', { analytics: true });
  await page.goto('https://sub.site.test/');
  await ready(page);
  await expect.poll(async () => (await stateOf(page)).granted).toBe(true);
});

test('another tab’s message counts before the cookie has arrived', async ({
  tabs,
  world,
}) => {
  // No event tells of a cookie here, no tag of any storage: news come by
  // message alone.
  const deaf =
    '<script>Reflect.defineProperty(window, "cookieStore", { value: undefined })</script>';
  world.page('/', deaf + site());
  const [one, other] = await tabs(2);
  if (!one || !other) throw new Error('two tabs');
  for (const page of [one, other]) {
    await page.goto('https://site.test/');
    await ready(page);
  }
  await act(one, 'acceptAll');
  await expect.poll(async () => (await stateOf(other)).granted).toBe(true);
  const record = await recordOf(one);
  if (!record?.decidedAt) throw new Error('a record');
  const refused = encodeRecord({
    ...record,
    decidedAt: record.decidedAt + 5,
    method: 'reject-all',
    categories: { functional: false, analytics: false, marketing: false },
  });
  await one.evaluate(
    (text) => new BroadcastChannel('consentry').postMessage(text),
    refused,
  );
  for (const page of [one, other]) {
    await expect
      .poll(() => stateOf(page))
      .toEqual({ granted: false, told: 'denied', view: 'none' });
  }
});

test('a prerendered page waits for its visitor', async ({ page, world }) => {
  await prerender(page);
  await page.goto(world.page('/', site({ body: trackers() })));
  await settle(page);
  expect(await page.locator('[data-consentry="banner"]').count()).toBe(0);
  expect((await consentCommands(page)).map(({ phase }) => phase)).toEqual([
    'default',
  ]);
  await activate(page);
  await expect(page.locator('[data-consentry="banner"]')).toBeVisible();
});

declare global {
  interface Window {
    inlineRan?: number;
  }
}
