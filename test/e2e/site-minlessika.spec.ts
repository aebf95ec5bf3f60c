// The platform for shops, walked as its policy promises. The vendors' real
// addresses are answered by fakes and by the example's own stand-ins.
import { readFileSync, readdirSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { handle } from '../../examples/server.mjs';
import { expect, test } from '../helpers/fixtures.js';
import { act, cookieNames, ready, recordOf, settle } from '../helpers/site.js';
import type { World } from '../helpers/world.js';

const HOST = 'lagune-gestion.test';
const SITE = `https://${HOST}/minlessika/`;
const GOOGLE = [
  'www.googletagmanager.com',
  'www.google-analytics.com',
  'www.google.com',
];
const CAPTCHA =
  'https://www.google.com/recaptcha/api.js?render=6LcLagune0000AAAAAExempleDeCleDeSite0000';
const PAYMENT = 'cdn.cinetpay.com';

const open = async (page: Page, world: World, path = ''): Promise<void> => {
  const standIn = (name: string) => readFileSync(`examples/vendor/${name}`);
  world.mount(HOST, handle);
  world.file(CAPTCHA, standIn('recaptcha.js'));
  world.file(`https://${PAYMENT}/seamless/main.js`, standIn('cinetpay.js'));
  await page.goto(`${SITE}${path}?vendors=real`);
  await ready(page);
};

const askedOf = (world: World): string[] =>
  GOOGLE.filter((host) => world.requests(host).length > 0);

const button = (page: Page, action: string): Locator =>
  page
    .locator('[data-consentry="banner"]')
    .locator(`[data-consentry-action="${action}"]`);

/** The session that the browser sent last: scripts can't read its cookie. */
const sessionSent = (world: World): string | undefined => {
  const visits = world.requests(HOST).filter(({ url }) => url.startsWith(SITE));
  return /PsCookie=(\w+)/.exec(visits.at(-1)?.cookie ?? '')?.[1];
};

test('cookies of the server are declared and never erased; those of Analytics come with a yes and go with a no', async ({
  page,
  world,
  input,
}) => {
  await open(page, world, 'confidentialite.html');
  const table = page.locator('[data-consentry="table"]');
  const row = (name: string) => table.locator('tr', { hasText: name });
  await expect(row('PsCookie')).toContainText('déposé par le serveur');
  await expect(row('*orgid')).toContainText('déposé par le serveur');
  await expect(row('_gac_*')).toContainText('90 jours');
  await expect(row('lang').first()).toContainText('1 an');
  await settle(page);
  expect(askedOf(world)).toEqual([]);
  await expect(page.locator('.browsers a')).toHaveCount(6);

  await input.click(button(page, 'accept-all'));
  await expect.poll(() => cookieNames(page)).toContain('_ga');
  const session = sessionSent(world);
  expect(session).toBeTruthy();
  await page.evaluate(() => {
    for (const name of ['_gid', '_gat', '_gac_UA-1']) {
      document.cookie = `${name}=1; path=/`;
    }
  });
  await act(page, 'withdraw');
  await expect
    .poll(() => cookieNames(page))
    .toEqual(expect.not.arrayContaining(['_ga', '_gid', '_gat', '_gac_UA-1']));
  await open(page, world);
  await settle(page);
  expect(await cookieNames(page)).toContain('lagune_orgid');
  expect(sessionSent(world)).toBe(session);
  expect(await cookieNames(page)).not.toContain('_ga');
});

test('the form works with a question, and with reCAPTCHA once that is allowed', async ({
  page,
  world,
  input,
}) => {
  await open(page, world, 'contact.html');
  await input.click(button(page, 'reject-all'));
  const form = page.locator('[data-contact]');
  const question = form.locator('[data-question]');
  const captchas = () => world.requests('www.google.com').map(({ url }) => url);
  const write = async () => {
    for (const name of ['nom', 'courriel', 'message']) {
      await form.locator(`[name="${name}"]`).fill('a@b.example');
    }
  };
  const send = () => input.click(form.locator('.button'));
  await write();
  await question.fill('six');
  await send();
  await expect(form.locator('#question')).toBeVisible();
  await question.fill('sept');
  await send();
  await expect(form.locator('#envoye')).toBeVisible();
  expect(askedOf(world)).toEqual([]);

  await input.click(form.locator('[data-captcha-start]'));
  await expect(question).toBeHidden();
  expect(askedOf(world)).toEqual(['www.google.com']);
  expect(captchas()).toEqual([CAPTCHA]);
  await write();
  await send();
  await expect(form.locator('#envoye')).toBeVisible();

  // It serves the form alone: no other page loads it.
  await open(page, world);
  await settle(page);
  expect(captchas()).toEqual([CAPTCHA]);

  await open(page, world, 'contact.html');
  await expect(question).toBeHidden();
  await input.click(form.locator('[data-captcha-stop]'));
  await expect(question).toBeVisible();
});

test('one config serves every page', () => {
  const folder = 'examples/minlessika';
  const files = readdirSync(folder);
  expect(files.filter((name) => name.endsWith('.json'))).toEqual([
    'consentry.json',
  ]);
  for (const name of files.filter((file) => file.endsWith('.html'))) {
    const page = readFileSync(`${folder}/${name}`, 'utf8');
    expect(page).toContain('data-config="/minlessika/consentry.json"');
  }
});

test('the form needs no script at all', async ({ page, world }) => {
  await open(page, world, 'contact.html');
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('[data-contact]');
    for (const field of form?.querySelectorAll('input,textarea') ?? []) {
      Reflect.set(field, 'value', '7');
    }
    form?.submit();
  });
  await page.waitForURL(/#envoye$/);
  await expect(page.locator('#envoye')).toBeVisible();
});

test('the payment is essential on its page only; the language is kept with a yes', async ({
  page,
  world,
  input,
}) => {
  await open(page, world);
  await settle(page);
  expect(world.requests(PAYMENT)).toEqual([]);
  await input.click(page.locator('[data-language="en"]'));
  await expect(page.locator('[data-till]')).toContainText('Sales today');
  expect(await cookieNames(page)).not.toContain('lang');
  await act(page, 'save', { preferences: true });
  await expect.poll(() => cookieNames(page)).toContain('lang');
  await act(page, 'withdraw', 'preferences');
  await expect.poll(() => cookieNames(page)).not.toContain('lang');

  await open(page, world, 'abonnement.html');
  await expect.poll(() => world.requests(PAYMENT)).toHaveLength(1);
  await input.click(page.locator('[data-pay] .button'));
  await expect(page.locator('[data-pay-status]')).toContainText('accepté');
});

test('Global Privacy Control counts as a no, and the page says so @gpc', async ({
  open: openContext,
  world,
}) => {
  const page = await (await openContext({ gpc: true })).newPage();
  await open(page, world, 'confidentialite.html');
  await expect(page.locator('[data-consentry="banner"]')).toContainText(
    'la mesure d’audience et reCAPTCHA restent désactivés',
  );
  await expect(page.locator('[data-gpc-text]')).toContainText('le respectons');
  await settle(page);
  expect(askedOf(world)).toEqual([]);
  await button(page, 'reject-all').click();
  expect(await recordOf(page)).toMatchObject({ signals: ['gpc'] });
});
