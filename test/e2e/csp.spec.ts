// The gate is no way around the content security policy, and works whole
// under a strict one with Trusted Types.
import { expect, test } from '../helpers/fixtures.js';
import { act, ready, settle, site, trackers } from '../helpers/site.js';

const NONCE = 'n0nce';
const VENDORS =
  'https://www.googletagmanager.com https://pixel.vendor.test https://slow.vendor.test';

const policies = {
  nonce: `script-src 'nonce-${NONCE}'`,
  'nonce and strict-dynamic': `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
};

for (const [name, policy] of Object.entries(policies)) {
  test(`under ${name}, markup without our nonce is never released`, async ({
    page,
    world,
  }) => {
    const evil = (attributes: string, mark: string) =>
      `<script type="text/plain" data-category="essential" ${attributes}>window.evil = '${mark}'</script>
       <script type="text/plain" data-category="essential" ${attributes} src="https://slow.vendor.test/js?name=${mark}"></script>
       <template data-category="essential"><script ${attributes}>window.evil = 'template ${mark}'</script></template>`;
    const body =
      evil('', 'bare') +
      evil('nonce="wrong"', 'wrong') +
      `<iframe data-category="essential" data-srcdoc="<script>parent.evil='srcdoc'</script>" title="x"></iframe>
       <script type="text/plain" data-category="essential" nonce="${NONCE}">window.good = 1</script>`;
    await page.goto(
      world.page('/', site({ body, nonce: NONCE }), {
        'content-security-policy': policy,
      }),
    );
    await ready(page);
    await act(page, 'acceptAll');
    await page.evaluate(() => {
      const injected = document.createElement('div');
      injected.innerHTML =
        '<script type="text/plain" data-category="essential">window.evil = "injected"</' +
        'script>';
      document.body.append(injected);
    });
    await expect.poll(() => page.evaluate(() => window.good)).toBe(1);
    await settle(page, 1000);
    expect(
      await page.evaluate(() => [window.good, window.evil, window.ran]),
    ).toEqual([1, undefined, undefined]);
    expect(world.requests('slow.vendor.test')).toEqual([]);
  });
}

test('what waits behind a script of ours is not even fetched without our nonce', async ({
  page,
  world,
}) => {
  const slow = (name: string) => `https://slow.vendor.test/js?name=${name}`;
  const held = (attributes: string, name: string) =>
    `<script type="text/plain" data-category="analytics" ${attributes} src="${slow(name)}"></script>`;
  const body =
    held(`nonce="${NONCE}"`, 'ours') +
    held('', 'bare') +
    held('nonce="wrong"', 'wrong') +
    held('data-after="x"', 'after') +
    `<template data-category="analytics"><script data-src="${slow('template')}"></script></template>` +
    held(`nonce="${NONCE}"`, 'next');
  await page.goto(
    world.page('/', site({ body, nonce: NONCE }), {
      'content-security-policy': policies['nonce and strict-dynamic'],
    }),
  );
  await ready(page);
  await act(page, 'acceptAll');
  await expect
    .poll(() => page.evaluate(() => window.ran))
    .toEqual(['ours', 'next']);
  await settle(page, 600);
  expect(
    world
      .requests('slow.vendor.test')
      .map(({ url }) => url.split('=').at(-1))
      .sort(),
  ).toEqual(['next', 'ours']);
});

test('an injected javascript: address is never set', async ({
  page,
  world,
}) => {
  const body = `
    <iframe title="x" data-category="essential" data-src="javascript:parent.evil=1"></iframe>
    <iframe title="x" data-category="essential" data-src=" java\nscript:parent.evil=1"></iframe>
    <a data-category="essential" data-href="javascript:evil=1">link</a>
    <object data-category="essential" data-data="data:text/html,<script>evil=1</script>"></object>
    <script type="text/plain" data-category="essential" data-src="data:text/javascript,window.evil=1"></script>`;
  await page.goto(world.page('/', site({ body })));
  await ready(page);
  await act(page, 'acceptAll');
  await settle(page);
  expect(await page.evaluate(() => window.evil)).toBeUndefined();
  expect(
    await page
      .locator('body > iframe[src], body > a[href], body > object[data]')
      .count(),
  ).toBe(0);
});

test('everything works under a strict policy with Trusted Types', async ({
  page,
  world,
  browserName,
}) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/content security|trusted/i.test(message.text())) {
      violations.push(message.text());
    }
  });
  const body =
    trackers(NONCE) +
    `<template data-category="analytics"><p id="inside">Inside</p>
       <script nonce="${NONCE}">window.fromTemplate = 1</script></template>`;
  await page.goto(
    world.page('/', site({ body, nonce: NONCE }), {
      'content-security-policy': [
        "default-src 'none'",
        `script-src 'nonce-${NONCE}' 'strict-dynamic' ${VENDORS}`,
        `style-src 'nonce-${NONCE}'`,
        "connect-src 'self' https:",
        "img-src 'self' data:",
        "require-trusted-types-for 'script'",
        'trusted-types consentry',
      ].join('; '),
    }),
  );
  await ready(page);
  const banner = page.locator('[data-consentry="banner"]');
  await expect(banner).toBeVisible();
  expect(await banner.evaluate((host) => getComputedStyle(host).position)).toBe(
    'fixed',
  );
  await page.locator('[data-consentry-action="preferences"]').click();
  await expect(page.locator('dialog')).toBeVisible();
  await page.locator('dialog [data-consentry-action="accept-all"]').click();
  await expect.poll(() => page.evaluate(() => window.inlineRan)).toBe(1);
  await expect.poll(() => page.evaluate(() => window.pixelRan)).toBe(1);
  await expect.poll(() => page.evaluate(() => window.fromTemplate)).toBe(1);
  await expect(page.locator('#inside')).toBeVisible();
  await expect(page.locator('[data-consentry="reopen"]')).toBeVisible();
  await act(page, 'withdraw');
  await settle(page);
  expect(violations, browserName).toEqual([]);
});

declare global {
  interface Window {
    evil?: string;
    good?: number;
    inlineRan?: number;
    fromTemplate?: number;
  }
}
