// What the law wants told of a service, the right to object, and what the
// server sets.
import type { Page } from '@playwright/test';
import { axe } from '../helpers/axe.js';
import { expect, test } from '../helpers/fixtures.js';
import { act, ready, recordOf, settle, site } from '../helpers/site.js';

const config = {
  locale: 'fr',
  onWithdraw: 'stay',
  categories: { analytics: {}, marketing: {} },
  services: {
    shop: {
      ...{ category: 'essential', name: 'Boutique', basis: 'contract' },
      cookies: [{ name: 'sid', setBy: 'server', purpose: 'session' }],
    },
    stats: {
      ...{ category: 'analytics', name: 'Stats', provider: 'Stats SA' },
      ...{ country: 'CI', recipients: ['Cloud Ltd'], purposes: ['audience'] },
      policyUrl: 'https://stats.test/privacy',
      cookies: [
        { name: '_stats', purpose: 'audience' },
        { name: '_stats_server', setBy: 'server' },
      ],
    },
    fraud: {
      ...{ category: 'marketing', name: 'Anti-fraude' },
      basis: 'legitimate-interest',
    },
  },
};
const FRAME = 'https://fraud.test/frame';
const body = `<iframe title="f" width="9" height="9" data-category="marketing"
    data-service="fraud" data-src="${FRAME}"></iframe>
  <section data-consentry="declaration"></section>`;
const headers = {
  'set-cookie': [
    'sid=1; Path=/',
    '_stats_server=1; Path=/',
    '_stats=1; Path=/',
  ],
};

const names = async (page: Page): Promise<string[]> =>
  (await page.context().cookies())
    .map(({ name }) => name)
    .filter((name) => name !== 'consentry')
    .sort();

test('a service that rests on legitimate interest runs until one objects, and again when that is taken back', async ({
  page,
  world,
}) => {
  world.file(FRAME, '<!doctype html><p>Frame', { type: 'text/html' });
  await page.goto(world.page('/', site({ config, body })));
  const frame = page.locator('iframe[src]');
  await expect(frame).toHaveCount(1);
  await expect(page.locator('[data-consentry="banner"]')).toBeVisible();
  await expect(page.locator('[data-consentry="banner"]')).not.toContainText(
    'Anti-fraude',
  );
  await act(page, 'show', 'preferences');
  const interests = page.locator('dialog [part="interests"]');
  const object = interests.getByRole('button', { name: /^M’opposer/ });
  await object.click();
  await expect(interests).toContainText('Opposition enregistrée.');
  await expect(page.locator('dialog')).toBeVisible();
  await expect(page.locator('iframe')).not.toHaveAttribute('src');
  expect((await recordOf(page))?.categories).toEqual({});
  expect(await axe(page)).toEqual([]);
  await page.reload();
  await ready(page);
  await settle(page);
  await expect(page.locator('iframe')).not.toHaveAttribute('src');
  await expect(page.locator('[data-consentry="banner"]')).toBeVisible();
  await act(page, 'show', 'preferences');
  const back = interests.getByRole('button', {
    name: /^Retirer mon opposition/,
  });
  await back.click();
  await expect(frame).toHaveCount(1);
  await act(page, 'rejectAll');
  await expect(frame).toHaveCount(0);
});

test('legal basis, recipients, country and purposes stand in the declaration and in the details', async ({
  page,
  world,
}) => {
  await page.goto(world.page('/', site({ config, body }), headers));
  const services = page.locator('[data-consentry="table"] table').last();
  await expect(services.locator('tbody tr')).toHaveText([
    'Essentiel',
    'Boutique–Contrat––',
    'Mesure d’audience',
    'Stats, Stats SASa politique de confidentialitéMesure d’audienceConsentementCloud LtdCôte d’Ivoire',
    'Publicité',
    'Anti-fraude–Intérêt légitime––',
  ]);
  await act(page, 'show', 'preferences');
  const stats = page.locator('dialog article', { hasText: 'Stats SA' });
  await stats.locator('xpath=..').locator('summary').click();
  for (const words of [
    ...['Consentement', 'Cloud Ltd', 'Côte d’Ivoire', 'Mesure d’audience'],
    '_stats_server',
  ]) {
    await expect(stats).toContainText(words);
  }
});

test('cookies of the server are shown and never erased, whoever declares them', async ({
  page,
  world,
}) => {
  await page.goto(world.page('/', site({ config, body }), headers));
  const table = page.locator('[data-consentry="table"] table').first();
  await expect(table).toContainText('sid');
  await expect(table).toContainText('_stats_server');
  await act(page, 'acceptAll');
  await page.evaluate(() => {
    document.cookie = '_stats=1; Path=/';
  });
  expect(await names(page)).toEqual(['_stats', '_stats_server', 'sid']);
  await act(page, 'rejectAll');
  await expect.poll(() => names(page)).toEqual(['_stats_server', 'sid']);
  await settle(page, 2000);
  expect(await names(page)).toEqual(['_stats_server', 'sid']);
});
