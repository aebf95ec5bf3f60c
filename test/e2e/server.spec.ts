// The built server entry in front of real browsers: the policy for a stored
// choice lets no third party be asked that is not granted, and the endpoint
// that keeps the record answers its own page alone.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type * as Server from '../../src/server.js';
import type { Config, PolicyOptions } from '../../src/server.js';
import { expect, test } from '../helpers/fixtures.js';
import { act, ready, recordOf, settle, site } from '../helpers/site.js';
import type { World } from '../helpers/world.js';

const ROOT = join(import.meta.dirname, '../..');
const built: typeof Server = await import(join(ROOT, 'dist/npm/server.js'));

const STATS = 'stats.vendor.test';
const ADS = 'ads.vendor.test';
const DAY = 86_400;

const config: Config = {
  revision: '2026-01',
  services: {
    stats: { category: 'analytics', hosts: [STATS] },
    ads: { category: 'marketing', hosts: [ADS] },
  },
};

/** Ways by which a page asks a third party, as markup. */
const MARKUP: Readonly<Record<string, (url: string, nonce: string) => string>> =
  {
    script: (url) => `<script src="${url}"></script>`,
    'script-nonce': (url, nonce) =>
      `<script src="${url}" nonce="${nonce}"></script>`,
    'script-async': (url) => `<script src="${url}" async></script>`,
    'script-module': (url, nonce) =>
      `<script src="${url}" type="module" nonce="${nonce}"></script>`,
    stylesheet: (url, nonce) =>
      `<link rel="stylesheet" href="${url}" nonce="${nonce}">`,
    'preload-script': (url, nonce) =>
      `<link rel="preload" as="script" href="${url}" nonce="${nonce}">`,
    'preload-image': (url) => `<link rel="preload" as="image" href="${url}">`,
    'style-import': (url, nonce) =>
      `<style nonce="${nonce}">@import "${url}";</style>`,
    'style-url': (url, nonce) =>
      `<style nonce="${nonce}">h1 { background: url(${url}) }</style>`,
    font: (url, nonce) =>
      `<style nonce="${nonce}">
         @font-face { font-family: f; src: url(${url}) } h1 { font-family: f }
       </style>`,
    image: (url) => `<img src="${url}">`,
    srcset: (url) => `<img srcset="${url} 1x">`,
    'svg-image': (url) =>
      `<svg><image href="${url}" width="9" height="9"/></svg>`,
    frame: (url) => `<iframe src="${url}" title="x"></iframe>`,
    object: (url) => `<object data="${url}"></object>`,
    embed: (url) => `<embed src="${url}">`,
    video: (url) => `<video src="${url}" autoplay muted></video>`,
    audio: (url) => `<audio src="${url}" preload="auto"></audio>`,
  };

/** The same by code of the page itself. */
const CODE: Readonly<Record<string, (url: string) => string>> = {
  fetch: (url) => `fetch('${url}').catch(() => {})`,
  'fetch-no-cors': (url) =>
    `fetch('${url}', { mode: 'no-cors' }).catch(() => {})`,
  xhr: (url) =>
    `const x = new XMLHttpRequest(); x.open('GET', '${url}'); x.send()`,
  beacon: (url) => `navigator.sendBeacon('${url}', 'x')`,
  events: (url) => `new EventSource('${url}')`,
  'new-image': (url) => `new Image().src = '${url}'`,
  'new-script': (url) =>
    `document.head.append(Object.assign(document.createElement('script'), { src: '${url}' }))`,
  'new-frame': (url) =>
    `document.body.append(Object.assign(document.createElement('iframe'), { src: '${url}' }))`,
  'new-stylesheet': (url) =>
    `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '${url}' }))`,
  import: (url) => `import('${url}').catch(() => {})`,
  written: (url) => `document.write('<script src="${url}"></' + 'script>')`,
};

const kinds = [...Object.keys(MARKUP), ...Object.keys(CODE)].sort();

