// In an element of the page: what stands there for the chat, the posts or the
// form that a script builds.
import type { Page } from '@playwright/test';
import { axe } from '../helpers/axe.js';
import { expect, test } from '../helpers/fixtures.js';
import {
  act,
  add,
  cookieNames,
  ready,
  recordOf,
  settle,
  site,
} from '../helpers/site.js';
import type { World } from '../helpers/world.js';
import { crisp } from '../services/crisp.js';

const CHAT = 'https://client.crisp.chat/l.js';
const WIDGETS = 'https://widgets.vendor.test/widgets.js';
const SESSION = crisp.cookies?.[0] ?? '';

const config = {
  services: {
    crisp: crisp.given,
    posts: {
      category: 'marketing',
      name: 'Posts',
      provider: 'Posts Ltd',
      cookies: [{ name: 'posts_*' }],
    },
  },
};
const chat = `<div id="chat" data-consentry="placeholder" data-service="crisp">
  <p>Or write to <a href="mailto:hello@shop.test">hello@shop.test</a>.</p></div>`;
const post = `<div data-consentry="placeholder" data-service="posts">
  <blockquote>A post</blockquote></div>`;
const held = `<script type="text/plain" data-category="marketing" data-service="posts" src="${WIDGETS}"></script>`;

const offer = (page: Page) => page.locator('[data-consentry="offer"]');
const once = (page: Page) =>
  offer(page).first().getByRole('button', { name: 'Load once' });
const heard = (page: Page): Promise<unknown> =>
  page.evaluate(() => Reflect.get(window, 'heard'));

/** Vendors that build something, and note what they hear. */
const serve = (world: World): void => {
  const type = 'text/javascript';
  world.file(
    CHAT,
    `window.heard = [];
    const hear = (call) => heard.push(call);
    document.cookie = '${SESSION}=1;Path=/';
    ${crisp.fake}`,
    { type },
  );
  world.file(
    WIDGETS,
    `document.cookie = 'posts_1=1;Path=/';
    for (const quote of document.querySelectorAll('blockquote')) {
      quote.replaceWith(Object.assign(document.createElement('article'), { textContent: 'Built' }));
    }`,
    { type },
  );
};

test('start chat: by the keyboard alone, a yes to this one service inside what was refused', async ({
  page,
  world,
  input,
}) => {
  serve(world);
  await page.goto(world.page('/', site({ config, body: chat })));
  await expect(offer(page)).toContainText('Crisp IM SAS');
  await expect(offer(page)).toHaveRole('group');
  await act(page, 'rejectAll');
  await settle(page);
  expect(await axe(page)).toEqual([]);
  expect(world.requests('client.crisp.chat')).toEqual([]);

  await page.locator('#chat a').focus();
  await input.press('Tab');
  await input.press('Tab');
  await expect(
    offer(page).getByRole('button', { name: 'Always allow: Crisp' }),
  ).toBeFocused();
  await input.press('Enter');
  await expect(offer(page)).toHaveCount(0);
  await expect(page.locator('#chat')).toBeFocused();
  await expect.poll(() => world.requests('client.crisp.chat')).toHaveLength(1);
  expect((await recordOf(page))?.categories).toMatchObject({
    functional: false,
  });
  await expect(page.locator('#chat p')).toBeVisible();

  await page.reload();
  await expect.poll(() => world.requests('client.crisp.chat')).toHaveLength(2);
  await settle(page);
  await expect(offer(page)).toHaveCount(0);
  await act(page, 'withdraw', 'crisp');
  await expect(offer(page)).toBeVisible();
});

test('a first no ends what was let in once, though it has no off switch: the page is loaded anew', async ({
  page,
  world,
}) => {
  serve(world);
  await page.goto(world.page('/', site({ config, body: chat })));
  await once(page).click();
  await expect.poll(() => heard(page)).toEqual(crisp.start);
  await page.evaluate(() => Reflect.set(window, 'isOld', true));
  await act(page, 'rejectAll');
  await expect
    .poll(() =>
      page.evaluate(() => Reflect.has(window, 'isOld')).catch(() => true),
    )
    .toBe(false);
  await ready(page);
  await settle(page, 300);
  expect(await heard(page)).toBeUndefined();
  expect(await cookieNames(page)).toEqual(['consentry']);
  await expect(offer(page)).toBeVisible();
});

test('load once begins a service by its name, stores nothing, and a no ends and erases it', async ({
  page,
  world,
  input,
}) => {
  serve(world);
  const stay = { ...config, onWithdraw: 'stay' };
  await page.goto(world.page('/', site({ config: stay, body: chat })));
  await once(page).focus();
  await input.press('Enter');
  await expect(offer(page)).toHaveCount(0);
  await expect(page.locator('#chat')).toBeFocused();
  await expect.poll(() => heard(page)).toEqual(crisp.start);
  expect(await cookieNames(page)).toEqual([SESSION]);
  expect(await recordOf(page)).toBeUndefined();
  expect(
    await page.evaluate(() =>
      Reflect.get(window, 'consentry').isGranted('crisp'),
    ),
  ).toBe(false);
  await expect(page.locator('[data-consentry="banner"]')).toBeVisible();

  await act(page, 'rejectAll');
  await expect(offer(page)).toBeVisible();
  await expect.poll(() => heard(page)).toEqual([...crisp.start, ...crisp.stop]);
  await expect.poll(() => cookieNames(page)).toEqual(['consentry']);

  await page.reload();
  await expect(offer(page)).toBeVisible();
  await settle(page);
  expect(world.requests('client.crisp.chat')).toHaveLength(1);
});

