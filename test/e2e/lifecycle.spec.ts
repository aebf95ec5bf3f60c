// A page lives longer than a load: routes, frames of its own site, pages that
// come back from the history or are prepared ahead, and the end of the library.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { expect, test } from '../helpers/fixtures.js';
import { act, ready, settle, site } from '../helpers/site.js';
import { countLeft, watchNatives } from '../helpers/natives.js';

const note = (name: string): string =>
  `(window.ran ||= []).push(${JSON.stringify(name)});`;
const held = (text: string, attributes = ''): string =>
  `<script type="text/plain" data-category="analytics" ${attributes}>${text}</script>`;
const ran = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(window, 'ran') ?? []);
const config = { onWithdraw: 'stay' };

/** Shows a route as a single-page application does. */
const goTo = (page: Page, path: string, html: string): Promise<void> =>
  page.evaluate(
    ([url, text]) => {
      history.pushState(null, '', url);
      const main = document.querySelector('main');
      if (main) main.innerHTML = text;
    },
    [path, html] as const,
  );

test(
  'on the routes of an application tags run once, frames follow, and a choice holds',
  { tag: '@attack' },
  async ({ page, world }) => {
    const frame = `<iframe title="f" data-category="analytics" data-src="https://frame.vendor.test/one"></iframe>`;
    const tag = held('', 'src="https://slow.vendor.test/js?name=tag"');
    const home = tag + held(note('home'));
    const film = tag + held(note('film')) + frame;
    const main = `<main>${home}</main>`;
    await page.goto(world.page('/', site({ config, body: main })));
    await ready(page);
    await goTo(page, '/film', film);
    await goTo(page, '/', home);
    await settle(page, 300);
    expect(await ran(page)).toEqual([]);
    expect(world.requests('slow.vendor.test')).toEqual([]);

    await act(page, 'acceptAll');
    await expect.poll(() => ran(page)).toEqual(['tag', 'home']);
    await goTo(page, '/film', film);
    await expect.poll(() => ran(page)).toEqual(['tag', 'home', 'film']);
    await expect.poll(() => world.requests('frame.vendor.test').length).toBe(1);

    await act(page, 'withdraw');
    for (const [path, html] of [
      ['/', home],
      ['/film', film],
      ['/next', held(note('next'))],
    ] as const) {
      await goTo(page, path, html);
    }
    await settle(page, 300);
    expect(await ran(page)).toEqual(['tag', 'home', 'film']);
    expect(world.requests('frame.vendor.test')).toHaveLength(1);
  },
);

test(
  'a frame of the same origin with its own copy of the library follows the choice',
  { tag: '@attack' },
  async ({ page, world }) => {
    world.page('/inner', site({ config, body: held(note('inner')) }));
    const body = `<iframe title="f" src="/inner"></iframe>${held(note('outer'))}`;
    await page.goto(world.page('/', site({ config, body })));
    await ready(page);
    const inner = page.frame({ url: /inner/ });
    const inside = () =>
      inner?.evaluate(() => ({
        ran: Reflect.get(window, 'ran'),
        granted: Reflect.get(window, 'consentry').isGranted('analytics'),
        view: Reflect.get(window, 'consentry').view.get(),
      }));
    await act(page, 'acceptAll');
    await expect
      .poll(inside)
      .toEqual({ ran: ['inner'], granted: true, view: 'none' });
    await expect.poll(() => ran(page)).toEqual(['outer']);
    await act(page, 'withdraw');
    await expect.poll(async () => (await inside())?.granted).toBe(false);
    await inner?.evaluate(() => Reflect.get(window, 'consentry').acceptAll());
    await expect
      .poll(() =>
        page.evaluate(() =>
          Reflect.get(window, 'consentry').isGranted('analytics'),
        ),
      )
      .toBe(true);
    await settle(page, 300);
    expect(await ran(page)).toEqual(['outer']);
  },
);

