// Proves the ground that the other browser tests stand on.
import { expect, test } from '../helpers/fixtures.js';
import type { Visit } from '../helpers/world.js';

declare global {
  interface Window {
    ran?: string[];
    seen: unknown[];
    gtagRan?: string[];
    pixelRan?: number;
    inline?: boolean;
  }
}

const GTAG = 'https://www.googletagmanager.com/gtag/js?id=G-TEST1';

const gtagPage = `<script async src="${GTAG}"></script><script>
  window.dataLayer = [];
  function gtag() { dataLayer.push(arguments); }
  gtag('js', new Date());
  gtag('config', 'G-TEST1');
</script>`;

const paths = (visits: readonly Visit[]): string[] =>
  visits.map(({ url }) => new URL(url).pathname);

test('a vendor script loads over https and is logged', async ({
  page,
  world,
}) => {
  await page.goto(world.page('/', gtagPage));
  await expect
    .poll(() => paths(world.requests('www.google-analytics.com')))
    .toEqual(['/g/collect']);
  const [load, ...more] = world.requests('www.googletagmanager.com');
  expect(load).toMatchObject({ url: GTAG, method: 'GET', cookie: '' });
  expect(more).toEqual([]);
  expect(await page.evaluate(() => window.gtagRan)).toEqual(['G-TEST1']);
});

test('the fake gtag obeys arguments objects, consent and the kill switch', async ({
  page,
  world,
}) => {
  const layer = (commands: string): string =>
    `<script>window.dataLayer = [];
      function gtag() { dataLayer.push(arguments); }
      ${commands}</script><script src="${GTAG}"></script>`;
  const hits = (): (string | null)[] =>
    world
      .requests('www.google-analytics.com')
      .map(({ url }) => new URL(url).searchParams.get('gcs'));
  const cookies = (): Promise<string> => page.evaluate(() => document.cookie);

  await page.goto(
    world.page('/array', layer(`dataLayer.push(['config', 'G-TEST1']);`)),
  );
  await page.goto(
    world.page(
      '/killed',
      layer(`window['ga-disable-G-TEST1'] = true; gtag('config', 'G-TEST1');`),
    ),
  );
  expect(await cookies()).toBe('');
  await page.goto(
    world.page(
      '/denied',
      layer(
        `gtag('consent', 'default', { analytics_storage: 'denied' });
        gtag('config', 'G-TEST1');`,
      ),
    ),
  );
  await expect.poll(hits).toEqual(['G110']);
  expect(await cookies()).toBe('');
  await page.evaluate(`
    gtag('consent', 'update', { analytics_storage: 'granted' });
    gtag('event', 'late');
  `);
  await expect.poll(hits).toEqual(['G110', 'G111']);
  expect(await cookies()).toMatch(/_ga=GA1.*_ga_TEST1=GS2/);
});

test('a vendor sets its cookie on the widest domain', async ({
  page,
  world,
}) => {
  await page.goto(world.page('https://shop.example.co.uk/', gtagPage));
  await page.waitForFunction(() => document.cookie.includes('_ga_TEST1='));
  await page.goto(world.page('https://www.example.co.uk/', '<p>other</p>'));
  expect(await page.evaluate(() => document.cookie)).toContain('_ga=');
  await page.evaluate(() => {
    document.cookie =
      '_ga=; domain=example.co.uk; path=/; max-age=0; secure; samesite=lax';
  });
  expect(await page.evaluate(() => document.cookie)).not.toContain('_ga=');
});

test('a parent-domain cookie reaches the subdomain, a host-only one does not', async ({
  page,
  world,
}) => {
  await page.goto(world.page('/', '<p>site'));
  await page.evaluate(() => {
    document.cookie = 'wide=1; domain=site.test; path=/';
    document.cookie = 'narrow=1; path=/';
  });
  await page.goto(world.page('https://sub.site.test/', '<p>sub'));
  expect(await page.evaluate(() => document.cookie)).toBe('wide=1');
  expect(world.requests('sub.site.test')[0]?.cookie).toBe('wide=1');
});

test('clicks and keys are trusted', async ({ page, input, world }) => {
  await page.goto(
    world.page(
      '/',
      `<button>One</button><button>Two</button><script>
        window.seen = [];
        for (const type of ['click', 'keydown'])
          addEventListener(type, (event) => seen.push(
            [type, event.key || event.target.textContent, event.isTrusted]));
      </script>`,
    ),
  );
  await input.click(page.getByRole('button', { name: 'One' }));
  await input.press('Tab');
  await expect(page.getByRole('button', { name: 'Two' })).toBeFocused();
  await input.press('Escape');
  await expect
    .poll(() => page.evaluate(() => window.seen))
    .toEqual([
      ['click', 'One', true],
      ['keydown', 'Tab', true],
      ['keydown', 'Escape', true],
    ]);
});

test('keys reach a page that nothing was clicked on', async ({
  page,
  input,
  world,
}) => {
  await page.goto(world.page('/', '<button>One</button>'));
  await input.press('Tab');
  await expect(page.getByRole('button', { name: 'One' })).toBeFocused();
});

