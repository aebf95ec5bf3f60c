// The gate on the built script: what is requested, run and left, and when.
import { readFile } from 'node:fs/promises';
import { expect, test } from '../helpers/fixtures.js';
import {
  act,
  consentCommands,
  cookieNames,
  ready,
  recordOf,
  services,
  settle,
  site,
  trackers,
} from '../helpers/site.js';

const VENDORS = [
  'www.googletagmanager.com',
  'www.google-analytics.com',
  'pixel.vendor.test',
];

const page1 = site({ config: { services }, body: trackers() });

test('asks no vendor for anything before a choice', async ({ page, world }) => {
  await page.goto(world.page('/', page1 + '<p style="height:3000px">Long'));
  await ready(page);
  await page.mouse.wheel(0, 1500);
  await page.evaluate(() => document.querySelector('h1')?.click());
  await settle(page, 1500);
  await page.goto(world.page('/second', page1));
  await settle(page, 1500);
  expect(VENDORS.flatMap(world.requests)).toEqual([]);
  expect(await cookieNames(page)).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await page.evaluate(() => window.inlineRan)).toBeUndefined();
});

test('after a yes to all, everything runs once and in order', async ({
  page,
  world,
}) => {
  await page.goto(world.page('/', page1));
  await ready(page);
  const seen = await page.evaluate(async () => {
    const consent = Reflect.get(window, 'consentry');
    const told = () =>
      Reflect.get(window, 'dataLayer').filter(
        (entry: string[]) => entry[1] === 'update',
      ).length;
    const counts: Record<string, number> = {};
    consent.grants.listen(() => (counts['subscriber'] = told()));
    const when = consent
      .when('analytics')
      .then(() => (counts['when'] = told()));
    consent.acceptAll();
    await when;
    return counts;
  });
  expect(seen).toEqual({ subscriber: 1, when: 1 });
  await expect.poll(() => page.evaluate(() => window.inlineRan)).toBe(1);
  await expect.poll(() => page.evaluate(() => window.pixelRan)).toBe(1);
  await settle(page);
  expect(world.requests('www.googletagmanager.com')).toHaveLength(1);
  expect(
    await page.evaluate(() => [window.gtagRan, window.gtagWasThere]),
  ).toEqual([['G-TEST1'], true]);
  expect(await consentCommands(page)).toEqual([
    {
      tag: '[object Arguments]',
      phase: 'default',
      analytics: 'denied',
      ads: 'denied',
    },
    {
      tag: '[object Arguments]',
      phase: 'update',
      analytics: 'granted',
      ads: 'granted',
    },
  ]);
  const order = await page.evaluate(() =>
    Reflect.get(window, 'dataLayer').map(
      (entry: string[]) => entry[0] ?? 'event',
    ),
  );
  expect(order).toEqual(['consent', 'consent', 'event', 'js', 'config']);
  expect(await cookieNames(page)).toEqual(
    expect.arrayContaining(['consentry', '_ga', '_ga_TEST1', '_px']),
  );
});

test('a refusal is kept: nothing is asked again and nothing loads', async ({
  tabs,
  world,
}) => {
  const [page, other] = await tabs(2);
  if (!page || !other) throw new Error('two tabs');
  world.page('/', page1);
  await page.goto('https://site.test/');
  await ready(page);
  await act(page, 'rejectAll');
  for (let visit = 0; visit < 5; visit++) {
    await page.reload();
    await ready(page);
  }
  await other.goto('https://site.test/');
  await ready(other);
  await settle(other);
  for (const tab of [page, other]) {
    expect((await recordOf(tab))?.method).toBe('reject-all');
    expect(
      await tab.evaluate(() => Reflect.get(window, 'consentry').view.get()),
    ).toBe('none');
  }
  expect(VENDORS.flatMap(world.requests)).toEqual([]);
});

const RELEASE = '/lib/parts/release.js';

test('what releases is loaded by whoever reaches for the banner or has agreed', async ({
  page,
  world,
}) => {
  const asked = () =>
    world.requests('site.test').filter(({ url }) => url.includes(RELEASE));
  world.page('/', page1);
  await page.goto('https://site.test/');
  await expect(page.locator('[data-consentry="banner"]')).toBeVisible();
  await act(page, 'rejectAll');
  await page.reload();
  await ready(page);
  await settle(page);
  expect(asked()).toEqual([]);
  await page.context().clearCookies();
  await page.reload();
  await page.locator('[data-consentry-action="reject-all"]').hover();
  await expect.poll(asked).toHaveLength(1);
  await act(page, 'acceptAll');
  await expect.poll(() => page.evaluate(() => window.inlineRan)).toBe(1);
  expect(asked()).toHaveLength(1);
  // Else it would come while the next test is looking.
  await expect
    .poll(() => world.requests('www.google-analytics.com'))
    .not.toEqual([]);
});

