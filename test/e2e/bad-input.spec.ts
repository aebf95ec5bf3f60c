// Whatever is wrong, the page lives, the gate stays shut, the visitor's choice
// is kept, and one message says what to mend.
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import {
  act,
  consentCommands,
  ready,
  recordOf,
  settle,
  site,
  trackers,
} from '../helpers/site.js';

const essential = `<script type="text/plain" data-category="essential">window.essentialRan = 1</script>`;

/** What the library says on the console. */
const listen = (page: Page): string[] => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('Consentry:')) said.push(message.text());
  });
  return said;
};

/** A record that says yes to everything, made on a sound page. */
const acceptFirst = async (page: Page, sound: string): Promise<string> => {
  await page.goto(sound);
  await ready(page);
  await act(page, 'acceptAll');
  return page.evaluate(() => document.cookie);
};

const fatal: Record<string, { html: string; words: string[] }> = {
  'malformed JSON': {
    html: site({ config: '{ "revision": "1", }' }),
    words: ['config', 'not valid JSON'],
  },
  'an unknown key': {
    html: site({ config: { revison: '1' } }),
    words: ['revison', 'Did you mean "revision"'],
  },
  'a wrong type': {
    html: site({ config: { storage: { days: 'many' } } }),
    words: ['storage.days', '"many"', 'expected', 'days'],
  },
  'empty categories': {
    html: site({ config: { categories: {} } }),
    words: ['categories', 'nothing to ask'],
  },
  'a config that is no object': {
    html: site({ config: ['analytics'] }),
    words: ['config'],
  },
  'a config that is nothing': {
    html: site({ config: 'null' }),
    words: ['config is null', 'expected an object'],
  },
  'a config that is false': {
    html: site({ config: 'false' }),
    words: ['config is false', 'expected an object'],
  },
  'a config that is not there': {
    html: site({ config: null, attributes: 'data-config="/nothing.json"' }),
    words: ['/nothing.json', '404'],
  },
  'a config after the tag': {
    html:
      site({ config: null }) +
      '<script type="application/json" data-consentry="config">{}</script>',
    words: ['comes after the Consentry script', 'above'],
  },
};

for (const [name, { html, words }] of Object.entries(fatal)) {
  test(`with ${name}, only essential tags run and a stored choice is kept`, async ({
    page,
    world,
  }) => {
    world.page('/sound', site());
    const cookie = await acceptFirst(page, 'https://site.test/sound');
    const said = listen(page);
    await page.goto(
      world.page('/', `${html}${essential}${trackers()}<p id="end">End`),
    );
    await expect
      .poll(
        () => said.some((text) => words.every((word) => text.includes(word))),
        {
          message: said.join('\n'),
        },
      )
      .toBe(true);
    await expect.poll(() => page.evaluate(() => window.essentialRan)).toBe(1);
    await settle(page);
    await act(page, 'acceptAll');
    await settle(page);
    expect(await page.evaluate(() => window.essentialRan)).toBe(1);
    expect(world.requests('www.googletagmanager.com')).toEqual([]);
    expect(world.requests('pixel.vendor.test')).toEqual([]);
    expect(await page.locator('[data-consentry="banner"]').count()).toBe(0);
    expect(await page.evaluate(() => document.cookie)).toBe(cookie);
    expect(await consentCommands(page)).toMatchObject([
      { phase: 'default', analytics: 'denied' },
      ...(await consentCommands(page)).slice(1),
    ]);
    for (const { analytics } of await consentCommands(page)) {
      expect(analytics).toBe('denied');
    }
    await expect(page.locator('#end')).toBeVisible();
  });
}

test('with a config that is not sound, the settings link is a link like others', async ({
  page,
  world,
}) => {
  world.page('/privacy', site());
  const link = '<a id="settings" href="/privacy" data-consentry="open">x</a>';
  await page.goto(world.page('/', site({ config: { a: 1 }, body: link })));
  await settle(page);
  await page.click('#settings');
  await expect(page).toHaveURL(/privacy/);
});