test(
  'a frame on a subdomain with its own copy follows the choice, at the latest when looked at',
  { tag: '@attack' },
  async ({ page, world }) => {
    const shared = { ...config, storage: { domain: 'site.test' } };
    world.page(
      'https://sub.site.test/inner',
      site({ config: shared, body: held(note('inner')) }),
    );
    const body = `<iframe title="f" src="https://sub.site.test/inner"></iframe>`;
    await page.goto(world.page('/', site({ config: shared, body })));
    await ready(page);
    const inner = page.frame({ url: /inner/ });
    if (!inner) throw new Error('no frame');
    const granted = () =>
      inner.evaluate(() => {
        // As the browser does when the visitor turns to the frame.
        if (!Reflect.has(window, 'cookieStore'))
          window.dispatchEvent(new Event('focus'));
        return Reflect.get(window, 'consentry').isGranted('analytics');
      });
    await act(page, 'acceptAll');
    await expect.poll(granted).toBe(true);
    await expect
      .poll(() => inner.evaluate(() => Reflect.get(window, 'ran')))
      .toEqual(['inner']);
    await act(page, 'rejectAll');
    await expect.poll(granted).toBe(false);
  },
);

test(
  'the script and the npm module in one page are one library',
  { tag: '@attack' },
  async ({ page, world }) => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { createConsentry } from './index.js';
          window.second = createConsentry({ onWithdraw: 'stay' });`,
        resolveDir: join(import.meta.dirname, '../../dist/npm'),
      },
      bundle: true,
      logLevel: 'error',
      write: false,
    });
    world.file('/app.js', outputFiles[0]?.text ?? '');
    const body = `${held('', 'src="https://slow.vendor.test/js?name=first"')}
      <script src="/app.js"></script>${held(note('second'))}`;
    await page.goto(world.page('/', site({ config, body })));
    await ready(page);
    expect(
      await page.evaluate(
        () =>
          Reflect.get(window, 'second') === Reflect.get(window, 'consentry'),
      ),
    ).toBe(true);
    await page.evaluate(() => Reflect.get(window, 'second').acceptAll());
    await expect.poll(() => ran(page)).toEqual(['first', 'second']);
    await settle(page, 300);
    expect(world.requests('slow.vendor.test')).toHaveLength(1);
    expect(await ran(page)).toEqual(['first', 'second']);
  },
);

test(
  'stop leaves no listener, observer, timer, channel, patch or node behind',
  { tag: '@attack' },
  async ({ page, world }) => {
    await page.addInitScript(watchNatives);
    world.hold('https://slow.vendor.test/hangs.js');
    const body = `<p><a href="/privacy" data-consentry="open">Choices</a></p>
      ${held('', 'src="https://slow.vendor.test/js?name=first"')}
      ${held(note('second'))}
      ${held('document.write("<b id=written>w</b>")')}
      ${held('', 'src="https://slow.vendor.test/hangs.js"')}
      ${held('', 'src="https://slow.vendor.test/js?name=behind"')}
      ${held(note('after'), 'data-after="never"')}
      <img alt="" data-category="marketing" data-src="https://media.vendor.test/i.svg">`;
    await page.goto(world.page('/', site({ config, body })));
    const has = (name: string) =>
      page.evaluate(
        (part) => !!document.querySelector(`[data-consentry="${part}"]`),
        name,
      );
    await expect.poll(() => has('banner')).toBe(true);
    await act(page, 'acceptAll');
    await expect.poll(() => ran(page)).toEqual(['first', 'second']);
    await act(page, 'withdraw', 'marketing');
    await page.evaluate(() =>
      Reflect.get(window, 'consentry').show('preferences'),
    );
    await expect.poll(() => has('panel')).toBe(true);
    await settle(page, 1500);
    await page.evaluate(() => Reflect.get(window, 'consentry').stop());
    await settle(page, 300);
    expect(await page.evaluate(countLeft)).toEqual([
      // What vendors and the page go on using, and what must not run again.
      'changed: document.Symbol(consentry.ran)',
      'changed: window.consentry',
      'changed: window.dataLayer',
      'changed: window.gtag',
      'changed: window.nanostoresGlobal',
      'changed: window.ran',
    ]);
  },
);
