// The built `consentry-guard.js`: what is not marked is held by the owner's
// rules, whichever way it comes; what is not meant is left alone; and what no
// script in a page can stop, shown as it is.
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { act, cookieNames, ready, settle, site } from '../helpers/site.js';
import type { World } from '../helpers/world.js';

const STATS = 'stats.vendor.test';
const ADS = 'ads.vendor.test';
const OTHER = 'other.vendor.test';

const config = {
  onWithdraw: 'stay',
  services: {
    ads: {
      category: 'marketing',
      hosts: [`*.${ADS}`, ADS],
      cookies: [{ name: '_ads' }],
    },
    shop: { category: 'essential', cookies: [{ name: 'basket' }] },
  },
  guard: {
    rules: { analytics: [STATS] },
    allow: [`${STATS}/allowed`],
  },
};

/** A third party that answers everything, and notes that its scripts ran. */
const vendor =
  (host: string): Parameters<World['mount']>[1] =>
  ({ url = '/' }, response) => {
    const path = new URL(url, 'https://x.test').pathname;
    const isFrame = path.includes('frame');
    response.writeHead(200, {
      'content-type': isFrame ? 'text/html' : 'text/javascript',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
    response.end(
      isFrame
        ? '<!doctype html><title>frame</title>'
        : `(window.ran ||= []).push(${JSON.stringify(host + path)});`,
    );
  };

const mountVendors = (world: World): void => {
  for (const host of [STATS, ADS, `a.${ADS}`, OTHER]) {
    world.mount(host, vendor(host));
  }
};

const open = async (
  page: Page,
  world: World,
  body = '',
  more: Parameters<typeof site>[0] = {},
) => {
  mountVendors(world);
  await page.goto(
    world.page('/', site({ config, guard: true, body, ...more })),
  );
  await ready(page);
};

const ran = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.ran ?? []);

const paths = (world: World, host: string): string[] =>
  world.requests(host).map(({ url }) => new URL(url).pathname.slice(1));

/** Ways by which code loads something from an address. */
const WAYS: Readonly<Record<string, string>> = {
  'script-src': `const s = document.createElement('script'); s.src = url; document.head.append(s)`,
  'script-src-last': `const s = document.createElement('script'); document.head.append(s); s.src = url`,
  'script-type-after': `const s = document.createElement('script'); s.src = url; s.type = 'text/javascript'; document.head.appendChild(s)`,
  'script-attribute': `const s = document.createElement('script'); s.setAttribute('src', url); document.head.insertBefore(s, null)`,
  'script-attribute-more': `const s = document.createElement('script'); s.setAttribute('src', url, '/own'); document.head.append(s)`,
  'script-attribute-ns': `const s = document.createElement('script'); s.setAttributeNS(null, 'src', url); document.head.insertAdjacentElement('beforeend', s)`,
  'script-module': `const s = document.createElement('script'); s.type = 'module'; s.src = url; document.head.prepend(s)`,
  'script-in-box': `const box = document.createElement('div'); const s = document.createElement('script'); s.src = url; box.append(s); document.body.append(box)`,
  'script-in-fragment': `const s = document.createElement('script'); s.src = url; const f = new DocumentFragment(); f.append(s); document.body.replaceChild(f, document.body.appendChild(document.createElement('i')))`,
  'script-replace-with': `const s = document.createElement('script'); s.src = url; const i = document.createElement('i'); document.body.append(i); i.replaceWith(s)`,
  'script-before': `const s = document.createElement('script'); s.src = url; document.body.firstChild.before(s)`,
  'script-after-text': `const s = document.createElement('script'); s.src = url; const t = new Text('x'); document.body.append(t); t.after(s)`,
  'script-after-held': `const h = document.createElement('script'); h.type = 'text/plain'; h.dataset.category = 'analytics'; h.text = ' '; document.body.append(h); const s = document.createElement('script'); s.src = url; h.after(s)`,
  'script-behind-itself': `const s = document.createElement('script'); s.src = url; document.head.append(s); s.after(s.cloneNode()); const t = document.createElement('script'); t.src = url; s.after(t)`,
  'box-after-held': `const h = document.createElement('script'); h.type = 'text/plain'; h.dataset.category = 'analytics'; h.text = ' '; document.body.append(h); const box = document.createElement('div'); box.append(Object.assign(document.createElement('iframe'), { src: url })); h.after(box)`,
  'script-range': `const s = document.createElement('script'); s.src = url; const r = new Range(); r.selectNodeContents(document.body); r.insertNode(s)`,
  'script-clone': `const s = document.createElement('script'); s.src = url; document.head.append(s.cloneNode(true))`,
  'script-retyped': `const s = document.createElement('script'); s.type = 'text/x'; s.src = url; document.head.append(s); s.type = ''; document.body.append(s)`,
  'contextual-fragment': `document.body.append(document.createRange().createContextualFragment('<script src="' + url + '"></' + 'script>'))`,
  'shadow-script': `const host = document.body.appendChild(document.createElement('div')); const s = document.createElement('script'); s.src = url; host.attachShadow({ mode: 'open' }).append(s)`,
  'new-image': `new Image().src = url`,
  'image-attribute': `document.createElement('img').setAttribute('SRC', url)`,
  'image-srcset': `new Image().srcset = url + ' 1x, /own.png 2x'`,
  'image-adopted': `const other = new DOMParser().parseFromString('<img src="' + url + '">', 'text/html'); document.body.append(other.images[0])`,
  'image-imported': `const t = document.createElement('template'); t.innerHTML = '<img src="' + url + '">'; document.importNode(t.content, true)`,
  'inner-html': `document.body.appendChild(document.createElement('div')).innerHTML = '<p><img src="' + url + '">'`,
  'inner-html-entities': `document.createElement('div').innerHTML = '<img src="' + [...url].map((c) => '&#' + c.charCodeAt(0) + ';').join('') + '">'`,
  'inner-html-shadow': `document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' }).innerHTML = '<img src="' + url + '">'`,
  'outer-html': `document.body.appendChild(document.createElement('i')).outerHTML = '<img src="' + url + '">'`,
  'adjacent-html': `document.body.insertAdjacentHTML('beforeend', '<img src=' + url + '>')`,
  'adjacent-html-more': `document.body.insertAdjacentHTML('beforeend', '<img src=' + url + '>', '<p>')`,
  'image-foreign-mark': `const i = new Image(); i.dataset.category = 'news'; i.dataset.src = url; i.src = url`,
  'frame-src': `const f = document.createElement('iframe'); f.src = url; document.body.append(f)`,
  'frame-src-last': `const f = document.createElement('iframe'); document.body.append(f); f.src = url`,
  'frame-html': `document.body.insertAdjacentHTML('afterbegin', '<iframe src="' + url + '"></iframe>')`,
  stylesheet: `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }))`,
  video: `document.createElement('video').src = url`,
  object: `const o = document.createElement('object'); o.data = url; document.body.append(o)`,
  embed: `const o = document.createElement('embed'); o.src = url; document.body.append(o)`,
  'input-image': `const i = document.createElement('input'); i.type = 'image'; i.src = url; document.body.append(i)`,
  'svg-image': `const i = document.createElementNS('http://www.w3.org/2000/svg', 'image'); i.setAttribute('href', url); const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); svg.append(i); document.body.append(svg)`,
  fetch: `fetch(url).catch(() => {})`,
  'fetch-no-cors': `fetch(new Request(url, { mode: 'no-cors' })).catch(() => {})`,
  'fetch-url': `fetch(new URL(url)).catch(() => {})`,
  'fetch-shadowed': `fetch(Object.defineProperty(new Request(url), 'url', { value: '/own' })).catch(() => {})`,
  xhr: `const x = new XMLHttpRequest(); x.open('POST', url); x.setRequestHeader('x', 'y'); x.send('body')`,
  beacon: `navigator.sendBeacon(url, 'x')`,
  events: `new EventSource(url).onerror = ({ target }) => target.close()`,
  socket: `new WebSocket(url.replace('https', 'wss'))`,
  written: `document.write('<script src="' + url + '"></' + 'script><img src="' + url + '">')`,
};

const kinds = Object.keys(WAYS).sort();

/** Every way at once, in scripts of the page. */
const byCode = (host: string): string =>
  Object.entries(WAYS)
    .map(
      ([kind, code]) =>
        `<script>try { const url = 'https://${host}/${kind}'; ${code} } catch (error) { (window.failed ||= []).push('${kind} ' + error) }</script>`,
    )
    .join('\n');

const kindsAsked = (world: World, host: string): string[] =>
  [...new Set(paths(world, host))].sort();

test(
  'without the guard, all of these ways lead to the third party',
  { tag: '@attack' },
  async ({ page, world }) => {
    await open(page, world, byCode(STATS), { guard: false });
    await expect.poll(() => kindsAsked(world, STATS)).toEqual(kinds);
  },
);

test('code asks nobody that a rule names, before a choice and after a refusal', async ({
  page,
  world,
}) => {
  await open(page, world, byCode(STATS) + byCode(`a.${ADS}`));
  await settle(page, 1500);
  await act(page, 'rejectAll');
  await page.reload();
  await ready(page);
  await settle(page, 1500);
  expect(kindsAsked(world, STATS)).toEqual([]);
  expect(kindsAsked(world, `a.${ADS}`)).toEqual([]);
  expect(await ran(page)).toEqual([]);
  expect(await page.evaluate(() => window.failed)).toBeUndefined();
});

test('what no rule names is asked by all of these ways', async ({
  page,
  world,
}) => {
  await open(page, world, byCode(OTHER));
  await expect.poll(() => kindsAsked(world, OTHER)).toEqual(kinds);
});

test('with a grant, all of these ways work', async ({ page, world }) => {
  await open(page, world);
  await act(page, 'save', { analytics: true });
  world.page(
    '/next',
    site({ config, guard: true, body: byCode(STATS) + byCode(ADS) }),
  );
  await page.goto('https://site.test/next');
  await ready(page);
  await expect.poll(() => kindsAsked(world, STATS)).toEqual(kinds);
  await settle(page);
  expect(kindsAsked(world, ADS)).toEqual([]);
});

const HELD_SCRIPT = `<script>
  window.script = document.createElement('script');
  script.onload = () => (window.loaded = (window.loaded || 0) + 1);
  script.src = 'https://${STATS}/made.js';
  document.head.append(script);
</script>`;

test('a script of the page is held in its place, and runs once after a yes', async ({
  page,
  world,
}) => {
  await open(page, world, HELD_SCRIPT);
  const held = page.locator(`script[data-consentry-guard="${STATS}"]`);
  await expect(held).toHaveAttribute('data-category', 'analytics');
  await expect(held).toHaveAttribute('type', 'text/plain');
  expect(await page.evaluate(() => Reflect.get(window, 'script').src)).toBe(
    `https://${STATS}/made.js`,
  );
  await settle(page);
  expect(paths(world, STATS)).toEqual([]);
  await act(page, 'acceptAll');
  await expect.poll(() => ran(page)).toEqual([`${STATS}/made.js`]);
  await expect.poll(() => page.evaluate(() => window.loaded)).toBe(1);
  await act(page, 'rejectAll');
  await act(page, 'acceptAll');
  await settle(page);
  expect(await ran(page)).toEqual([`${STATS}/made.js`]);
  expect(paths(world, STATS)).toEqual(['made.js']);
});

test('untagged markup neither runs nor stays before a yes, and comes after it', async ({
  page,
  world,
}) => {
  const body = `
    <script src="https://${STATS}/sync.js"></script>
    <script async src="https://${STATS}/async.js"></script>
    <script defer src="https://${STATS}/defer.js"></script>
    <script type="module" src="https://${STATS}/module.js"></script>
    <script src="https://${OTHER}/other.js"></script>
    <iframe src="https://a.${ADS}/frame" title="x"></iframe>
    <p>Text</p>`;
  await open(page, world, body);
  await settle(page);
  expect(await ran(page)).toEqual([`${OTHER}/other.js`]);
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('data-service', 'ads');
  await expect(frame).toHaveAttribute('data-category', 'marketing');
  expect(await frame.getAttribute('src')).toBeNull();
  expect(
    await frame.evaluate(
      (node: HTMLIFrameElement) => node.contentDocument?.body.innerHTML,
    ),
  ).toBe('');

  await act(page, 'acceptAll');
  await expect
    .poll(async () => (await ran(page)).sort())
    .toEqual(
      [
        `${OTHER}/other.js`,
        ...['sync', 'async', 'defer', 'module'].map(
          (name) => `${STATS}/${name}.js`,
        ),
      ].sort(),
    );
  await expect(frame).toHaveAttribute('src', `https://a.${ADS}/frame`);

  await act(page, 'withdraw', 'marketing');
  expect(await frame.getAttribute('src')).toBeNull();
});

test('the load event of a held script comes once, and with the script', async ({
  page,
  world,
}) => {
  world.file('https://site.test/own.js', '');
  const body = `
    <script src="https://${STATS}/marked.js" onload="loaded = (window.loaded || 0) + 1"></script>
    <script src="/own.js"></script>
    <script>
      document.body.append(Object.assign(document.createElement('script'), {
        src: 'https://${STATS}/coded.js',
        onload: () => (window.coded = (window.coded || 0) + 1),
      }), Object.assign(document.createElement('script'), { src: '/own.js' }));
    </script>`;
  await open(page, world, body);
  await settle(page);
  const counts = () => page.evaluate(() => [window.loaded, window.coded]);
  expect(await counts()).toEqual([undefined, undefined]);
  await act(page, 'acceptAll');
  await expect.poll(counts).toEqual([1, 1]);
});

test('what was loaded under a grant is emptied after a withdrawal', async ({
  page,
  world,
}) => {
  await open(page, world);
  await act(page, 'acceptAll');
  world.page(
    '/next',
    site({
      config,
      guard: true,
      body: `<iframe src="https://${ADS}/frame" title="x"></iframe>
        <script src="https://${STATS}/a.js"></script>`,
    }),
  );
  await page.goto('https://site.test/next');
  await ready(page);
  await expect.poll(() => ran(page)).toEqual([`${STATS}/a.js`]);
  const frame = page.locator('iframe');
  expect(await frame.getAttribute('data-consentry-guard')).toBeNull();
  await act(page, 'withdraw');
  await expect(frame).toHaveAttribute('data-consentry-guard', ADS);
  expect(await frame.getAttribute('src')).toBeNull();
  const isRefused = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => false,
        () => true,
      ),
    `https://${STATS}/later`,
  );
  expect(isRefused).toBe(true);
  await act(page, 'acceptAll');
  await settle(page);
  // Nothing that has run runs again.
  expect(await ran(page)).toEqual([`${STATS}/a.js`]);
  await expect(frame).toHaveAttribute('src', `https://${ADS}/frame`);
});

