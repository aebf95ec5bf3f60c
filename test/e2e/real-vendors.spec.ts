// Vendors' own scripts in place of fakes: each runs after a yes, sends what the
// page tells it, and after a no leaves nothing and sends nothing.
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { realVendors, serveVendor } from '../helpers/real-vendors.js';
import type { RealVendor } from '../helpers/real-vendors.js';
import { act, ready, settle, site } from '../helpers/site.js';
import type { World } from '../helpers/world.js';

/** Longer than any of them keeps an event by default. */
const QUIET_MS = 6000;

/** They send nothing of a browser that says it is driven. */
const pretendNotDriven = (): void => {
  const { userAgent } = navigator;
  const agent = userAgent.replace('Headless', '');
  for (const [name, value] of [
    ['webdriver', false],
    ['userAgent', agent],
    ['userAgentData', undefined],
  ] as const) {
    Object.defineProperty(Navigator.prototype, name, { get: () => value });
  }
};

/** Names of all that is on the device. */
const stored = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...document.cookie.split('; ').map((pair) => pair.split('=')[0] ?? ''),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ]);

const tell = (page: Page, vendor: RealVendor, event: string): Promise<void> =>
  page.evaluate((call) => {
    const script = document.createElement('script');
    script.text = call;
    document.head.append(script);
  }, vendor.send(event));

/** What a visitor does on a page, as many vendors note it by themselves. */
const wander = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    document.querySelector('button')?.click();
    history.pushState(0, '', '/two');
    scrollTo(0, 900);
    document.body.append('more');
    history.pushState(0, '', '/');
  });
};

const requests = (world: World, { hosts }: RealVendor): string[] =>
  world.log.filter(({ host }) => host in hosts).map(({ url }) => url);

for (const vendor of realVendors) {
  // Some seconds of silence each.
  const details = { tag: vendor.id === 'posthog' ? [] : ['@deep'] };
  test(
    `the real script of ${vendor.id} follows the visitor's choice`,
    details,
    async ({ context, world }) => {
      await context.addInitScript(pretendNotDriven);
      const page = await context.newPage();
      const sent = serveVendor(world, vendor);
      const config = { services: { [vendor.id]: vendor.given } };
      const body = '<button>Buy</button><p style="height:3000px">Goods</p>';
      world.page('/', site({ config, body }));
      await page.goto('https://site.test/');
      await ready(page);
      await settle(page);
      await tell(page, vendor, 'early_event');
      await settle(page);
      expect(requests(world, vendor)).toEqual([]);
      expect(await stored(page)).toEqual(['']);

      await act(page, 'acceptAll');
      await expect.poll(() => sent.join('\n')).toContain('early_event');
      await wander(page);
      await tell(page, vendor, 'later_event');
      await expect.poll(() => sent.join('\n')).toContain('later_event');
      expect(await stored(page)).not.toEqual(['consentry']);

      // One that a batch would still hold.
      await tell(page, vendor, 'last_event');
      await settle(page, 500);
      await page.evaluate(() => Reflect.set(window, 'isSame', true));
      const atNo = requests(world, vendor).length;
      await act(page, 'rejectAll');
      if (!vendor.hasOffSwitch) {
        await page.waitForFunction(() => !Reflect.has(window, 'isSame'));
        await ready(page);
      }
      const quiet = vendor.sendsOn ? requests(world, vendor).length : atNo;
      await settle(page);
      await tell(page, vendor, 'refused_event');
      await wander(page);
      await settle(page, QUIET_MS);
      expect(requests(world, vendor).slice(quiet)).toEqual([]);
      const kept = ['consentry', ...(vendor.note ? [vendor.note] : [])];
      expect((await stored(page)).sort()).toEqual(kept.sort());
      const isSame = await page.evaluate(() => Reflect.get(window, 'isSame'));
      expect(isSame).toBe(vendor.hasOffSwitch);

      await act(page, 'acceptAll');
      await settle(page);
      await tell(page, vendor, 'new_event');
      await expect.poll(() => sent.join('\n')).toContain('new_event');
      expect(sent.join('\n')).not.toContain('refused_event');
    },
  );
}
