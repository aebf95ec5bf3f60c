// What stands in the pages of the owner: the panel, the declaration, what
// stands in for held frames, links that open the choices.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page, TestInfo } from '@playwright/test';
import { axe } from '../helpers/axe.js';
import { expect, test } from '../helpers/fixtures.js';
import {
  act,
  add,
  ready,
  recordOf,
  shop as config,
  settle,
  site,
} from '../helpers/site.js';

const banner = '[data-consentry="banner"]';
const inline = (page: Page) => page.locator('[data-consentry="inline"]');

test('a quiet page shows no banner by itself, and its button opens the choices', async ({
  page,
  world,
  input,
}) => {
  const html = site({ config: { ...config, ui: { quietOn: ['/legal/*'] } } });
  await page.goto(world.page('/legal/imprint', html));
  const reopen = page.locator('[data-consentry="reopen"] button');
  await expect(reopen).toBeVisible();
  await settle(page);
  await expect(page.locator(banner)).toHaveCount(0);
  await input.click(reopen);
  await expect(page.locator('dialog')).toBeVisible();
  await input.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(page.locator(banner)).toHaveCount(0);
  expect(await recordOf(page)).toBeUndefined();
  await page.goto(world.page('/', html));
  await expect(page.locator(banner)).toBeVisible();
});

test('a panel in the page saves, says so, and follows the others', async ({
  page,
  world,
  input,
}) => {
  const section = '<section data-consentry="preferences"></section>';
  await page.goto(world.page('/', site({ config, body: section + section })));
  await expect(inline(page)).toHaveCount(2);
  const [one, other] = [inline(page).first(), inline(page).last()];
  const analytics = '[data-consentry-name="analytics"]';
  await one.locator(analytics).click();
  await expect(other.locator(analytics)).not.toBeChecked();
  await other.locator('[data-consentry-name="functional"]').click();
  await expect(one.getByRole('status')).toHaveText('');
  await input.click(one.locator('[data-consentry-action="save"]'));
  await expect(one.getByRole('status')).toHaveText('Your choice is saved.');
  expect((await recordOf(page))?.categories).toMatchObject({
    functional: false,
    analytics: true,
  });
  await expect(other.locator(analytics)).toBeChecked();
  // Turned here and not saved, and the choice was not about it.
  await expect(
    other.locator('[data-consentry-name="functional"]'),
  ).toBeChecked();
  await expect(page.locator(banner)).toHaveCount(0);
  await act(page, 'rejectAll');
  await expect(one.locator(analytics)).not.toBeChecked();
});

test('a panel that is added later is filled, and goes without a trace', async ({
  page,
  world,
}) => {
  await page.goto(world.page('/', site({ config })));
  await ready(page);
  await act(page, 'acceptAll');
  await add(page, '<section data-consentry="preferences"></section>');
  await expect(inline(page)).toBeVisible();
  await expect(
    inline(page).locator('[data-consentry-name="marketing"]'),
  ).toBeChecked();
  expect(await axe(page)).toEqual([]);
  await page.evaluate(() => Reflect.get(window, 'consentry').stop());
  expect(
    await page.evaluate(
      () => document.querySelector('[data-consentry=preferences]')?.innerHTML,
    ),
  ).toBe('');
});

test('what opens the choices may come later, and be no link', async ({
  page,
  world,
  input,
}) => {
  await page.goto(world.page('/', site({ config })));
  await ready(page);
  await act(page, 'rejectAll');
  await add(page, '<button data-consentry="open"><b>Cookies</b></button>');
  const dialog = page.locator('dialog');
  await input.click(page.locator('b'));
  await expect(dialog).toBeVisible();
  await input.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.locator('button[data-consentry]').focus();
  await input.press('Enter');
  await expect(dialog).toBeVisible();
});