test('two tabs of a profile share cookies and talk', async ({
  tabs,
  world,
}) => {
  const address = world.page(
    '/',
    `<script>
      window.seen = [];
      const channel = new BroadcastChannel('c');
      channel.onmessage = ({ data }) => seen.push(data);
    </script>`,
  );
  const [one, two] = await tabs(2);
  await one?.goto(address);
  await two?.goto(address);
  await one?.evaluate(`document.cookie = 'a=1'; channel.postMessage('hi')`);
  await expect.poll(() => two?.evaluate(() => window.seen)).toEqual(['hi']);
  expect(await two?.evaluate(() => document.cookie)).toBe('a=1');
});

test('each test has a profile of its own', async ({ page, world }) => {
  await page.goto(world.page('/', '<p>site'));
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a slow script arrives when it says', async ({ page, world }) => {
  const started = Date.now();
  await page.goto(
    world.page(
      '/',
      `<script async src="https://slow.vendor.test/js?ms=700&name=b"></script>
      <script async src="https://slow.vendor.test/js?ms=0&name=a"></script>`,
    ),
  );
  await page.waitForFunction(() => window.ran?.length === 2);
  expect(await page.evaluate(() => window.ran)).toEqual(['a', 'b']);
  expect(Date.now() - started).toBeGreaterThanOrEqual(700);
});

test('a held response hangs until it is released', async ({ page, world }) => {
  const script = world.file('/held.js', `window.ran = ['held'];`);
  world.hold(script);
  await page.goto(world.page('/', `<script async src="${script}"></script>`), {
    waitUntil: 'commit',
  });
  await expect.poll(() => paths(world.log)).toContain('/held.js');
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
  world.release(script);
  await page.waitForFunction(() => window.ran?.[0] === 'held');
});

test('a policy in a header is enforced', async ({ page, world }) => {
  await page.goto(
    world.page(
      '/',
      `<script>window.inline = true</script>
      <script src="https://pixel.vendor.test/pixel.js"></script>
      <script src="https://slow.vendor.test/js?name=a"></script>`,
      { 'content-security-policy': 'script-src https://slow.vendor.test' },
    ),
  );
  await page.waitForFunction(() => window.ran?.[0] === 'a');
  expect(await page.evaluate(() => [window.inline, window.pixelRan])).toEqual([
    undefined,
    undefined,
  ]);
  expect(world.requests('pixel.vendor.test')).toEqual([]);
});

test('the fake pixel leaves a cookie, a storage entry and a hit', async ({
  page,
  world,
}) => {
  await page.goto(
    world.page(
      '/',
      '<script src="https://pixel.vendor.test/pixel.js"></script>',
    ),
  );
  await expect
    .poll(() => paths(world.requests('pixel.vendor.test')))
    .toEqual(['/pixel.js', '/tr']);
  expect(
    await page.evaluate(() => [document.cookie, localStorage.getItem('px:id')]),
  ).toEqual(['_px=1', '1']);
});

test('a vendor frame loads and can be replaced by an error', async ({
  page,
  world,
}) => {
  const html = `<script>
      window.seen = [];
      addEventListener('message', ({ data }) => seen.push(data));
    </script><iframe src="https://frame.vendor.test/x"></iframe>`;
  await page.goto(world.page('/', html));
  await page.waitForFunction(() => window.seen[0] === 'frame:/x');
  world.file('https://frame.vendor.test/x', 'gone', { status: 404 });
  await page.reload();
  expect(await page.evaluate(() => window.seen)).toEqual([]);
});

test('a node handler can answer for a host', async ({ page, world }) => {
  const origin = world.mount('mounted.test', (request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<title>${request.headers.host}${request.url}</title>`);
  });
  await page.goto(`${origin}/some/page`);
  await expect(page).toHaveTitle('mounted.test/some/page');
});

test('storage can be blocked @storage-blocked', async ({ open, world }) => {
  const context = await open({ storage: 'blocked' });
  const page = await context.newPage();
  await page.goto(world.page('/', '<p>site'));
  const keeps = await page.evaluate(() => {
    try {
      document.cookie = 'a=1';
      localStorage.setItem('a', '1');
      return document.cookie || localStorage.getItem('a');
    } catch {
      return null;
    }
  });
  expect(keeps).toBeFalsy();
});

test('Global Privacy Control can be sent @gpc', async ({ open, world }) => {
  const page = await (await open({ gpc: true })).newPage();
  await page.goto(world.page('/', '<p>site'));
  expect(await page.evaluate('navigator.globalPrivacyControl')).toBe(true);
});

test.describe('with the visitor’s display settings', () => {
  test.use({
    colorScheme: 'dark',
    contextOptions: { reducedMotion: 'reduce' },
  });

  test('dark and reduced motion are seen @dark', async ({ page, world }) => {
    await page.goto(world.page('/', '<p>site'));
    const seen = await page.evaluate(() =>
      ['(prefers-color-scheme: dark)', '(prefers-reduced-motion)'].map(
        (query) => matchMedia(query).matches,
      ),
    );
    expect(seen).toEqual([true, true]);
  });
});