/** Every way at once, none of them marked. */
const untagged = (host: string, nonce: string): string => {
  const url = (kind: string) => `https://${host}/live/${kind}`;
  const markup = Object.entries(MARKUP).map(([kind, write]) =>
    write(url(kind), nonce),
  );
  const code = Object.entries(CODE).map(
    ([kind, write]) =>
      `<script nonce="${nonce}">try { ${write(url(kind))} } catch {}</script>`,
  );
  return [...markup, ...code].join('\n');
};

const kindsAsked = (world: World, host: string): string[] => {
  const paths = world.requests(host).map(({ url }) => new URL(url).pathname);
  return [...new Set(paths.map((path) => path.replace('/live/', '')))].sort();
};

interface SiteOptions extends Partial<PolicyOptions> {
  readonly hasNonce?: boolean;
}

/** Answers as an owner's server would: `/free` alone has no policy. */
const siteHandler =
  ({ hasNonce = true, ...options }: SiteOptions = {}, more = '') =>
  async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'https://site.test');
    if (pathname.startsWith('/lib/')) {
      const body = await readFile(join(ROOT, 'dist', pathname.slice(5)));
      const type = 'text/javascript; charset=utf-8';
      return response.writeHead(200, { 'content-type': type }).end(body);
    }
    const { cookie } = request.headers;
    const nonce = hasNonce ? randomBytes(16).toString('base64') : undefined;
    const policy = built.contentSecurityPolicy({
      config,
      record: built.readRecord(cookie, { config }),
      nonce,
      ...options,
    });
    const body =
      untagged(STATS, nonce ?? '') + untagged(ADS, nonce ?? '') + more;
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...(pathname !== '/free' && { 'content-security-policy': policy }),
    });
    return response.end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8">
       <link rel="icon" href="data:,"><title>Site</title>
       ${site({ config, body, nonce: nonce ?? '' })}`,
    );
  };

const INLINE = {
  'script-src': ["'unsafe-inline'"],
  'style-src': ["'unsafe-inline'"],
};
const policies: Readonly<Record<string, SiteOptions>> = {
  'a nonce': {},
  'lists of hosts alone': { hasNonce: false, base: INLINE },
};

const open = async (page: Page, path = '/') => {
  await page.goto(`https://site.test${path}`);
  await ready(page);
  await settle(page, 1000);
};

test(
  'without a policy the page asks third parties by all of these ways',
  { tag: '@attack' },
  async ({ page, world }) => {
    world.mount('site.test', siteHandler());
    await open(page, '/free');
    await expect.poll(() => kindsAsked(world, ADS)).toEqual(kinds);
  },
);

for (const [name, options] of Object.entries(policies)) {
  test(`by ${name}, nobody is asked before a choice and after a refusal`, async ({
    page,
    world,
  }) => {
    world.mount('site.test', siteHandler(options));
    await open(page);
    await act(page, 'rejectAll');
    await settle(page);
    await open(page);
    expect(await recordOf(page)).toMatchObject({ method: 'reject-all' });
    expect(
      world.log.filter(({ host }) => host.endsWith('vendor.test')),
    ).toEqual([]);
  });

  test(`by ${name}, a grant lets its own hosts be asked and no others`, async ({
    page,
    world,
  }) => {
    test.slow();
    world.mount('site.test', siteHandler(options));
    await open(page);
    await act(page, 'save', { analytics: true });
    expect(world.requests(STATS)).toEqual([]);
    await open(page);
    await expect
      .poll(() => kindsAsked(world, STATS))
      .toEqual(
        expect.arrayContaining(['fetch', 'image', 'frame', 'new-script']),
      );
    expect(kindsAsked(world, STATS)).not.toContain('object');
    expect(world.requests(ADS)).toEqual([]);

    await act(page, 'withdraw');
    // What the page had asked before has come by then.
    await page.goto('about:blank');
    await settle(page, 300);
    const before = world.requests(STATS).length;
    await open(page);
    expect(world.requests(STATS)).toHaveLength(before);
    expect(world.requests(ADS)).toEqual([]);
  });
}