test('a modified click on the link is the browser’s; a failing part leads where it points', async ({
  page,
  world,
}) => {
  const body = '<a id="open" href="/privacy" data-consentry="open">Cookies</a>';
  world.page('/privacy', '<h1>Privacy</h1>');
  world.file('/lib/parts/preferences.js', 'gone', { status: 404 });
  await page.goto(world.page('/', site({ config, body })));
  await ready(page);
  await act(page, 'rejectAll');
  const isPrevented = await page.evaluate(() =>
    ['ctrlKey', 'metaKey', 'shiftKey', 'altKey', ''].map((key) => {
      const init = { bubbles: true, cancelable: true, [key]: true };
      const click = new MouseEvent('click', init);
      // Our listener comes first; nothing is opened by this test.
      addEventListener(
        'click',
        (event) => {
          if (key) event.preventDefault();
        },
        { once: true },
      );
      let ours = false;
      document.addEventListener(
        'click',
        (event) => {
          ours = event.defaultPrevented;
        },
        { once: true },
      );
      document.getElementById('open')?.dispatchEvent(click);
      return ours;
    }),
  );
  expect(isPrevented).toEqual([false, false, false, false, true]);
  await expect(page.locator('h1')).toHaveText('Privacy');
});

test('the declaration is a table of the page’s own, and cards on a phone', async ({
  page,
  world,
}) => {
  const body = '<section data-consentry="declaration"></section>';
  await page.goto(world.page('/', site({ config, body })));
  const table = page.getByRole('table', { name: 'What is stored' });
  await expect(table).toBeVisible();
  await expect(table.getByRole('rowheader', { name: '_ga_*' })).toBeVisible();
  await expect(table.getByRole('columnheader').first()).toBeVisible();
  await act(page, 'rejectAll');
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, 'find')?.('px:*'))).toBe(
    true,
  );

  await page.setViewportSize({ width: 320, height: 600 });
  // Windows of WebKitGTK don't get as narrow.
  await page.evaluate(() => void (document.body.style.maxWidth = '280px'));
  const lefts = await table
    .locator('tr', { hasText: '_px' })
    .locator('> *')
    .evaluateAll((cells) =>
      cells
        .filter((cell) => cell.getClientRects().length > 0)
        .map((cell) => cell.getBoundingClientRect().left),
    );
  expect(new Set(lefts).size).toBe(1);
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    ),
  ).toBeLessThanOrEqual(0);
  // A style that makes it look like cards leaves it a table.
  await expect(table.getByRole('rowheader', { name: '_ga_*' })).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

const FILM = 'https://film.vendor.test/1';
const films = {
  ...config,
  services: {
    film: { category: 'marketing', name: 'Films', provider: 'Films Ltd' },
  },
};
const film = `<p>Before</p>
  <iframe id="film" title="A film" data-category="marketing" data-service="film" data-src="${FILM}"
    data-consentry-poster="/poster.svg" style="width:80%;aspect-ratio:16/9;border:0"></iframe>
  <p id="after">After</p>`;
const placeholder = (page: Page) =>
  page.locator('[data-consentry="placeholder"]');
const boxOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [x + scrollX, y + scrollY, width, height].map(Math.round);
  });

test('a placeholder lies over the held frame, moves nothing and asks nobody', async ({
  page,
  world,
  browserName,
}) => {
  world.file('/poster.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await page.addInitScript(() => {
    const shifts: unknown[] = [];
    Reflect.set(window, 'shifts', shifts);
    try {
      new PerformanceObserver((list) =>
        shifts.push(...list.getEntries()),
      ).observe({
        type: 'layout-shift',
        buffered: true,
      });
    } catch {
      // Only Chromium measures it.
    }
  });
  await page.goto(world.page('/', site({ config: films, body: film })));
  await expect(placeholder(page)).toBeVisible();
  const over = '[data-consentry="placeholder"]';
  expect(await boxOf(page, over)).toEqual(await boxOf(page, '#film'));
  await page.setViewportSize({ width: 500, height: 700 });
  await expect
    .poll(async () => [await boxOf(page, over), await boxOf(page, '#film')])
    .toEqual(Array(2).fill(await boxOf(page, '#film')));
  await expect(placeholder(page)).toContainText('Films Ltd');
  await act(page, 'rejectAll');
  expect(await axe(page)).toEqual([]);
  await settle(page);
  expect(world.requests('film.vendor.test')).toEqual([]);
  expect(world.connections.join()).not.toContain('film.vendor.test');
  if (browserName === 'chromium') {
    expect(
      await page.evaluate(() =>
        Reflect.get(window, 'shifts')
          .filter((one: { hadRecentInput: boolean }) => !one.hadRecentInput)
          .map((one: { value: number }) => one.value),
      ),
    ).toEqual([]);
  }
});

