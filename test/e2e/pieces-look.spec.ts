// How the pieces of the page look: nothing cramped, cut or out of line.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { act, ready, site } from '../helpers/site.js';

const config = {
  controller: { name: 'Shop Ltd' },
  services: {
    chat: { category: 'functional', name: 'Chat' },
    pixel: {
      category: 'marketing',
      name: 'Pixel',
      localStorage: [{ key: 'lastExternalReferrer' }],
      cookies: [{ name: '_px', purpose: 'Measures' }],
    },
  },
};
const declaration = '<section data-consentry="declaration"></section>';

const rectOf = (element: Locator) =>
  element.evaluate((node) => {
    const { top, bottom, left, right, width } = node.getBoundingClientRect();
    return { top, bottom, left, right, width };
  });

/** Pixels between the text of a button and its side. */
const roomBeside = (button: Locator) =>
  button.evaluate((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return (
      range.getBoundingClientRect().left - node.getBoundingClientRect().left
    );
  });

const openTable = async (page: Page, url: string, width: number) => {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(url);
  await expect(page.getByRole('table')).toBeVisible();
};

test('a table of the declaration breaks no name of usual length', async ({
  page,
  world,
}) => {
  const head = '<style>code { font: 17px monospace }</style>';
  const html = site({ config, head, body: declaration });
  await openTable(page, world.page('/', html), 900);
  const heights = await page
    .locator('tbody code')
    .evaluateAll((names) => names.map((name) => name.getClientRects().length));
  expect(heights).toEqual(heights.map(() => 1));
});