test('an unknown category and a javascript: link cost only themselves', async ({
  page,
  world,
}) => {
  const said = listen(page);
  const body = `
    <script type="text/plain" data-category="analitics">window.wrong = 1</script>
    <script type="text/plain" data-category="analytics">window.right = 1</script>`;
  const config = {
    controller: { name: '<b>Shop</b>', policyUrl: 'javascript:window.wrong=1' },
    categories: {
      analytics: { label: '<img src=x onerror="window.wrong=1">' },
    },
  };
  await page.goto(world.page('/', site({ config, body })));
  const banner = page.locator('[data-consentry="banner"]');
  await expect(banner).toBeVisible();
  await expect(banner).toContainText('<b>Shop</b>');
  await expect(banner).toContainText('<img src=x');
  expect(await banner.locator('a, img').count()).toBe(0);
  await act(page, 'acceptAll');
  await expect.poll(() => page.evaluate(() => window.right)).toBe(1);
  expect(await page.evaluate(() => window.wrong)).toBeUndefined();
  for (const words of [
    'Did you mean "analytics"',
    'javascript:window.wrong=1',
  ]) {
    await expect.poll(() => said.join('\n')).toContain(words);
  }
});

test('without a locale or a part the gate works on', async ({
  page,
  world,
}) => {
  const said = listen(page);
  world.file('/lib/parts/en.banner.js', '', { status: 404 });
  world.file('/lib/parts/reopen.js', 'export const contract = 99;', {
    type: 'text/javascript',
  });
  world.file('/lib/parts/erase.js', '', { status: 500 });
  await page.goto(world.page('/', site({ body: essential + trackers() })));
  await ready(page);
  await expect.poll(() => said.join('\n')).toContain('404');
  await act(page, 'save', { marketing: true });
  await expect.poll(() => page.evaluate(() => window.pixelRan)).toBe(1);
  expect(world.requests('www.googletagmanager.com')).toEqual([]);
});

test('a cookie of 4 kB garbage is asked about and replaced', async ({
  page,
  world,
}) => {
  const said = listen(page);
  world.page('/', site({ body: trackers() }));
  await page.goto('https://site.test/empty');
  await page.evaluate(() => {
    document.cookie = `consentry=1~${'x'.repeat(4000)}; path=/`;
  });
  await page.goto('https://site.test/');
  await expect(page.locator('[data-consentry="banner"]')).toBeVisible();
  await expect.poll(() => said.join('\n')).toContain('no record of ours');
  await act(page, 'rejectAll');
  expect((await recordOf(page))?.method).toBe('reject-all');
  await page.reload();
  await ready(page);
  expect((await recordOf(page))?.method).toBe('reject-all');
});

test('with cookies and storage that throw, the choice lives in memory', async ({
  open,
  world,
}) => {
  const context = await open({ storage: 'blocked' });
  const page = await context.newPage();
  await page.goto(world.page('/', site({ body: essential + trackers() })));
  await ready(page);
  await expect(page.locator('[data-consentry="banner"]')).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.essentialRan)).toBe(1);
  expect(world.requests('www.googletagmanager.com')).toEqual([]);
  await act(page, 'rejectAll');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await settle(page);
  expect((await recordOf(page))?.method).toBe('reject-all');
  expect(world.requests('www.googletagmanager.com')).toEqual([]);
});