test('a request that is stopped fails as if the network did', async ({
  page,
  world,
}) => {
  await open(page, world);
  const said = await page.evaluate(async (host) => {
    const heard: Record<string, unknown> = {};
    const soon = (target: EventTarget, type: string, name: string) =>
      new Promise<void>((done) => {
        target.addEventListener(type, () => {
          heard[name] = `${type} ${heard['isNow'] ? 'at once' : 'later'}`;
          done();
        });
      });
    const url = `https://${host}/x`;
    await fetch(url).catch((error: unknown) => {
      heard['fetch'] = error instanceof TypeError;
    });
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('x-y', 'z');
    heard['isNow'] = true;
    const failed = soon(request, 'error', 'xhr');
    request.send('body');
    heard['beacon'] = navigator.sendBeacon(url, 'x');
    const events = new EventSource(url);
    const ended = soon(events, 'error', 'events');
    const socket = new WebSocket(`wss://${host}/x`);
    const closed = soon(socket, 'error', 'socket');
    const image = new Image();
    const broken = soon(image, 'error', 'image');
    image.src = url;
    heard['isNow'] = false;
    await Promise.all([failed, ended, closed, broken]);
    delete heard['isNow'];
    return { ...heard, status: request.status, state: events.readyState };
  }, STATS);
  expect(said).toEqual({
    fetch: true,
    beacon: false,
    xhr: 'error later',
    events: 'error later',
    socket: 'error later',
    image: 'error later',
    status: 0,
    state: 2,
  });
});