test('no table of the declaration is wider than its place', async ({
  page,
  world,
}) => {
  const services = {
    crisp: { category: 'functional', load: false },
    openstreetmap: { category: 'functional', load: false },
    'linkedin-insight': { category: 'marketing', load: false },
    'microsoft-clarity': { category: 'analytics', load: false },
  };
  const fr = { controller: config.controller, locale: 'fr', services };
  const html = site({ config: fr, body: declaration });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(world.page('/', html));
  await expect(page.getByRole('table')).toHaveCount(2);
  for (const width of [320, 480, 600, 640, 700, 768, 820, 900, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(over, `${width} px`).toBeLessThanOrEqual(0);
  }
  await expect(page.getByRole('columnheader').first()).toBeVisible();
});

for (const dir of ['ltr', 'rtl']) {
  test(`on a phone a card says only what is known, its values under each other (${dir})`, async ({
    page,
    world,
  }) => {
    const html = site({
      config: { ...config, locale: dir === 'rtl' ? 'ar' : 'en' },
      // Not every window can be as narrow as a phone.
      body: `<div style="max-width:304px">${declaration}</div>`,
    });
    await openTable(page, world.page('/', html), 320);
    const chat = page.locator('tr', { hasText: 'Chat' });
    await expect(chat.locator('> :visible')).toHaveText(['Chat']);
    const edges = await page
      .locator('tr', { hasText: '_px' })
      .locator('> :visible')
      .evaluateAll((cells, side) => {
        const range = document.createRange();
        return cells.map((cell) => {
          const text = document
            .createTreeWalker(cell, NodeFilter.SHOW_TEXT)
            .nextNode();
          range.selectNodeContents(text ?? cell);
          const { left, right } = range.getBoundingClientRect();
          return Math.round(side === 'rtl' ? right : left);
        });
      }, dir);
    expect(edges.length).toBeGreaterThan(3);
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThanOrEqual(2);
  });
}

const frames = `
  <iframe title="Film" data-category="functional" data-src="https://film.vendor.test/1"
    data-consentry-poster="/poster.svg" style="width:270px;height:320px;border:0"></iframe>
  <iframe title="Map" data-category="functional" data-src="https://map.vendor.test/1"
    style="width:320px;height:200px;border:0"></iframe>`;

test('a placeholder gives its text, its buttons and its picture room', async ({
  page,
  world,
}) => {
  world.file('/poster.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await page.goto(world.page('/', site({ config, body: frames })));
  const hosts = page.locator('[data-consentry="placeholder"]');
  await expect(hosts).toHaveCount(2);
  // The picture is seen on each side of the card before it.
  const film = await rectOf(hosts.first());
  const card = await rectOf(hosts.first().locator('div'));
  expect(card.left - film.left).toBeGreaterThanOrEqual(8);
  expect(film.right - card.right).toBeGreaterThanOrEqual(8);
  for (const host of await hosts.all()) {
    const text = await rectOf(host.locator('p'));
    const buttons = host.getByRole('button');
    const [first, second] = [buttons.first(), buttons.last()];
    const [one, other] = [await rectOf(first), await rectOf(second)];
    expect(one.top - text.bottom).toBeGreaterThanOrEqual(8);
    const between = Math.max(other.left - one.right, other.top - one.bottom);
    expect(between).toBeGreaterThanOrEqual(6);
    expect(await roomBeside(first)).toBeGreaterThanOrEqual(10);
  }
});

test('the browser knows the language of a placeholder and of the notice', async ({
  page,
  world,
}) => {
  const html = site({ config: { ...config, locale: 'ja' }, body: frames });
  await page.goto(world.page('/', html));
  await ready(page);
  const languageOf = (text: Locator) =>
    text.evaluate((node) =>
      // Firefox has no such property; `all` leaves its language alone.
      (
        getComputedStyle(node).getPropertyValue('-webkit-locale') || 'ja'
      ).replaceAll('"', ''),
    );
  const held = page.locator('[data-consentry="placeholder"] p').first();
  await expect(held).not.toBeEmpty();
  expect(await languageOf(held)).toBe('ja');
  await act(page, 'acceptAll');
  // What a yes lets in has begun by then.
  await expect(held).toHaveCount(0);
  await page.evaluate(() => {
    document.cookie = '_px=1';
  });
  await act(page, 'withdraw', 'marketing');
  const notice = page.locator('[data-consentry="notice"] p');
  await expect(notice).not.toBeEmpty();
  expect(await languageOf(notice)).toBe('ja');
});

test('the buttons of a receipt have room beside their text', async ({
  page,
  world,
}) => {
  const body = '<section data-consentry="preferences"></section>';
  await page.goto(world.page('/', site({ config, body })));
  await ready(page);
  await act(page, 'rejectAll');
  const receipt = page.locator('.receipt');
  await receipt.locator('summary').click();
  const button = receipt.getByRole('button', { name: 'Download' });
  expect(await roomBeside(button)).toBeGreaterThanOrEqual(12);
});

for (const place of ['a dialog', 'the page']) {
  test(`choices in ${place} lose nothing on a phone with twice the text`, async ({
    page,
    world,
  }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    const html = site({
      config: { ...config, locale: 'de' },
      head: '<style>:root { --consentry-font-size: 32px }</style>',
      body:
        place === 'the page'
          ? '<section data-consentry="preferences"></section>'
          : '',
    });
    await page.goto(world.page('/', html));
    await ready(page);
    await act(page, 'rejectAll');
    if (place === 'a dialog') await act(page, 'show', 'preferences');
    const panel = page.locator('dialog, .inline');
    await panel.locator('.receipt summary').click();
    const box = await rectOf(panel);
    const isCut = await panel.locator('button, label, p, dd').evaluateAll(
      (parts, { left, right }) =>
        parts
          .filter((part) => {
            const rect = part.getBoundingClientRect();
            const isWide = part.scrollWidth > part.clientWidth + 1;
            return rect.left < left || rect.right > right || isWide;
          })
          .map((part) => part.textContent),
      box,
    );
    expect(isCut).toEqual([]);
  });
}

test('a name in Latin letters stands below its heading in Arabic choices', async ({
  page,
  world,
}) => {
  const body = '<section data-consentry="preferences"></section>';
  const html = site({ config: { ...config, locale: 'ar' }, body });
  await page.goto(world.page('/', html));
  await expect(page.locator('.about h3')).toBeVisible();
  const edges = await page.locator('.about :is(h3, p)').evaluateAll((all) =>
    all.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return Math.round(range.getBoundingClientRect().right);
    }),
  );
  expect(edges).toEqual([edges[0], edges[0]]);
});

