// What the visitor sees: equal choices, keyboard, language, accessibility.
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { lookOf } from '../helpers/look.js';
import {
  act,
  ready,
  recordOf,
  shop as config,
  site,
  trackers,
} from '../helpers/site.js';

const body = `${trackers()}<p style="height:1800px">Long</p>
  <a id="last" href="/last">The last link</a>`;

const button = (page: Page, action: string) =>
  page.locator(`[data-consentry="banner"] [data-consentry-action="${action}"]`);

test('accept and refuse are alike in every computed style, one action each', async ({
  page,
  world,
  input,
}) => {
  await page.goto(world.page('/', site({ config, body })));
  await expect(button(page, 'accept-all')).toBeVisible();
  const shapeOf = async (action: string) => [
    await lookOf(button(page, action)),
    await button(page, action).evaluate((node) => [
      node.localName,
      node.parentElement?.getAttribute('data-consentry'),
    ]),
  ];
  const refuse = await shapeOf('reject-all');
  expect(refuse[1]).toEqual(['button', 'banner']);
  expect(await shapeOf('accept-all')).toEqual(refuse);
  await input.click(button(page, 'reject-all'));
  await expect(page.locator('[data-consentry="banner"]')).toHaveCount(0);
  expect((await recordOf(page))?.method).toBe('reject-all');
});

test('the banner takes no focus, locks nothing and hides no focused link', async ({
  page,
  world,
  input,
}) => {
  await page.goto(world.page('/', site({ config, body })));
  await expect(button(page, 'accept-all')).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe(
    'body',
  );
  await page.evaluate(() => document.getElementById('last')?.focus());
  const isCovered = () =>
    page.evaluate(() => {
      const link = document.getElementById('last')?.getBoundingClientRect();
      const banner = document
        .querySelector('[data-consentry="banner"]')
        ?.getBoundingClientRect();
      return (
        !link ||
        !banner ||
        (link.bottom > banner.top &&
          link.left < banner.right &&
          link.bottom <= banner.bottom)
      );
    });
  await expect.poll(isCovered).toBe(false);
  await input.press('Escape');
  await expect(page.locator('[data-consentry="banner"]')).toBeVisible();
  expect(await recordOf(page)).toBeUndefined();
});

test('the keyboard reaches everything, and preferences give the focus back', async ({
  page,
  world,
  input,
}) => {
  await page.goto(world.page('/', site({ config, body })));
  await expect(button(page, 'preferences')).toBeVisible();
  await button(page, 'preferences').focus();
  await input.press('Enter');
  const dialog = page.locator('dialog');
  await expect(dialog).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          document.querySelector('[data-consentry="panel"]')?.shadowRoot
            ?.activeElement?.localName,
      ),
    )
    .toBe('h2');
  const switches = dialog.locator('input');
  expect(
    await switches.evaluateAll((all) =>
      all.map((one) => [
        one.getAttribute('data-consentry-name'),
        (one as HTMLInputElement).checked,
        (one as HTMLInputElement).disabled,
      ]),
    ),
  ).toEqual([
    ['essential', true, true],
    ['functional', false, false],
    ['analytics', false, false],
    ['marketing', false, false],
  ]);
  await input.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await recordOf(page)).toBeUndefined();
  const focused = () =>
    page.evaluate(() =>
      document.activeElement?.getAttribute('data-consentry-action'),
    );
  await expect.poll(focused).toBe('preferences');

  await input.press('Enter');
  await dialog.locator('[data-consentry-name="analytics"]').focus();
  await input.press('Space');
  await dialog.locator('[data-consentry-action="save"]').focus();
  await input.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect((await recordOf(page))?.categories).toEqual({
    functional: false,
    analytics: true,
    marketing: false,
  });
});

test('a link of the page opens the choices, and gets the focus back', async ({
  page,
  world,
  input,
}) => {
  const link = `<a id="open" href="/privacy" data-consentry="open">Settings</a>`;
  await page.goto(world.page('/', site({ config, body: link })));
  await ready(page);
  await expect(page.locator('[data-consentry="banner"]')).toContainText(
    'Settings',
  );
  await act(page, 'acceptAll');
  await input.click(page.locator('#open'));
  const dialog = page.locator('dialog');
  await expect(dialog).toBeVisible();
  await expect(
    dialog.locator('[data-consentry-name="marketing"]'),
  ).toBeChecked();
  await dialog.locator('[data-consentry-action="reject-all"]').click();
  await expect(dialog).toHaveCount(0);
  expect((await recordOf(page))?.method).toBe('reject-all');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id))
    .toBe('open');
  expect(await page.locator('[data-consentry="reopen"]').count()).toBe(0);
});

test('a page without such a link gets the re-open button', async ({
  page,
  world,
  input,
}) => {
  await page.goto(world.page('/', site({ config })));
  await ready(page);
  await act(page, 'rejectAll');
  const reopen = page.locator('[data-consentry="reopen"] button');
  await expect(reopen).toBeVisible();
  const box = await reopen.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(
    44,
  );
  await input.click(reopen);
  await expect(page.locator('dialog')).toBeVisible();
});

test('with dismiss set to refuse, X and Escape store a refusal', async ({
  page,
  world,
  input,
}) => {
  const page1 = site({ config: { ...config, ui: { dismiss: 'refuse' } } });
  await page.goto(world.page('/', page1));
  await expect(button(page, 'accept-all')).toBeVisible();
  await button(page, 'accept-all').focus();
  await input.press('Escape');
  await expect(page.locator('[data-consentry="banner"]')).toHaveCount(0);
  expect((await recordOf(page))?.categories).toMatchObject({
    analytics: false,
  });
});

test('the texts come in the language of the page', async ({ page, world }) => {
  const french = `<!doctype html><html lang="fr-BE"><head><meta charset="utf-8"><title>s</title>${site({ config })}`;
  await page.goto(world.page('/', french));
  await expect(button(page, 'reject-all')).toHaveText('Tout refuser');
  await expect(page.locator('[data-consentry="banner"]')).toHaveAttribute(
    'lang',
    'fr',
  );
  const klingon = french.replace('fr-BE', 'tlh');
  await page.goto(world.page('/', klingon));
  await expect(button(page, 'reject-all')).toHaveText('Reject all');
});

test('Global Privacy Control is shown, asked about and kept beside a yes @gpc', async ({
  open,
  world,
}) => {
  const context = await open({ gpc: true });
  const page = await context.newPage();
  await page.goto(world.page('/', site({ config, body })));
  await expect(page.locator('[data-consentry="banner"]')).toContainText(
    'Global Privacy Control',
  );
  expect(await recordOf(page)).toBeUndefined();
  await button(page, 'accept-all').click();
  expect(await recordOf(page)).toMatchObject({
    method: 'accept-all',
    signals: ['gpc'],
    categories: { marketing: true },
  });
});