test('without what releases all stays held and is told; the next choice tries again', async ({
  page,
  world,
  browserName,
}) => {
  // Firefox keeps the text of an error from a listener on the console.
  await page.addInitScript(() => {
    const said: string[] = [];
    Reflect.set(window, 'said', said);
    console.error = (...words) => said.push(words.map(String).join(' '));
  });
  world.file(RELEASE, 'gone', { status: 404 });
  await page.goto(world.page('/', page1));
  await ready(page);
  await act(page, 'acceptAll');
  await settle(page, 500);
  expect(VENDORS.flatMap(world.requests)).toEqual([]);
  expect((await recordOf(page))?.method).toBe('accept-all');
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'said').join()))
    .toMatch(/release.*could not be loaded.*Serve the folder.*404/s);
  world.file(RELEASE, await readFile('dist/parts/release.js'));
  await act(page, 'acceptAll');
  // For Firefox, what could not be imported is gone for as long as the page is.
  if (browserName === 'firefox') await page.reload();
  await expect.poll(() => page.evaluate(() => window.inlineRan)).toBe(1);
});

test('a yes to analytics alone loads analytics alone', async ({
  page,
  world,
}) => {
  await page.goto(world.page('/', page1));
  await ready(page);
  await act(page, 'save', { analytics: true });
  await expect.poll(() => page.evaluate(() => window.inlineRan)).toBe(1);
  await settle(page);
  expect(world.requests('pixel.vendor.test')).toEqual([]);
  await page.reload();
  await expect.poll(() => page.evaluate(() => window.inlineRan)).toBe(1);
  expect(await consentCommands(page)).toMatchObject([
    { phase: 'default', analytics: 'denied' },
    { phase: 'update', analytics: 'granted', ads: 'denied' },
  ]);
  expect(world.requests('pixel.vendor.test')).toEqual([]);
});

test('withdrawal tells Google, switches it off and erases, on a parent domain too', async ({
  page,
  world,
}) => {
  const shop = 'https://shop.example.co.uk';
  const config = { services, onWithdraw: 'stay' };
  const html = site({ config, body: trackers() });
  world.page(`${shop}/a/b`, html);
  await page.goto(`${shop}/a/b`);
  await ready(page);
  await act(page, 'acceptAll');
  await expect.poll(() => cookieNames(page)).toContain('_ga');
  await expect.poll(() => cookieNames(page)).toContain('_px');
  await page.evaluate(() => {
    document.cookie = '_ga_PATH=1; path=/a';
    document.cookie = 'session=keep';
  });
  // Each script has asked what it asks: nothing is on its way any more.
  await expect.poll(() => VENDORS.flatMap(world.requests).length).toBe(4);
  await act(page, 'withdraw');
  await expect
    .poll(async () =>
      (await cookieNames(page)).filter((name) => /^(_ga|_px)/.test(name)),
    )
    .toEqual([]);
  expect(await cookieNames(page)).toEqual(
    expect.arrayContaining(['session', 'consentry']),
  );
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('px:id')))
    .toBeNull();
  expect((await consentCommands(page)).at(-1)).toMatchObject({
    phase: 'update',
    analytics: 'denied',
    ads: 'denied',
  });
  expect(
    await page.evaluate(() => Reflect.get(window, 'ga-disable-G-TEST1')),
  ).toBe(true);
  world.page(`${shop}/next`, html);
  const before = VENDORS.flatMap(world.requests).length;
  await page.goto(`${shop}/next`);
  await ready(page);
  await settle(page);
  expect(VENDORS.flatMap(world.requests)).toHaveLength(before);
});

for (const ms of [0, 50, 500]) {
  test(`a script still downloading ${ms} ms after a yes does not run after a withdrawal`, async ({
    page,
    world,
  }) => {
    const slow = 'https://slow.vendor.test/js?name=slow';
    world.hold(slow);
    const body = `<script type="text/plain" data-category="analytics" src="${slow}"></script>`;
    await page.goto(world.page('/', site({ body })));
    await ready(page);
    await act(page, 'acceptAll');
    await expect.poll(() => world.requests('slow.vendor.test').length).toBe(1);
    await settle(page, ms);
    await act(page, 'withdraw');
    world.release(slow);
    await settle(page, 1000);
    expect(await page.evaluate(() => window.ran)).toBeUndefined();
  });
}