test('a switch stands beside its name, however long the words for always on are', async ({
  page,
  world,
}) => {
  for (const locale of ['ru', 'bg', 'hu', 'de', 'en']) {
    // Not every window can be as narrow as a phone.
    const body =
      '<div style="max-width:320px"><section data-consentry="preferences"></section></div>';
    const html = site({ config: { ...config, locale }, body });
    await page.goto(world.page(`/${locale}`, html));
    const label = page.locator('label').first();
    const name = await rectOf(label.locator('span'));
    const input = await rectOf(label.locator('input'));
    expect(input.top, locale).toBeLessThan(name.bottom);
    expect(input.bottom, locale).toBeGreaterThan(name.top);
  }
});

test('an owner’s English keeps its order in Arabic choices', async ({
  page,
  world,
}) => {
  const pixel = {
    category: 'marketing',
    name: 'Pixel',
    retention: '26 months',
  };
  const html = site({
    config: { locale: 'ar', services: { pixel } },
    body: '<section data-consentry="preferences"></section>',
  });
  await page.goto(world.page('/', html));
  await page.locator('summary').click();
  const [number, word] = await page
    .getByText(pixel.retention)
    .evaluate(({ firstChild: text }) =>
      [0, '26 '.length].map((start) => {
        const range = document.createRange();
        if (text) range.setStart(text, start);
        if (text) range.setEnd(text, start + 2);
        return range.getBoundingClientRect().left;
      }),
    );
  expect(number).toBeLessThan(word ?? 0);
});

test('buttons, links, switches and folds of the pieces are at least 44 px high, one beside the other', async ({
  page,
  world,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  const services = {
    ...config.services,
    film: {
      category: 'functional',
      name: 'Film',
      policyUrl: 'https://film.vendor.test/policy',
    },
  };
  const controller = {
    name: 'Shop Ltd',
    email: 'privacy@site.test',
    phone: '+44 20 7946 0000',
    policyUrl: '/policy',
    authority: { name: 'ICO', url: 'https://authority.test/' },
  };
  const body = `<section data-consentry="preferences"></section>${frames}`;
  const html = site({ config: { ...config, controller, services }, body });
  await page.goto(world.page('/', html));
  await ready(page);
  await act(page, 'rejectAll');
  await page.locator('.receipt summary').click();
  await page.locator('summary').first().click();
  const targets = page
    .locator('.inline, [data-consentry="placeholder"]')
    .locator('a, button, label, summary')
    .filter({ visible: true });
  const low = await targets.evaluateAll((all) =>
    all
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map((one) => one.textContent),
  );
  expect(low).toEqual([]);
  const links = page.locator('.inline').locator('a').filter({ visible: true });
  const places = await Promise.all((await links.all()).map(rectOf));
  expect(places).toHaveLength(5);
  const tops = places.slice(1).map(({ top }) => top);
  expect(tops.filter((top, at) => top < (places[at]?.bottom ?? 0))).toEqual([]);
});

for (const dir of ['ltr', 'rtl']) {
  test(`the re-open button stands where the owner puts it (${dir})`, async ({
    page,
    world,
  }) => {
    const head = `<style>:root { --consentry-reopen-block: auto 80px; --consentry-reopen-inline: auto 20px }</style>`;
    const html = site({
      config: { ...config, locale: dir === 'rtl' ? 'ar' : 'en' },
      head,
    });
    await page.goto(world.page('/', html));
    await ready(page);
    await act(page, 'rejectAll');
    const button = page.locator('[data-consentry="reopen"] button');
    await expect(button).toBeVisible();
    const [width, height] = await page.evaluate(() => [
      document.documentElement.clientWidth,
      window.innerHeight,
    ]);
    const { left, right, bottom } = await rectOf(button);
    expect(Math.round(height - bottom)).toBe(80 + 12);
    expect(Math.round(dir === 'rtl' ? left : width - right)).toBe(20 + 12);
  });
}
