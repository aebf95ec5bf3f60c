// The example site of a budget negotiation, line by line of what it promises:
// categories of its own, the choices in the account, a new policy.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { handle } from '../../examples/server.mjs';
import { expect, test } from '../helpers/fixtures.js';
import { cookieNames, ready, recordOf, settle } from '../helpers/site.js';
import type { World } from '../helpers/world.js';

const SITE = 'https://cravelynos.test/cravelynos/';
const MATOMO = 'https://cdn.matomo.cloud/cravelynos.matomo.cloud/matomo.js';

/** The site with the vendor's real address, at which the stand-in answers. */
const open = async (page: Page, world: World, path: string): Promise<void> => {
  const file = join(import.meta.dirname, '../../examples/vendor/matomo.js');
  world.mount('cravelynos.test', handle);
  world.file(MATOMO, readFileSync(file));
  await page.goto(SITE + path);
  await ready(page);
};

const isGranted = (page: Page, name: string): Promise<boolean> =>
  page.evaluate(
    (asked) => Reflect.get(window, 'consentry').isGranted(asked),
    name,
  );

const keys = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage));

test('the first visit asks for performance and preference, and going on is no answer', async ({
  page,
  world,
  input,
}) => {
  const matomo = () => world.requests('cdn.matomo.cloud').map(({ url }) => url);
  await open(page, world, '?vendors=real');
  const banner = page.locator('[data-consentry="banner"]');
  await expect(banner).toContainText('Performance');
  await expect(banner).toContainText('Préférence');
  await page.mouse.wheel(0, 600);
  await open(page, world, 'table.html?vendors=real');
  await page.locator('[data-theme-button]').click();
  await settle(page);
  expect(matomo()).toEqual([]);
  expect(await keys(page)).toEqual([]);
  await expect(banner).toBeVisible();

  await input.click(banner.locator('[data-consentry-action="accept-all"]'));
  await expect.poll(() => cookieNames(page)).toContain('_pk_id.1.1fff');
  expect(matomo()).toEqual([MATOMO]);
  await page.locator('[data-theme-button]').click();
  await expect.poll(() => keys(page)).toEqual(['crave:affichage']);
  await page.locator('#offer').fill('430');
  await page.locator('.bid button').click();
  await page.reload();
  await expect(page.locator('.talks')).toContainText('430');
});

test('the account page changes the choices, and names the controller and the CNIL', async ({
  page,
  world,
}) => {
  await open(page, world, 'compte.html');
  await page.evaluate(() => Reflect.get(window, 'consentry').acceptAll());
  await expect.poll(() => cookieNames(page)).toContain('_pk_id.1.1fff');
  const panel = page.locator('[data-consentry="inline"]');
  const turn = (name: string) =>
    panel.locator(`[data-consentry-name="${name}"]`);
  await expect(panel).toContainText('Cravelynos SAS');
  await expect(
    panel.locator('a[href="https://www.cnil.fr/fr/plaintes"]'),
  ).toHaveCount(1);
  await expect(panel).toContainText('ils ne peuvent pas être désactivés');
  await expect(turn('essential')).toBeDisabled();
  await turn('performance').uncheck();
  await panel.locator('[data-consentry-action="save"]').click();
  await expect.poll(() => cookieNames(page)).toEqual(['cravelynos-choix']);
  await ready(page);
  expect(await isGranted(page, 'performance')).toBe(false);
  expect(await isGranted(page, 'preference')).toBe(true);
});

test('a new policy asks again, and silence accepts nothing', async ({
  page,
  world,
  input,
}) => {
  await open(page, world, '');
  await page.evaluate(() => Reflect.get(window, 'consentry').acceptAll());
  await expect.poll(() => cookieNames(page)).toContain('_pk_id.1.1fff');
  await page.locator('a[href="?politique=2027"]').click();
  await ready(page);
  const banner = page.locator('[data-consentry="banner"]');
  await expect(banner).toBeVisible();
  await expect(page.locator('.news')).toBeVisible();
  await page.locator('.news a').click();
  await expect(page.locator('#nouveau')).toBeVisible();
  await ready(page);
  await settle(page);
  await expect(banner).toBeVisible();
  expect(await isGranted(page, 'performance')).toBe(false);
  expect(await isGranted(page, 'preference')).toBe(false);
  await expect(page.locator('[data-consentry="table"]')).toContainText(
    'crave:conseils',
  );

  await input.click(banner.locator('[data-consentry-action="reject-all"]'));
  await expect.poll(() => cookieNames(page)).toEqual(['cravelynos-choix']);
  expect((await recordOf(page))?.revision).toBe('2027-01');
});