test('load once loads this frame, stores nothing, and ends with a refusal', async ({
  page,
  world,
  input,
}) => {
  world.file(FILM, '<h1>Film</h1>');
  world.file('/poster.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const second = film.replace('id="film"', 'id="other"');
  await page.goto(
    world.page('/', site({ config: films, body: film + second })),
  );
  await expect(placeholder(page)).toHaveCount(2);
  const before = await boxOf(page, '#film');
  await placeholder(page).first().getByRole('button').first().focus();
  await input.press('Enter');
  await expect(placeholder(page)).toHaveCount(1);
  await expect(page.frameLocator('#film').locator('h1')).toHaveText('Film');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id))
    .toBe('film');
  expect(await boxOf(page, '#film')).toEqual(before);
  expect(await recordOf(page)).toBeUndefined();
  await expect(page.locator(banner)).toBeVisible();
  expect(await page.locator('#other').getAttribute('src')).toBeNull();
  expect(world.requests('film.vendor.test')).toHaveLength(1);
  await act(page, 'rejectAll');
  await expect(placeholder(page)).toHaveCount(2);
  expect(await page.locator('#film').getAttribute('src')).toBeNull();
});

test('always allow stores a yes to the service, and a withdrawal brings the placeholder back', async ({
  page,
  world,
  input,
}) => {
  world.file(FILM, '<h1>Film</h1>');
  world.file('/poster.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await page.goto(world.page('/', site({ config: films, body: film })));
  await ready(page);
  await act(page, 'rejectAll');
  await input.click(
    placeholder(page).getByRole('button', { name: 'Always allow: Films' }),
  );
  await expect(placeholder(page)).toHaveCount(0);
  await expect(page.frameLocator('#film').locator('h1')).toHaveText('Film');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id))
    .toBe('film');
  expect((await recordOf(page))?.categories).toMatchObject({
    marketing: false,
  });
  await page.reload();
  await expect(page.frameLocator('#film').locator('h1')).toHaveText('Film');
  await expect(placeholder(page)).toHaveCount(0);
  await act(page, 'withdraw', 'film');
  await expect(placeholder(page)).toHaveCount(1);
  expect(await page.locator('#film').getAttribute('src')).toBeNull();
});

test('a placeholder holds its place among hostile rules, in a grid, and for frames that come later', async ({
  page,
  world,
}) => {
  const head = `<style>
    * { all: revert !important; position: static !important; visibility: visible !important }
    iframe { display: block !important; width: 300px !important; height: 200px !important }
    main { display: grid !important; grid-template-columns: 1fr 1fr !important; gap: 20px !important }
  </style>`;
  const body = `<main><p>One</p>${film}</main>`;
  await page.goto(world.page('/', site({ config: films, head, body })));
  await expect(placeholder(page)).toBeVisible();
  await settle(page);
  await expect
    .poll(() => boxOf(page, '[data-consentry="placeholder"]'))
    .toEqual(await boxOf(page, '#film'));
  await add(
    page,
    '<iframe data-category="marketing" data-src="https://film.vendor.test/2"></iframe>',
  );
  await expect(placeholder(page)).toHaveCount(2);
  await page.evaluate(() => document.getElementById('film')?.remove());
  await expect(placeholder(page)).toHaveCount(1);
});

test('the owner’s texts for one service name its buttons, as text, and change nothing else', async ({
  page,
  world,
  input,
}) => {
  world.file(FILM, '<h1>Film</h1>');
  world.file('/poster.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const texts = {
    fr: { 'once.film': 'Lire la vidéo' },
    en: {
      'once.film': 'Play video',
      'always.film': '<b>Always</b> play {name}',
    },
  };
  const map =
    '<iframe title="A map" data-category="functional" data-src="https://map.vendor.test/" width="300" height="200"></iframe>';
  await page.goto(
    world.page('/', site({ config: { ...films, texts }, body: film + map })),
  );
  const [ofFilm, ofMap] = ['A film', 'A map'].map((name) =>
    page.getByRole('group', { name }),
  );
  const play = ofFilm!.getByRole('button', { name: 'Play video', exact: true });
  const always = ofFilm!.getByRole('button', {
    name: '<b>Always</b> play Films',
  });
  await expect(play).toBeVisible();
  await expect(ofMap!.getByRole('button')).toHaveText([
    'Load once',
    'Always allow: Functional',
  ]);
  await act(page, 'rejectAll');
  expect(await axe(page)).toEqual([]);
  await settle(page);
  expect(world.requests('film.vendor.test')).toEqual([]);

  await input.click(play);
  await expect(page.frameLocator('#film').locator('h1')).toHaveText('Film');
  const isAllowed = () =>
    page.evaluate(() => Reflect.get(window, 'consentry').isGranted('film'));
  expect(await isAllowed()).toBe(false);
  await act(page, 'rejectAll');
  await input.click(always);
  await expect.poll(() => world.requests('film.vendor.test')).toHaveLength(2);
  expect(await isAllowed()).toBe(true);
  expect(world.requests('map.vendor.test')).toEqual([]);
});

