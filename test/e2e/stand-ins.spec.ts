// The example sites name their services; stand-ins answer for the vendors.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { handle } from '../../examples/server.mjs';
import { expect, test } from '../helpers/fixtures.js';
import { act, ready, settle } from '../helpers/site.js';

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