test('yes, no and yes again within one download runs the script once', async ({
  page,
  world,
}) => {
  const slow = 'https://slow.vendor.test/js?name=slow';
  world.hold(slow);
  const body = `<script type="text/plain" data-category="analytics" src="${slow}"></script>`;
  await page.goto(world.page('/', site({ body })));
  await ready(page);
  await act(page, 'acceptAll');
  await expect.poll(() => world.requests('slow.vendor.test').length).toBe(1);
  await act(page, 'withdraw');
  await act(page, 'acceptAll');
  world.release(slow);
  await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['slow']);
  await settle(page);
  expect(await page.evaluate(() => window.ran)).toEqual(['slow']);
});

test('downloads run side by side, in author order within a group', async ({
  page,
  world,
}) => {
  const address = (name: string) => `https://slow.vendor.test/js?name=${name}`;
  const tag = (category: string, name: string, more = '') => {
    world.hold(address(name));
    return `<script type="text/plain" data-category="${category}" ${more} src="${address(name)}"></script>`;
  };
  const body =
    tag('analytics', 'first') +
    tag('analytics', 'second') +
    `<script type="text/plain" data-category="analytics">window.ran.push('inline')</script>` +
    tag('analytics', 'quick', 'async') +
    tag('marketing', 'other');
  await page.goto(world.page('/', site({ body })));
  await ready(page);
  await act(page, 'acceptAll');
  // All are on their way before one of them has come.
  await expect.poll(() => world.requests('slow.vendor.test').length).toBe(4);
  const ran = () => page.evaluate(() => window.ran);
  world.release(address('second'));
  world.release(address('quick'));
  await expect.poll(ran).toEqual(['quick']);
  world.release(address('other'));
  await expect.poll(ran).toEqual(['quick', 'other']);
  world.release(address('first'));
  await expect
    .poll(ran)
    .toEqual(['quick', 'other', 'first', 'second', 'inline']);
  expect(world.requests('slow.vendor.test')).toHaveLength(4);
});

test('a script that hangs or fails holds up nobody outside its group', async ({
  page,
  world,
}) => {
  const hanging = world.file('https://slow.vendor.test/hang.js', '');
  world.hold(hanging);
  const missing = world.file('https://slow.vendor.test/404.js', '', {
    status: 404,
  });
  const body = `
    <script type="text/plain" data-category="marketing" src="${hanging}"></script>
    <script type="text/plain" data-category="analytics" src="${missing}"></script>
    <script type="text/plain" data-category="analytics" src="https://slow.vendor.test/js?ms=0&name=next"></script>`;
  await page.goto(world.page('/', site({ body })));
  await ready(page);
  await act(page, 'acceptAll');
  await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['next']);
});

test('modules, integrity, attributes and ids are kept', async ({
  page,
  world,
}) => {
  const body = `
    <script type="text/plain" data-type="module" data-category="analytics">
      window.isModule = document.currentScript === null && this === undefined;
    </script>
    <script type="text/plain" data-category="analytics" id="tag" class="a b" data-site="7">
      window.own = [document.currentScript.id, document.currentScript.dataset.site, document.currentScript.className];
      window.named = window.tag === document.currentScript;
    </script>
    <script type="text/plain" data-category="analytics" crossorigin
      integrity="sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      src="https://slow.vendor.test/js?name=bad"></script>
    <script type="text/plain" data-type="application/ld+json" data-category="analytics">{}</script>`;
  await page.goto(world.page('/', site({ body })));
  await ready(page);
  await act(page, 'acceptAll');
  await expect.poll(() => page.evaluate(() => window.isModule)).toBe(true);
  await expect
    .poll(() => page.evaluate(() => [window.own, window.named]))
    .toEqual([['tag', '7', 'a b'], true]);
  await settle(page);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});