test('elements whose id or name shadows the document change nothing', async ({
  page,
  world,
}) => {
  const names = [
    'consentry',
    'currentScript',
    'cookie',
    'querySelectorAll',
    'createElement',
    'body',
    'head',
    'readyState',
    'documentElement',
    'addEventListener',
    'implementation',
    'importNode',
  ];
  const clobbering = names
    .map(
      (name) =>
        `<img name="${name}" id="${name}" alt=""><form name="${name}"></form>`,
    )
    .join('');
  const html = `${clobbering}${site({ body: essential + trackers() })}`;
  await page.goto(world.page('/', html));
  await ready(page);
  // The test runner's own look-ups are shadowed, too.
  const click = () =>
    page.evaluate(() => {
      const accept = Document.prototype.querySelector.call(
        document,
        '[data-consentry-action="accept-all"]',
      );
      if (accept instanceof HTMLElement) accept.click();
      return accept !== null;
    });
  expect(world.requests('pixel.vendor.test')).toEqual([]);
  await expect.poll(click).toBe(true);
  await expect.poll(() => page.evaluate(() => window.pixelRan)).toBe(1);
  await expect.poll(() => page.evaluate(() => window.essentialRan)).toBe(1);
});

test('automation and polluted prototypes have no effect', async ({
  page,
  world,
}) => {
  const pollute = `<script>
    for (const key of ['analytics', 'marketing', 'required', 'granted', 'once', 'passive', 'shut', 'theme', 'label', 'google', 'storage', 'days'])
      Object.prototype[key] = true;
    Object.prototype.decidedAt = 1e9;
    Object.prototype.src = 'https://pixel.vendor.test/pixel.js';
  </script>`;
  await page.goto(
    world.page('/', pollute + site({ body: essential + trackers() })),
  );
  await ready(page);
  await expect.poll(() => page.evaluate(() => window.essentialRan)).toBe(1);
  await expect(page.locator('[data-consentry="banner"]')).toBeVisible();
  await settle(page);
  expect(world.requests('pixel.vendor.test')).toEqual([]);
  expect(world.requests('www.googletagmanager.com')).toEqual([]);
  expect(await page.evaluate(() => window.essentialRan)).toBe(1);
  await act(page, 'rejectAll');
  await settle(page);
  expect(world.requests('pixel.vendor.test')).toEqual([]);
});

test('our file blocked: the page works, early calls do not throw', async ({
  page,
  world,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  world.file('/lib/consentry.js', '', { status: 403 });
  const head = `<script>(window.consentry ||= []).push((c) => c.when('analytics'));</script>`;
  await page.goto(world.page('/', site({ head, body: trackers() })));
  await settle(page);
  await page.evaluate(() => Reflect.get(window, 'consentry').push(() => {}));
  expect(errors).toEqual([]);
  expect(world.requests('pixel.vendor.test')).toEqual([]);
  await expect(page.locator('h1')).toBeVisible();
});

test('early calls, callbacks that throw and a second copy', async ({
  page,
  world,
}) => {
  const said = listen(page);
  const head = `<script>
    window.seen = [];
    (window.consentry ||= []).push(() => { throw new Error('early'); });
    (window.consentry ||= []).push((consent) => window.seen.push(consent.isGranted('analytics')));
  </script>`;
  const late = `<script>
    consentry.push((consent) => window.seen.push(typeof consent.when));
    window.first = consentry;
  </script><script src="/lib/consentry.js?again"></script>
  <script>window.seen.push(window.first === consentry)</script>`;
  await page.goto(world.page('/', head + site({ body: late + trackers() })));
  await ready(page);
  await page.evaluate(() => {
    const consent = Reflect.get(window, 'consentry');
    const fail = () => {
      throw new Error('callback');
    };
    consent.grants.listen(fail);
    consent.onChange(fail);
    document.addEventListener('consentry:change', fail);
    consent.acceptAll();
  });
  await expect.poll(() => page.evaluate(() => window.pixelRan)).toBe(1);
  expect(await page.evaluate(() => window.seen)).toEqual([
    false,
    'function',
    true,
  ]);
  expect(await consentCommands(page)).toHaveLength(2);
  // Firefox hands an error over without its message.
  const errors = () => said.filter((text) => /: Error/.test(text));
  await expect.poll(errors).toHaveLength(4);
});

declare global {
  interface Window {
    essentialRan?: number;
    wrong?: number;
    right?: number;
  }
}