test(
  'inline code without the nonce never runs',
  { tag: '@attack' },
  async ({ page, world }) => {
    const evil = `<script>window.evil = 'inline'</script>
    <script nonce="bm9wZQ==">window.evil = 'another nonce'</script>
    <img src="data:," onerror="window.evil = 'handler'">
    <iframe src="javascript:parent.evil = 'address'"></iframe>`;
    world.mount('site.test', siteHandler({}, evil));
    await open(page);
    expect(await page.evaluate(() => Reflect.get(window, 'evil'))).toBe(
      undefined,
    );
    await open(page, '/free');
    expect(
      await page.evaluate(() => Reflect.get(window, 'evil')),
    ).toBeDefined();
  },
);

test(
  'the interface works under the policy with Trusted Types',
  { tag: '@attack' },
  async ({ page, world }) => {
    const blocked: string[] = [];
    page.on('console', (message) => blocked.push(message.text()));
    world.mount('site.test', siteHandler({ trustedTypes: true }));
    await page.goto('https://site.test/');
    await ready(page);
    await page
      .locator(
        '[data-consentry="banner"] [data-consentry-action="preferences"]',
      )
      .click();
    await expect(page.locator('dialog')).toBeVisible();
    await page.locator('dialog [data-consentry-action="accept-all"]').click();
    await expect(page.locator('[data-consentry="reopen"]')).toBeVisible();
    const ours = blocked.filter((text) =>
      /consentry|site\.test\/lib/.test(text),
    );
    expect(ours).toEqual([]);
  },
);

// --- the example -------------------------------------------------------------

const example = async () => {
  const path = join(ROOT, 'examples/server-side/server.mjs');
  const { createSite } = await import(path);
  return createSite;
};

test(
  'the example asks its vendor once analytics is granted, and loads anew for it',
  { tag: '@attack' },
  async ({ page, world, input }) => {
    world.mount('site.test', (await example())('pixel.vendor.test'));
    await page.goto('https://site.test/');
    await ready(page);
    await settle(page);
    expect(world.requests('pixel.vendor.test')).toEqual([]);
    await expect(page.locator('#answer')).toHaveText('refused');

    await input.click(page.locator('[data-consentry-action="accept-all"]'));
    await expect(page.locator('#answer')).toHaveText('granted');
    await expect
      .poll(() => world.requests('pixel.vendor.test').length)
      .toBeGreaterThan(1);
    await expect
      .poll(
        () => world.log.filter(({ url }) => url.endsWith('/consent')).length,
      )
      .toBeGreaterThan(0);
  },
);

test(
  'the example for Request and Response answers as the one for Node',
  { tag: '@attack' },
  async () => {
    const path = join(ROOT, 'examples/server-side/fetch.mjs');
    const { handle } = await import(path);
    const ask = (address: string, init = {}): Response =>
      handle(new Request(`https://site.test${address}`, init));
    const text = tenDaysOld();
    const headers = {
      cookie: `consentry=${text}`,
      origin: 'https://site.test',
    };
    const plain = ask('/');
    expect(await plain.text()).toContain('Analytics: refused');
    expect(plain.headers.get('content-security-policy')).not.toContain('stats');
    const granted = ask('/', { headers });
    expect(await granted.text()).toContain('Analytics: granted');
    const renewed = ask('/consent', { method: 'POST', headers });
    expect(renewed.status).toBe(204);
    expect(renewed.headers.get('set-cookie')).toContain(text);
    expect(ask('/consent', { method: 'POST' }).status).toBe(403);
  },
);

// --- the endpoint ------------------------------------------------------------

interface Answer {
  readonly method: string;
  readonly status: number;
  readonly setCookie: string | undefined;
}

