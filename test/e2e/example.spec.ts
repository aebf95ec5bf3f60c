// The first example site, as its visitors use it, with the real vendor addresses
// answered by fakes; and the page that leads to all of them.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { handle } from '../../examples/server.mjs';
import { expect, test } from '../helpers/fixtures.js';
import { act, cookieNames, ready, settle } from '../helpers/site.js';

const HOME = 'https://chats-llm.test/chats-llm/?vendors=real';
// What a yes to everything makes the library ask for, with the stand-ins.
const STAND_INS = {
  'chats-llm/chat.html': [
    '/vendor/facebook/en_US/fbevents.js',
    '/vendor/gtag/js?id=G-CHATSLLM01',
    '/vendor/stripe/v3/',
  ],
  'crisp/': ['/vendor/crisp/l.js'],
  'lumivoraqent/': [
    '/vendor/brevo/sdk-loader.js',
    '/vendor/clarity/tag?id=lumivoraqent',
    '/vendor/linkedin/insight.min.js',
  ],
  'minlessika/contact.html': [
    '/vendor/gtag/js?id=G-LAGUNE0001',
    '/vendor/recaptcha/api.js?render=6LcLagune0000AAAAAExempleDeCleDeSite0000',
  ],
  'cravelynos/': ['/vendor/matomo/cravelynos.matomo.cloud/matomo.js'],
};
// Browsers have errands of their own with Google.
const VENDORS =
  /googletagmanager|connect\.facebook|js\.stripe|client\.crisp|clarity\.ms|licdn|brevo|matomo\.cloud|\/recaptcha\//;
const GATED = [
  'www.googletagmanager.com',
  'www.google-analytics.com',
  'connect.facebook.net',
  'www.facebook.com',
];

test('nothing gated is asked before a choice; accept, withdraw, next page', async ({
  page,
  world,
  input,
}) => {
  world.mount('chats-llm.test', handle);
  const asked = () => GATED.filter((host) => world.requests(host).length > 0);
  await page.goto(HOME);
  const banner = page.locator('[data-consentry="banner"]');
  await expect(banner).toContainText('Chats LLM SAS');
  await page.mouse.wheel(0, 800);
  await settle(page);
  expect(world.requests('js.stripe.com')).toEqual([]);
  await page.goto('https://chats-llm.test/chats-llm/chat.html?vendors=real');
  await expect(banner).toBeVisible();
  // Essential, and this is the page that takes payments.
  await expect.poll(() => world.requests('js.stripe.com').length).toBe(1);
  await settle(page);
  expect(asked()).toEqual([]);
  expect(world.requests('js.stripe.com')).toHaveLength(1);

  await input.click(banner.locator('[data-consentry-action="accept-all"]'));
  await expect.poll(() => asked()).toEqual(GATED);
  await expect
    .poll(() => cookieNames(page))
    .toEqual(expect.arrayContaining(['_ga', '_fbp']));
  expect(world.requests('www.googletagmanager.com')).toHaveLength(1);
  expect(world.requests('www.googletagmanager.com')[0]?.url).toContain(
    'id=G-CHATSLLM01',
  );

  // Both vendors have an off switch: the page is not loaded again.
  await page.evaluate(() => Reflect.get(window, 'consentry').withdraw());
  await expect.poll(() => cookieNames(page)).toEqual(['consentry']);
  const before = world.log.filter(({ host }) => GATED.includes(host)).length;
  await page.goto(HOME);
  await ready(page);
  await settle(page);
  expect(world.log.filter(({ host }) => GATED.includes(host))).toHaveLength(
    before,
  );
  await expect(banner).toHaveCount(0);
});

test('the footer link opens the choices in French on every page', async ({
  page,
  world,
  input,
}) => {
  world.mount('chats-llm.test', handle);
  for (const path of ['', 'chat.html', 'tarifs.html', 'confidentialite.html']) {
    await page.goto(`https://chats-llm.test/chats-llm/${path}`);
    await ready(page);
    await page.evaluate(() => Reflect.get(window, 'consentry').rejectAll());
    await page
      .locator('[data-consentry="open"]')
      .last()
      .scrollIntoViewIfNeeded();
    await input.click(page.locator('[data-consentry="open"]').last());
    const dialog = page.locator('dialog');
    await expect(dialog).toContainText('Vos choix');
    await expect(dialog).toContainText('dpo@chats-llm.example');
    await expect(
      dialog.locator('a[href="https://www.cnil.fr/fr/plaintes"]'),
    ).toHaveCount(1);
  }
});

test('the panel shows the gate at work without developer tools', async ({
  page,
  world,
}) => {
  world.mount('chats-llm.test', handle);
  await page.goto('https://chats-llm.test/chats-llm/');
  await ready(page);
  await page.evaluate(() =>
    Reflect.get(window, 'consentry').save({ analytics: true }),
  );
  await expect.poll(() => cookieNames(page)).toContain('_ga');
  const text = () => page.locator('body').innerText();
  await page.locator('summary').first().click();
  await expect.poll(text).toContain('_ga');
  expect(await text()).toMatch(/accordée/);
});

test('the first page leads to five sites and stores nothing', async ({
  page,
  world,
}) => {
  world.mount('examples.test', handle);
  await page.goto('https://examples.test/');
  const links = page.locator('.sites a');
  await expect(links).toHaveCount(5);
  expect(world.requests('examples.test')).toHaveLength(1);
  expect(await cookieNames(page)).toEqual([]);
  const statuses = await links.evaluateAll((all) =>
    Promise.all(
      all
        .map((link) => link.getAttribute('href') ?? '')
        .map(async (href) => (await fetch(href)).status),
    ),
  );
  expect(statuses).toEqual([200, 200, 200, 200, 200]);
});

test('no page has a tag of a vendor that is loaded by its name', () => {
  const tags = Object.keys(STAND_INS).flatMap((path) => {
    const folder = `examples/${dirname(`${path}.`)}`;
    return readdirSync(folder)
      .filter((name) => name.endsWith('.html'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      .flatMap((html) => html.match(/src="https?:[^"]*"/g) ?? []);
  });
  // What the library only knows: CinetPay, and the frame of a map.
  const known = /cinetpay|openstreetmap/;
  expect(tags).not.toEqual([]);
  expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
});

for (const [path, files] of Object.entries(STAND_INS)) {
  test(`a yes on ${path} asks the stand-ins alone`, async ({ page, world }) => {
    const asked = () =>
      world
        .requests('examples.test')
        .map(({ url }) => url.replace('https://examples.test', ''));
    world.mount('examples.test', handle);
    await page.goto(`https://examples.test/${path}`);
    await ready(page);
    await act(page, 'acceptAll');
    await expect.poll(asked).toEqual(expect.arrayContaining(files));
    const statuses = await page.evaluate(
      (all) => Promise.all(all.map(async (file) => (await fetch(file)).status)),
      files,
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    await settle(page);
    const real = world.log.filter(
      ({ host, url }) => host !== 'examples.test' && VENDORS.test(url),
    );
    expect(real).toEqual([]);
  });
}