test('what pages ask of natives has the answer of the browser', async ({
  page,
  world,
}) => {
  const look = () => {
    const methods = {
      fetch,
      setAttribute: Element.prototype.setAttribute,
      append: Element.prototype.append,
      open: XMLHttpRequest.prototype.open,
      write: Document.prototype.write,
    };
    const shapes = Object.entries(methods).map(([key, one]) => [
      key,
      one.name,
      one.length,
      /\[native code\]/.test(Function.prototype.toString.call(one)),
    ]);
    class Own extends WebSocket {}
    const socket = new Own('wss://site.test/');
    const plain = new WebSocket('wss://site.test/');
    const answers = [
      socket instanceof WebSocket,
      socket instanceof Own,
      plain.constructor === WebSocket,
      WebSocket.OPEN,
      EventSource.CLOSED,
      WebSocket.prototype === Object.getPrototypeOf(plain),
      Object.keys(HTMLImageElement.prototype).includes('src'),
      document.createElement('img').src,
      [...Object.keys(Object.getOwnPropertyDescriptor(window, 'fetch') ?? {})],
    ];
    socket.close();
    plain.close();
    return [shapes, answers];
  };
  await open(page, world, '', { guard: false });
  const native = await page.evaluate(look);
  await open(page, world);
  expect(await page.evaluate(look)).toEqual(native);
});