test('what disagrees with its service on the category stays held without a placeholder, and the owner is told', async ({
  page,
  world,
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const held = 'data-category="functional" data-service="film"';
  const body = `<iframe id="film" title="A film" ${held} data-src="${FILM}" width="300" height="200"></iframe>
    <object ${held} data-data="${FILM}" width="300" height="200"><p>Watch it in our shop.</p></object>`;
  await page.goto(world.page('/', site({ config: films, body })));
  await expect(page.locator(banner)).toBeVisible();
  await act(page, 'acceptAll');
  await settle(page);
  await expect(placeholder(page)).toHaveCount(0);
  await expect(page.locator('object p')).toBeVisible();
  expect(world.requests('film.vendor.test')).toEqual([]);
  await expect
    .poll(() => said.filter((one) => one.includes('its service "film" is in')))
    .toHaveLength(2);
});

test('an owner can do without placeholders, for one frame or for all', async ({
  page,
  world,
}) => {
  const none = film.replace(
    '<iframe',
    '<iframe data-consentry-placeholder="none"',
  );
  await page.goto(world.page('/', site({ config: films, body: none })));
  await expect(page.locator(banner)).toBeVisible();
  await settle(page);
  await expect(placeholder(page)).toHaveCount(0);
  const off = { ...films, ui: { placeholders: false } };
  await page.goto(world.page('/off', site({ config: off, body: film })));
  await expect(page.locator(banner)).toBeVisible();
  await settle(page);
  await expect(placeholder(page)).toHaveCount(0);
});

/** The file that a click on the button saves. */
const savedBy = async (page: Page, save: Locator, { project }: TestInfo) => {
  const { downloadsPath } = project.use.launchOptions ?? {};
  if (!downloadsPath) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      save.click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    return { name: download.suggestedFilename(), text };
  }
  await rm(downloadsPath, { recursive: true, force: true });
  await mkdir(downloadsPath, { recursive: true });
  await save.click();
  const read = async () => {
    const [name = ''] = await readdir(downloadsPath);
    return {
      name,
      text: name && (await readFile(join(downloadsPath, name), 'utf8')),
    };
  };
  await expect.poll(async () => (await read()).text).toContain('}');
  return read();
};

test('the visitor’s receipt can be read, copied and kept, under a strict policy', async ({
  page,
  world,
  browserName,
}) => {
  const body = '<section data-consentry="preferences"></section>';
  const html = site({
    config: { ...config, revision: '2026-01' },
    body,
    nonce: 'n0nce',
  });
  const policy =
    "default-src 'none'; script-src 'nonce-n0nce' 'strict-dynamic'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types consentry";
  await page.goto(world.page('/', html, { 'content-security-policy': policy }));
  await expect(inline(page)).toBeVisible();
  await act(page, 'save', { analytics: true });
  const receipt = inline(page).locator('details', { hasText: 'Your last' });
  await receipt.locator('summary').click();
  await expect(receipt.locator('dd').first()).toHaveText('no');
  await expect(receipt).toContainText('2026-01');
  const save = receipt.getByRole('button', { name: 'Download' });
  // MiniBrowser keeps no file.
  if (browserName !== 'webkit') {
    const { name, text } = await savedBy(page, save, test.info());
    expect(name).toMatch(/^site\.test-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(text)).toMatchObject({
      site: 'site.test',
      revision: '2026-01',
    });
  }
  // Elsewhere the set-up may not read what is copied.
  if (browserName === 'chromium') {
    await page.context().grantPermissions(['clipboard-write']);
    await receipt.getByRole('button', { name: 'Copy' }).click();
    await expect(receipt.getByRole('status')).toHaveText('Copied.');
  }
});
