// The example site that sorts expenses, line by line of what it promises: a legal
// basis for each processing, the right to object, marketing only if ticked. The
// vendors' real addresses are answered by the example's own stand-ins.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { handle } from '../../examples/server.mjs';
import { expect, test } from '../helpers/fixtures.js';
import { act, cookieNames, ready, settle } from '../helpers/site.js';
import type { World } from '../helpers/world.js';

const HOST = 'lumivoraqent.test';

// What the services that the config names are loaded from.
const CLARITY = 'https://www.clarity.ms/tag/lumivoraqent';
const LINKEDIN = 'https://snap.licdn.com/li.lms-analytics/insight.min.js';
const BREVO = 'https://cdn.brevo.com/js/sdk-loader.js';
const STAND_INS = {
  [CLARITY]: 'clarity.js',
  [LINKEDIN]: 'linkedin.js',
  [BREVO]: 'brevo.js',
};

const open = async (page: Page, world: World, path: string): Promise<void> => {
  world.mount(HOST, handle);
  for (const [address, name] of Object.entries(STAND_INS)) {
    world.file(address, readFileSync(`examples/vendor/${name}`));
  }
  await page.goto(`https://${HOST}/lumivoraqent/${path}?vendors=real`);
  await ready(page);
};

/** What was asked of the vendors, in the order of the alphabet. */
const asked = (world: World): string[] =>
  Object.keys(STAND_INS)
    .flatMap((address) => world.requests(new URL(address).hostname))
    .map(({ url }) => url)
    .sort();

/** The views that the site's own counter was told of. */
const counted = (world: World) =>
  world.requests(HOST).filter(({ url }) => url.includes('/compte?'));

test('the counter runs without cookies until the visitor objects', async ({
  page,
  world,
  input,
}) => {
  await open(page, world, '');
  await expect.poll(() => counted(world)).toHaveLength(1);
  expect(counted(world)[0]?.cookie).toBe('');
  // What nobody was asked about is no part of an answer.
  await expect(page.locator('[data-panel] summary')).toContainText(
    'vous n’avez encore rien choisi',
  );
  expect(await cookieNames(page)).toEqual([]);

  await open(page, world, 'bases.html');
  await expect(page.locator('[data-consentry="banner"]')).toContainText(
    '« Gérer mes cookies », sur chaque page',
  );
  await expect(page.locator('#interet')).toContainText('en cours');
  await input.click(page.locator('#interet [data-choices]'));
  const dialog = page.locator('dialog');
  await expect(dialog).toContainText('sauf si vous vous y opposez');
  await expect(
    dialog.locator('input[data-consentry-name="compteur"]'),
  ).toHaveCount(0);
  await input.click(
    dialog.locator(
      '[data-consentry-action="object"][data-consentry-service="compteur"]',
    ),
  );
  await expect(page.locator('[data-shows="compteur"]')).toHaveText('arrêté');
  await expect(page.locator('[data-shows="amelioration-tri"]')).toHaveText(
    'en cours',
  );
  const before = counted(world).length;
  await open(page, world, 'tri.html');
  await settle(page);
  expect(counted(world)).toHaveLength(before);
  // An objection answers no question.
  await expect(page.locator('[data-consentry="banner"]')).toBeVisible();
});

test('refusing all objects, too, and asks no vendor', async ({
  page,
  world,
}) => {
  await open(page, world, '');
  const banner = page.locator('[data-consentry="banner"]');
  await expect(banner).toContainText('Lumivoraqent SAS');
  await expect(banner).not.toContainText('Compteur');
  await act(page, 'rejectAll');
  await expect.poll(() => cookieNames(page)).toEqual(['lumivoraqent-choix']);
  const before = counted(world).length;
  await open(page, world, 'bases.html');
  await settle(page);
  expect(counted(world)).toHaveLength(before);
  await expect(page.locator('#interet')).toContainText('arrêtée');
  expect(asked(world)).toEqual([]);
});

test('marketing starts only where it was ticked', async ({ page, world }) => {
  await open(page, world, '');
  const letter = page.locator('[name="lettre"]');
  await expect(letter).not.toBeChecked();
  await page.locator('#email').fill('camille@lumivoraqent.example');
  await page.locator('.form button').click();
  await expect(page.locator('.form [role="status"]')).toContainText(
    'sans inscription',
  );
  await letter.check();
  await page.locator('.form button').click();
  await expect(page.locator('.form [role="status"]')).toContainText(
    'recevrait notre lettre',
  );
  // The box is about letters, not about cookies.
  await settle(page);
  expect(asked(world)).toEqual([]);

  await act(page, 'show', 'preferences');
  const dialog = page.locator('dialog');
  const marketing = dialog.locator('[data-consentry-name="marketing"]');
  await expect(marketing).not.toBeChecked();
  await marketing.check();
  await dialog.locator('[data-consentry-action="save"]').click();
  await expect
    .poll(() => cookieNames(page))
    .toEqual(expect.arrayContaining(['li_fat_id', 'sib_cuid']));
  expect(asked(world)).toEqual([BREVO, LINKEDIN]);

  await act(page, 'withdraw', 'marketing');
  await expect.poll(() => cookieNames(page)).toEqual(['lumivoraqent-choix']);
  await open(page, world, 'tri.html');
  await settle(page);
  expect(asked(world)).toEqual([BREVO, LINKEDIN]);
});

test('Clarity records pages after a yes to analytics alone, and nothing of it stays', async ({
  page,
  world,
}) => {
  await open(page, world, '');
  await act(page, 'save', { analytics: true, marketing: false });
  await expect
    .poll(() => cookieNames(page))
    .toEqual(expect.arrayContaining(['_clck', '_clsk']));
  expect(asked(world)).toEqual([CLARITY]);
  await act(page, 'withdraw');
  await expect.poll(() => cookieNames(page)).toEqual(['lumivoraqent-choix']);
});

test('each service says its legal basis, its recipients and how long it keeps', async ({
  page,
  world,
}) => {
  await open(page, world, 'bases.html');
  for (const basis of ['contrat', 'obligation', 'interet', 'consentement']) {
    await expect(page.locator(`#${basis} .article`)).toContainText('RGPD');
  }
  await act(page, 'show', 'preferences');
  const dialog = page.locator('dialog');
  await dialog
    .locator('details')
    .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  for (const words of [
    /contrat/i,
    /obligation légale/i,
    /intérêt légitime/i,
    /consentement/i,
    '10 ans (code de commerce, article L123-22)',
    'L’administration fiscale',
    'dpo@lumivoraqent.example',
  ]) {
    await expect(dialog).toContainText(words);
  }
});