/** A site with the endpoint, and what it answered. */
const mountEndpoint = (world: World): Answer[] => {
  const answers: Answer[] = [];
  world.mount('site.test', (request, response) => {
    if (request.url !== '/consent') {
      response.writeHead(200, { 'content-type': 'text/html' });
      return response.end('<!doctype html><title>Site</title>');
    }
    const { status, headers } = built.renewRecord(request, config);
    const { method = '' } = request;
    answers.push({ method, status, setCookie: headers['set-cookie'] });
    return response.writeHead(status, headers).end();
  });
  return answers;
};

const tenDaysOld = () => {
  const decidedAt = Math.floor(Date.now() / 1000) - 10 * DAY;
  return built.encodeRecord({
    decidedAt,
    method: 'save',
    revision: '2026-01',
    categories: { functional: false, analytics: true, marketing: false },
    differing: [],
    services: [],
    signals: [],
  });
};

const write = (page: Page, cookie: string) =>
  page.evaluate((text) => {
    document.cookie = text;
  }, cookie);

const post = (page: Page, url = '/consent') =>
  page.evaluate(
    (address) =>
      fetch(address, { method: 'POST', keepalive: true }).then(
        ({ status }) => status,
      ),
    url,
  );

test(
  'the endpoint sets the record again for the time that it has left',
  { tag: '@attack' },
  async ({ page, world }) => {
    const answers = mountEndpoint(world);
    await page.goto('https://site.test/');
    const text = tenDaysOld();
    // As long as Safari keeps what a script writes.
    await write(page, `consentry=${text};Path=/;Max-Age=${7 * DAY};Secure`);
    expect(await post(page)).toBe(204);
    const age = Number(/Max-Age=(\d+)/.exec(answers[0]?.setCookie ?? '')?.[1]);
    expect(age).toBeGreaterThan(172 * DAY - 120);
    expect(age).toBeLessThanOrEqual(172 * DAY);
    expect(answers[0]?.setCookie).toBe(
      `consentry=${text}; Path=/; Max-Age=${age}; SameSite=Lax; Secure`,
    );
    // One cookie, which the page still reads.
    expect(await page.evaluate(() => document.cookie)).toBe(
      `consentry=${text}`,
    );
  },
);

test(
  'the endpoint sets nothing without a record that counts',
  { tag: '@attack' },
  async ({ page, world }) => {
    const answers = mountEndpoint(world);
    await page.goto('https://site.test/');
    expect(await post(page)).toBe(204);
    await write(page, 'consentry=junk;Path=/;Secure');
    expect(await post(page)).toBe(204);
    expect(answers.map(({ setCookie }) => setCookie)).toEqual([
      undefined,
      undefined,
    ]);
    expect(await page.evaluate(() => document.cookie)).toBe('consentry=junk');
  },
);

for (const host of ['evil.test', 'sub.site.test']) {
  test(`a page of ${host} gets nothing from the endpoint`, async ({
    page,
    world,
  }) => {
    const answers = mountEndpoint(world);
    await page.goto('https://site.test/');
    await write(page, `consentry=${tenDaysOld()};Path=/;Secure;SameSite=None`);
    await page.goto(world.page(`https://${host}/`, '<body><p>Elsewhere</p>'));
    await page.evaluate(async () => {
      const url = 'https://site.test/consent';
      const init = { method: 'POST', credentials: 'include' } as const;
      await fetch(url, init).catch(() => {});
      await fetch(url, { ...init, mode: 'no-cors' }).catch(() => {});
      navigator.sendBeacon(url);
    });
    await expect.poll(() => answers.length).toBe(3);
    await page.evaluate(() => {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = 'https://site.test/consent';
      document.body.append(form);
      form.submit();
    });
    await expect.poll(() => answers.length).toBe(4);
    for (const answer of answers) {
      expect(answer).toEqual({
        method: 'POST',
        status: 403,
        setCookie: undefined,
      });
    }
  });
}