test('first party, allowed, essential and unknown addresses are never touched', async ({
  page,
  world,
}) => {
  const wide = {
    ...config,
    guard: {
      rules: {
        essential: [`${STATS}/essential`],
        analytics: ['site.test', 'SITE.test/own', STATS],
      },
      allow: [`${STATS}/allowed`],
    },
  };
  const addresses = [
    'https://site.test/own.js',
    '/relative.js',
    `https://${STATS}/allowed/a.js`,
    `https://${STATS}/essential.js`,
    `https://not${ADS}/x.js`,
    `https://${OTHER}/?to=${STATS}/x`,
  ];
  const body = `<script>
    for (const src of ${JSON.stringify(addresses)}) {
      new Image().src = src + '#image';
      document.head.append(Object.assign(document.createElement('script'), { src }));
    }
    document.cookie = 'own=1';
    document.cookie = 'basket=1';
    new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    new Image().src = URL.createObjectURL(new Blob(['x']));
  </script>`;
  await open(page, world, body, { config: wide });
  await settle(page);
  expect(
    await page.evaluate(() => document.querySelector('[data-consentry-guard]')),
  ).toBeNull();
  for (const address of addresses) {
    const { href } = new URL(address, 'https://site.test');
    await expect.poll(() => world.log.map(({ url }) => url)).toContain(href);
  }
  expect(await cookieNames(page)).toEqual(['own', 'basket']);
});