test('load once lets the held script of many posts run; ours goes from all of them', async ({
  page,
  world,
  input,
}) => {
  serve(world);
  const body = post + chat + post + held;
  await page.goto(world.page('/', site({ config, body })));
  await expect(offer(page)).toHaveCount(3);
  await input.click(once(page));
  await expect(page.locator('article')).toHaveText(['Built', 'Built']);
  await expect(offer(page)).toHaveCount(1);
  expect(world.requests('client.crisp.chat')).toEqual([]);
  expect(await cookieNames(page)).toEqual(['posts_1']);
  await act(page, 'rejectAll');
  await expect(offer(page)).toHaveCount(3);
  await expect.poll(() => cookieNames(page)).toEqual(['consentry']);
});

test('a form has a question after a refusal, which makes room while the captcha is loaded once', async ({
  page,
  world,
  input,
}) => {
  const API = 'https://www.google.com/recaptcha/api.js';
  const of = 'data-category="functional" data-service="google-recaptcha"';
  world.file(
    API,
    "document.querySelector('.g-recaptcha').textContent = 'Not a robot'",
    { type: 'text/javascript' },
  );
  const body = `<form><div data-consentry="placeholder" data-service="google-recaptcha">
      <div class="g-recaptcha"></div></div>
    <template ${of} data-when="denied"><label>Three plus four? <input name="title"></label></template></form>
    <script type="text/plain" ${of} src="${API}"></script>`;
  const services = { 'google-recaptcha': { load: false } };
  await page.goto(world.page('/', site({ config: { services }, body })));
  const question = page.locator('label');
  await expect(offer(page)).toContainText('Google');
  await expect(question).toHaveCount(0);
  await act(page, 'rejectAll');
  await expect(question).toBeVisible();
  await settle(page);
  expect(world.requests('www.google.com')).toEqual([]);

  await input.click(once(page));
  await expect(page.locator('.g-recaptcha')).toHaveText('Not a robot');
  await settle(page);
  await expect(question).toHaveCount(0);
  await act(page, 'rejectAll');
  await expect(question).toBeVisible();
  await expect(offer(page)).toBeVisible();
  await act(page, 'save', { 'google-recaptcha': true });
  await expect(question).toHaveCount(0);
  await expect(offer(page)).toHaveCount(0);
});

test('an element may come later, move, go, and be for another service', async ({
  page,
  world,
}) => {
  serve(world);
  await page.goto(
    world.page('/', site({ config, body: '<main></main><aside></aside>' })),
  );
  await ready(page);
  await page.evaluate((html) => {
    const main = document.querySelector('main');
    if (main) main.innerHTML = html;
  }, post);
  await expect(offer(page)).toContainText('Posts Ltd');
  await page.evaluate(() =>
    document
      .querySelector('aside')
      ?.append(...document.querySelectorAll('main > *')),
  );
  await expect(page.locator('aside').locator(offer(page))).toHaveCount(1);
  await page.evaluate(() =>
    document.querySelector('aside > *')?.setAttribute('data-service', 'crisp'),
  );
  await expect(offer(page)).toContainText('Crisp IM SAS');
  await page.evaluate(() => document.querySelector('aside > *')?.remove());
  await expect(offer(page)).toHaveCount(0);
  await add(page, chat);
  await page.evaluate(() => Reflect.get(window, 'consentry').stop());
  await expect(offer(page)).toHaveCount(0);
  expect(
    await page.locator('#chat').evaluate((one) => one.children.length),
  ).toBe(1);
});

test('nothing is offered that can’t be loaded, and the console says so', async ({
  page,
  world,
}) => {
  serve(world);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  world.file('/lib/parts/services.js', 'gone', { status: 404 });
  const body = chat + post + post.replace('"posts"', '"post"');
  await page.goto(world.page('/', site({ config, body })));
  await act(page, 'rejectAll').catch(() => {});
  await expect(offer(page)).toHaveCount(1);
  await expect(offer(page)).toContainText('Posts Ltd');
  await expect
    .poll(() => said.filter((text) => text.includes('names no service')))
    .toHaveLength(2);
  expect(said.join()).toContain('Did you mean "posts"');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is offered reads well on narrow and wide pages, ${colorScheme}`, async ({
    page,
    world,
  }) => {
    await page.emulateMedia({ colorScheme });
    const head =
      '<style>:root { color-scheme: light dark; font-family: sans-serif } a { color: inherit } h1, div { margin: 16px }</style>';
    await page.goto(world.page('/', site({ config, head, body: chat + post })));
    await expect(offer(page)).toHaveCount(2);
    await act(page, 'rejectAll');
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await axe(page)).toEqual([]);
      for (const box of await offer(page).all()) {
        const { left, right } = await box.evaluate((one) =>
          one.getBoundingClientRect().toJSON(),
        );
        expect(left).toBeGreaterThanOrEqual(0);
        // Windows of WebKitGTK don't get as narrow.
        const wide = await page.evaluate(() => window.innerWidth);
        expect(right).toBeLessThanOrEqual(wide);
      }
    }
  });
}
