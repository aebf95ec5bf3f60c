// The built `consentry-guard-catalogue.js`: what the catalogue knows of the
// services that a config names holds what nobody has marked.
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { act, cookieNames, ready, settle } from '../helpers/site.js';
import type { World } from '../helpers/world.js';

const PIXEL = 'https://connect.facebook.net/en_US/fbevents.js';
const STRIPE = 'https://js.stripe.com/v3/';
const OTHER = 'https://other.vendor.test/other.js';

const config = {
  onWithdraw: 'stay',
  services: { 'meta-pixel': { load: false }, stripe: { load: false } },
};

/** As an owner writes it; a plugin adds tags without a mark. */
const page = (written: object): string => `
  <script type="application/json" data-consentry="config">${JSON.stringify(written)}</script>
  <script src="/lib/consentry-guard-catalogue.js"></script>
  <script src="/lib/consentry.js"></script>
  <script>
    for (const src of ${JSON.stringify([PIXEL, STRIPE, OTHER])}) {
      document.head.append(Object.assign(document.createElement('script'), { src }));
    }
  </script>
  <body><h1>Site</h1>`;

const serve = (world: World): void => {
  for (const address of [PIXEL, STRIPE, OTHER]) {
    const { host } = new URL(address);
    const note = `(window.ran ||= []).push(${JSON.stringify(host)});`;
    world.file(address, note, { type: 'text/javascript' });
  }
};

const ran = (tab: Page): Promise<string[]> =>
  tab.evaluate(() => [...(Reflect.get(window, 'ran') ?? [])].sort());

const OPEN = ['js.stripe.com', 'other.vendor.test'];

test(
  'a tag of a named service is held by the hosts of the catalogue, in its category',
  { tag: '@attack' },
  async ({ page: tab, world }) => {
    serve(world);
    await tab.goto(world.page('/', page(config)));
    await ready(tab);
    await expect.poll(() => ran(tab)).toEqual(OPEN);
    await tab.evaluate(() => void (document.cookie = '_fbp=1;Path=/'));
    await settle(tab, 300);
    expect(world.requests('connect.facebook.net')).toEqual([]);
    expect(await cookieNames(tab)).toEqual([]);

    await act(tab, 'save', { 'meta-pixel': true });
    await expect
      .poll(() => ran(tab))
      .toEqual(['connect.facebook.net', ...OPEN]);
    await tab.evaluate(() => void (document.cookie = '_fbp=1;Path=/'));
    expect(await cookieNames(tab)).toContain('_fbp');
  },
);

test('what the owner writes counts more than the catalogue', async ({
  page: tab,
  world,
}) => {
  serve(world);
  const services = {
    'meta-pixel': { load: false, hosts: ['other.vendor.test'] },
  };
  await tab.goto(world.page('/', page({ services })));
  await ready(tab);
  await expect
    .poll(() => ran(tab))
    .toEqual(['connect.facebook.net', 'js.stripe.com']);
  await settle(tab, 300);
  expect(world.requests('other.vendor.test')).toEqual([]);
});