test('an address is recognised however it is written', async ({
  page,
  world,
}) => {
  const spelled = [
    `//${STATS}/a`,
    `HTTPS://${STATS.toUpperCase()}/b`,
    `https://user:secret@${STATS}/c`,
    `https://${STATS}./d`,
    `https://${STATS}:443/e`,
    `https:\\\\${STATS}\\f`,
    `  https://${STATS}/g  `,
    `ht\ntps://${STATS}/h`,
    `https://ｓtats.vendor.test/i`,
    `https://stats%2evendor.test/j`,
    `http://${STATS}/k`,
  ];
  await open(
    page,
    world,
    `<script>
      for (const url of ${JSON.stringify(spelled)}) {
        new Image().src = url;
        fetch(url).catch(() => {});
        document.head.append(Object.assign(document.createElement('script'), { src: url }));
      }
    </script>`,
  );
  await settle(page);
  expect(world.log.filter(({ host }) => host.startsWith('stats'))).toEqual([]);
  expect(world.connections.filter((to) => to.includes('stats'))).toEqual([]);
});

test('cookies of what is refused or not answered are not written', async ({
  page,
  world,
}) => {
  await open(page, world);
  const write = () =>
    page.evaluate(async () => {
      document.cookie = '_ads=1; Path=/';
      document.cookie = ' _ga = 1';
      document.cookie = 'mine=1';
      const store: unknown = Reflect.get(window, 'cookieStore');
      if (store)
        await Reflect.get(Object(store), 'set').call(store, '_ads', '2');
    });
  await write();
  expect(await cookieNames(page)).toEqual(['mine']);
  await act(page, 'rejectAll');
  await write();
  expect(await cookieNames(page)).not.toContain('_ads');
  await act(page, 'acceptAll');
  await write();
  expect(await cookieNames(page)).toEqual(
    expect.arrayContaining(['_ads', '_ga', 'mine']),
  );
  await page.evaluate(() => {
    document.cookie = '_ads=; Path=/; Max-Age=0';
  });
  expect(await cookieNames(page)).not.toContain('_ads');
});

