// The first example site, as its visitors use it, with the real vendor addresses
// answered by fakes; and the page that leads to all of them.
import { readFileSync, readdirSync } from 'node:fs';
import { handle } from '../../examples/server.mjs';
import { expect, test } from '../helpers/fixtures.js';
import { cookieNames, ready, settle } from '../helpers/site.js';

const HOME = 'https://chats-llm.test/chats-llm/?vendors=real';
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

test('every page has the same config', () => {
  const folder = 'examples/chats-llm';
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const configs = pages.map((name) => {
    const page = readFileSync(`${folder}/${name}`, 'utf8');
    const [, config] =
      /data-consentry="config">([^]*?)<\/script>/.exec(page) ?? [];
    return config;
  });
  expect(pages).toHaveLength(5);
  expect(new Set(configs).size).toBe(1);
  expect(configs[0]).toContain('"load": "when-present"');
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