test('frames, images, links, media and templates follow the grants both ways', async ({
  page,
  world,
}) => {
  world.file('https://frame.vendor.test/style.css', 'h1{color:rgb(1,2,3)}', {
    headers: { 'access-control-allow-origin': '*' },
  });
  const body = `
    <iframe id="frame" title="f" data-category="marketing" data-src="https://frame.vendor.test/one"></iframe>
    <img alt="" data-category="marketing" data-src="https://frame.vendor.test/pixel.gif">
    <link rel="stylesheet" data-category="marketing" data-href="https://frame.vendor.test/style.css">
    <video data-category="marketing" data-poster="https://frame.vendor.test/poster.png"></video>
    <iframe id="doc" title="d" data-category="marketing" data-srcdoc="<script>parent.docRan=1</script>"></iframe>
    <template data-category="marketing"><p id="inside">Inside</p>
      <script>window.fromTemplate = (window.fromTemplate || 0) + 1</script>
      <img alt="" data-src="https://frame.vendor.test/template.gif"></template>`;
  const config = { onWithdraw: 'stay' };
  await page.goto(world.page('/', site({ config, body })));
  await ready(page);
  await settle(page);
  expect(world.requests('frame.vendor.test')).toEqual([]);
  const paths = () =>
    [
      ...new Set(
        world
          .requests('frame.vendor.test')
          .map(({ url }) => new URL(url).pathname),
      ),
    ].sort();
  const all = [
    '/one',
    '/pixel.gif',
    '/poster.png',
    '/style.css',
    '/template.gif',
  ];

  await act(page, 'acceptAll');
  await expect.poll(paths).toEqual(all);
  await expect.poll(() => page.evaluate(() => window.docRan)).toBe(1);
  await expect.poll(() => page.evaluate(() => window.fromTemplate)).toBe(1);

  const entries = await page.evaluate(() => history.length);
  await act(page, 'withdraw');
  await expect
    .poll(() =>
      page
        .frames()
        .map((frame) => frame.url())
        .join(),
    )
    .not.toContain('frame.vendor.test');
  const grown = await page.evaluate(() => history.length);
  expect(grown).toBe(entries);
  await expect(page.locator('#inside')).toHaveCount(0);
  expect(
    await page
      .locator(
        '[data-category][src], [data-category][href], [data-category][poster], [data-category][srcdoc]',
      )
      .count(),
  ).toBe(0);

  await act(page, 'acceptAll');
  await expect(page.locator('#inside')).toBeVisible();
  await expect(page.locator('#frame')).toHaveAttribute(
    'src',
    'https://frame.vendor.test/one',
  );
  await settle(page);
  expect(await page.evaluate(() => window.fromTemplate)).toBe(1);
});

test('nodes that the page adds later are picked up, once', async ({
  page,
  world,
}) => {
  const body = `<script type="text/plain" data-category="analytics">window.count = 0</script>`;
  await page.goto(world.page('/', site({ body })));
  await ready(page);
  await act(page, 'acceptAll');
  await expect.poll(() => page.evaluate(() => window.count)).toBe(0);
  const counts = await page.evaluate(async () => {
    const later = () => new Promise((done) => setTimeout(done, 100));
    const until = async (count: number) => {
      for (let tries = 0; tries < 100; tries++) {
        if ((window.count ?? 0) >= count) break;
        await later();
      }
      await later();
    };
    const make = () => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.dataset['category'] = 'analytics';
      script.textContent = 'window.count = (window.count || 0) + 1';
      return script;
    };
    const first = make();
    document.body.append(first);
    await until(1);
    const added = window.count;
    first.remove();
    document.body.append(first);
    await later();
    const moved = window.count;
    first.remove();
    await later();
    document.body.append(make());
    await later();
    const rendered = window.count;
    document.body.append(make());
    await until(2);
    return [added, moved, rendered, window.count];
  });
  expect(counts).toEqual([1, 1, 1, 2]);
});

test('a long inline script that arrives in pieces runs whole or not at all', async ({
  page,
  world,
}) => {
  const html = site({
    body: `<script type="text/plain" data-category="essential">
      window.started = 1; /* ${'x'.repeat(200_000)} */ window.ended = 1;</script><p>end`,
  });
  const whole = `<!doctype html><html lang="en"><meta charset="utf-8"><title>s</title>${html}`;
  world.mount('pieces.test', (request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    if (request.url !== '/') {
      response.end('');
      return;
    }
    const cut = whole.indexOf('window.started') + 40;
    response.write(
      whole.slice(0, cut).replace('/lib/', 'https://site.test/lib/'),
    );
    setTimeout(() => response.end(whole.slice(cut)), 600);
  });
  await page.goto('https://pieces.test/');
  await expect.poll(() => page.evaluate(() => window.ended)).toBe(1);
  expect(await page.evaluate(() => window.started)).toBe(1);
});

declare global {
  interface Window {
    inlineRan?: number;
    gtagWasThere?: boolean;
    isModule?: boolean;
    own?: string[];
    named?: boolean;
    docRan?: number;
    fromTemplate?: number;
    count?: number;
    started?: number;
    ended?: number;
  }
}