test('a config that the library refuses keeps everything held', async ({
  page,
  world,
}) => {
  await open(page, world);
  await act(page, 'acceptAll');
  const broken = { ...config, colour: 'blue' };
  world.page('/next', site({ config: broken, guard: true, body: HELD_SCRIPT }));
  await page.goto('https://site.test/next');
  await ready(page);
  await settle(page);
  expect(paths(world, STATS)).toEqual([]);
});

test('without our library, everything stays held and the page works', async ({
  page,
  world,
}) => {
  mountVendors(world);
  world.file('https://site.test/lib/consentry.js', '', { status: 404 });
  const body =
    HELD_SCRIPT +
    '<script>window.after = 1; document.cookie = "basket=1; path=/"</script>';
  await page.goto(world.page('/', site({ config, guard: true, body })));
  await settle(page);
  expect(paths(world, STATS)).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, 'after'))).toBe(1);
  expect(await cookieNames(page)).toEqual(['basket']);
});

test('the owner’s own marks decide before the rules', async ({
  page,
  world,
}) => {
  const body = `
    <script type="text/plain" data-category="analytics" data-when="denied" src="https://${STATS}/cookieless.js"></script>
    <img data-category="analytics" data-when="denied" data-src="https://${STATS}/image" alt="">
    <script type="text/plain" data-category="analytics" src="https://${STATS}/usual.js"></script>`;
  await open(page, world, body);
  await settle(page);
  expect(paths(world, STATS)).toEqual([]);
  await act(page, 'rejectAll');
  await expect
    .poll(() => paths(world, STATS).sort())
    .toEqual(['cookieless.js', 'image']);
  await expect.poll(() => ran(page)).toEqual([`${STATS}/cookieless.js`]);
});

test('an element of ours that gets another address loads it', async ({
  page,
  world,
}) => {
  await open(page, world);
  const src = await page.evaluate(async (host) => {
    const image = document.body.appendChild(new Image());
    image.src = `https://${host}/a`;
    const held = image.outerHTML;
    image.src = '/own.png';
    const freed = image.outerHTML;
    image.src = `https://${host}/b`;
    return [held, freed, image.getAttribute('data-consentry-src')];
  }, STATS);
  expect(src).toEqual([
    `<img data-consentry-guard="${STATS}" data-category="analytics" data-consentry-src="https://${STATS}/a">`,
    '<img src="/own.png">',
    `https://${STATS}/b`,
  ]);
  await settle(page);
  expect(paths(world, STATS)).toEqual([]);
});

test('stopping gives the browser’s functions back, and leaves what others put on top', async ({
  page,
  world,
}) => {
  const before = `<script>
    window.native = [fetch, XMLHttpRequest.prototype.open, Element.prototype.append, WebSocket];
  </script>`;
  mountVendors(world);
  const html = site({ config, guard: true });
  await page.goto(world.page('/', before + html));
  await ready(page);
  const seen = await page.evaluate(async (url) => {
    const [own, open_, append, socket] = Reflect.get(window, 'native');
    const ours = window.fetch;
    let calls = 0;
    const theirs = (...args: Parameters<typeof fetch>) => {
      calls++;
      return ours(...args);
    };
    window.fetch = theirs;
    Reflect.get(window, 'consentry').stop();
    const { status } = await window.fetch(url);
    return {
      isTheirs: window.fetch === theirs,
      isOurs: ours !== own,
      calls,
      status,
      open: XMLHttpRequest.prototype.open === open_,
      append: Element.prototype.append === append,
      socket:
        WebSocket === socket && WebSocket.prototype.constructor === socket,
    };
  }, `https://${STATS}/after`);
  expect(seen).toEqual({
    isTheirs: true,
    isOurs: true,
    calls: 1,
    status: 200,
    open: true,
    append: true,
    socket: true,
  });
});

test('a second copy changes nothing', async ({ page, world }) => {
  const again = '<script src="/lib/consentry-guard.js"></script>';
  await open(page, world, again + HELD_SCRIPT);
  await page.evaluate(() => {
    Reflect.set(window, 'ours', window.fetch);
    Reflect.get(window, 'consentry').stop();
  });
  const { isNative, status } = await page.evaluate(async (url) => {
    const answer = await fetch(url);
    return {
      isNative: window.fetch !== Reflect.get(window, 'ours'),
      status: answer.status,
    };
  }, `https://${STATS}/after`);
  expect([isNative, status]).toEqual([true, 200]);
  expect(paths(world, STATS)).toEqual(['after']);
});

test('written in pieces, a tag is held as well', async ({ page, world }) => {
  const body = `<script>
    document.write('<scr');
    document.write('ipt src="https://${STATS}/pieces.js">');
    document.write('</scr' + 'ipt><p id="written">Written</p>');
    document.writeln('<u>1', '</u>');
    document.write('<script>window.inline = (window.inline || 0) + 1</scr' + 'ipt><img src="https://${STATS}/i">');
  </script>`;
  await open(page, world, body);
  await settle(page);
  expect(paths(world, STATS)).toEqual([]);
  await expect(page.locator('#written')).toHaveText('Written');
  await expect(page.locator('u')).toHaveText('1');
  expect(await page.evaluate(() => Reflect.get(window, 'inline'))).toBe(1);
  await act(page, 'acceptAll');
  await expect.poll(() => ran(page)).toEqual([`${STATS}/pieces.js`]);
});

test(
  'polluted prototypes and replaced natives open nothing',
  { tag: '@attack' },
  async ({ page, world }) => {
    const pollution = `<script>
      Object.prototype.get = Object.prototype.set = function () {};
      Object.prototype.apply = Object.prototype.construct = () => undefined;
      Object.prototype.analytics = true;
      Object.prototype.allow = ['${STATS}'];
      Object.prototype.hosts = [];
      Object.prototype.once = true;
    </script>`;
    const replaced = `<script>
      Reflect.apply = () => undefined;
      Element.prototype.getAttribute = Element.prototype.matches = () => null;
      Element.prototype.querySelectorAll = () => [];
      DocumentFragment.prototype.querySelectorAll = () => [];
      Element.prototype.setAttribute = () => {};
    </script>`;
    mountVendors(world);
    const lines = byCode(STATS)
      .split('\n')
      .filter((line) =>
        /script-src|new-image|fetch-no|beacon|xhr|frame-src|inner-html/.test(
          line,
        ),
      )
      .join('\n');
    await page.goto(
      world.page(
        '/',
        pollution + site({ config, guard: true, body: replaced + lines }),
      ),
    );
    await settle(page, 1500);
    expect(kindsAsked(world, STATS)).toEqual([]);
  },
);

test(
  'under a strict policy with Trusted Types it holds, signs nothing and breaks nothing',
  { tag: '@attack' },
  async ({ page, world }) => {
    const NONCE = 'n0nce';
    const blocked: string[] = [];
    page.on('console', (message) => {
      if (/content security|trusted/i.test(message.text())) {
        blocked.push(message.text());
      }
    });
    mountVendors(world);
    const body = `<script nonce="${NONCE}">
      const policy = trustedTypes.createPolicy('site', {
        createHTML: (text) => text, createScriptURL: (text) => text, createScript: (text) => text,
      });
      const script = document.createElement('script');
      script.nonce = '${NONCE}';
      script.src = policy.createScriptURL('https://${STATS}/signed.js');
      document.head.append(script);
      document.body.appendChild(document.createElement('div')).innerHTML =
        policy.createHTML('<img src="https://${STATS}/signed-image">');
      document.body.appendChild(document.createElement('p')).innerHTML =
        policy.createHTML('<u>kept</u>');
      document.write(policy.createHTML('<img src="https://${STATS}/signed-written">'));
      document.write(policy.createHTML('<i>kept</i>'));
    </script>`;
    await page.goto(
      world.page('/', site({ config, guard: true, body, nonce: NONCE }), {
        'content-security-policy': [
          `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
          "require-trusted-types-for 'script'",
          'trusted-types consentry site',
        ].join('; '),
      }),
    );
    await ready(page);
    await settle(page);
    expect(paths(world, STATS)).toEqual([]);
    await expect(page.locator('u')).toHaveText('kept');
    await expect(page.locator('i')).toHaveText('kept');
    await act(page, 'acceptAll');
    await expect.poll(() => ran(page)).toEqual([`${STATS}/signed.js`]);
    expect(blocked.filter((text) => !text.includes('TrustedHTML'))).toEqual([]);
  },
);

test('what was stopped is told under data-debug, and can be asked', async ({
  page,
  world,
  browserName,
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await open(page, world, HELD_SCRIPT, { attributes: 'data-debug' });
  await page.evaluate((url) => navigator.sendBeacon(url), `https://${STATS}/b`);
  const asked = await page.evaluate((url) => {
    const guard = Reflect.get(window, Symbol.for('consentry.guard'));
    return [
      guard.against(url),
      guard.against('https://site.test/'),
      guard.blocks.map(({ kind }: { kind: string }) => kind),
    ];
  }, `https://${STATS}/x`);
  expect(asked).toEqual([
    { name: 'analytics', pattern: STATS },
    undefined,
    ['script', 'sendBeacon'],
  ]);
  // WebKitGTK tells us of no message.
  if (browserName === 'webkit') return;
  await expect
    .poll(() => said.join('\n'))
    .toContain(`stopped: sendBeacon https://${STATS}/b`);
  await expect
    .poll(() => said.join('\n'))
    .toContain(`stopped: script https://${STATS}/made.js`);
});

/** What no script in a page can stop. Each of these shows that it does not. */
const LIMITS: Readonly<Record<string, string>> = {
  'the preload scanner': `<script src="https://${STATS}/limit"></script>`,
  'import()': `<script>import('https://${STATS}/limit').catch(() => {})</script>`,
  'static import': `<script type="module">import 'https://${STATS}/limit'</script>`,
  'addresses in style': `<style>h1 { background: url(https://${STATS}/limit) }</style>`,
  'style by code': `<script>document.body.style.backgroundImage = 'url(https://${STATS}/limit)'</script>`,
  'natives of a fresh frame': `<script>
     const frame = document.body.appendChild(document.createElement('iframe'));
     frame.contentWindow.fetch('https://${STATS}/limit').catch(() => {});
   </script>`,
  workers: `<script>
     new Worker(URL.createObjectURL(new Blob(["fetch('https://${STATS}/limit').catch(() => {})"])));
   </script>`,
  'attribute nodes': `<script>
     const attr = document.createAttribute('src');
     attr.value = 'https://${STATS}/limit';
     new Image().setAttributeNode(attr);
   </script>`,
  posters: `<script>document.createElement('video').poster = 'https://${STATS}/limit'</script>
     <video poster="https://${STATS}/limit"></video>`,
  'imported styles': `<style>@import 'https://${STATS}/limit';</style>`,
  'xlink:href in markup': `<svg><image xlink:href="https://${STATS}/limit" width="9" height="9"/></svg>`,
  'images in the markup': `<img src="https://${STATS}/limit" alt="">`,
  forms: `<script>
     const form = document.createElement('form');
     form.action = 'https://${STATS}/limit';
     form.target = 'into';
     document.body.append(Object.assign(document.createElement('iframe'), { name: 'into' }), form);
     form.submit();
   </script>`,
};

for (const [name, body] of Object.entries(LIMITS)) {
  test(
    `limit: ${name} get through`,
    { tag: '@attack' },
    async ({ page, world }) => {
      await open(page, world, body);
      await expect.poll(() => paths(world, STATS)).toContain('limit');
    },
  );
}

declare global {
  interface Window {
    ran?: string[];
    failed?: string[];
    loaded?: number;
    coded?: number;
  }
}
