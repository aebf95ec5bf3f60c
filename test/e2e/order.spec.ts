// What runs after what, and what a held inline script may write: the built
// script in real browsers.
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { act, ready, settle, site } from '../helpers/site.js';

const slow = (name: string) => `https://slow.vendor.test/js?name=${name}`;
const held = (attributes: string, text = '') =>
  `<script type="text/plain" data-category="analytics" ${attributes}>${text}</script>`;
const note = (name: string) => `(window.ran ||= []).push("${name}");`;
const ran = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(window, 'ran') ?? []);

test(
  'a script with data-after runs behind what it names, and is fetched meanwhile',
  { tag: '@attack' },
  async ({ page, world }) => {
    const body =
      held(`data-after="library maps" src="${slow('last')}"`) +
      held(`id="library" src="${slow('library')}"`) +
      held(`data-service="maps"`, note('maps'));
    world.hold(slow('library'));
    await page.goto(world.page('/', site({ body })));
    await ready(page);
    await act(page, 'acceptAll');
    await expect.poll(() => world.requests('slow.vendor.test').length).toBe(2);
    await settle(page, 300);
    expect(await ran(page)).toEqual(['maps']);
    world.release(slow('library'));
    await expect.poll(() => ran(page)).toEqual(['maps', 'library', 'last']);
  },
);

test(
  'a script that hangs holds up its own group for 5 s, and nobody else',
  { tag: '@attack' },
  async ({ page, world }) => {
    world.hold(slow('hangs'));
    const body =
      held(`src="${slow('hangs')}"`) +
      held('', note('behind')) +
      held('', note('also')).replace('analytics', 'marketing');
    await page.goto(world.page('/', site({ body })));
    await ready(page);
    await act(page, 'acceptAll');
    await expect.poll(() => ran(page)).toEqual(['also']);
    await expect
      .poll(() => ran(page), { timeout: 15_000 })
      .toEqual(['also', 'behind']);
    world.release(slow('hangs'));
    await expect.poll(() => ran(page)).toEqual(['also', 'behind', 'hangs']);
  },
);

test(
  'document.write in a held script keeps the page and takes the held road',
  { tag: '@attack' },
  async ({ page, world }) => {
    const url = slow('written');
    const body =
      held(
        '',
        `document.write('<b id="ad">ad</b><scr' + 'ipt src="${url}"></scr' + 'ipt>');
       document.writeln('<i id="line">line</i>');`,
      ) + '<p id="rest">The rest of the page</p>';
    await page.goto(world.page('/', site({ body })));
    await ready(page);
    await act(page, 'acceptAll');
    await expect.poll(() => ran(page)).toEqual(['written']);
    await expect(page.locator('#ad')).toHaveText('ad');
    await expect(page.locator('#line')).toHaveText('line');
    await expect(page.locator('#rest')).toBeVisible();
    expect(
      await page.evaluate(() =>
        document.write.toString().includes('[native code]'),
      ),
    ).toBe(true);
    await act(page, 'save', { analytics: false });
    await expect(page.locator('#ad')).toHaveCount(0);
  },
);

test(
  'what is written with a nonce on the page still needs that nonce',
  { tag: '@attack' },
  async ({ page, world }) => {
    const nonce = 'n0nce';
    const body = held(
      `nonce="${nonce}"`,
      `document.write('<b id="ad">ad</b><scr' + 'ipt src="${slow('bare')}"></scr' + 'ipt>');`,
    );
    await page.goto(
      world.page('/', site({ body, nonce }), {
        'content-security-policy': `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      }),
    );
    await ready(page);
    await act(page, 'acceptAll');
    await expect(page.locator('#ad')).toHaveText('ad');
    await settle(page);
    expect(await ran(page)).toEqual([]);
    expect(world.requests('slow.vendor.test')).toEqual([]);
  },
);

test(
  'a player follows the grants both ways, its sources included',
  { tag: '@attack' },
  async ({ page, world }) => {
    const media = 'https://media.vendor.test';
    const body = `<video data-category="marketing" data-src="${media}/one.mp4"
      data-poster="${media}/poster.png"></video>
    <audio><source data-category="marketing" data-src="${media}/two.mp3"></audio>`;
    await page.goto(world.page('/', site({ body })));
    await ready(page);
    await settle(page);
    expect(world.requests('media.vendor.test')).toEqual([]);
    await act(page, 'acceptAll');
    const asked = () =>
      [
        ...new Set(
          world
            .requests('media.vendor.test')
            .map(({ url }) => new URL(url).pathname),
        ),
      ].sort();
    await expect.poll(asked).toEqual(['/one.mp4', '/poster.png', '/two.mp3']);
    await act(page, 'withdraw');
    const sources = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('video,audio')].map((one) =>
          one instanceof HTMLMediaElement ? one.networkState : -1,
        ),
      );
    // Nothing is left to fetch: empty, or no source.
    await expect
      .poll(async () => (await sources()).every((state) => state % 3 === 0))
      .toBe(true);
  },
);

test(
  'an address that a lazy-loader sets on a held image is taken back and told',
  { tag: '@attack' },
  async ({ page, world }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    const image = 'https://media.vendor.test/lazy.png';
    await page.goto(
      world.page(
        '/',
        site({
          body: `<img data-category="marketing" data-src="${image}" alt="">
          <img data-src="/own.png" alt="" id="own">`,
        }),
      ),
    );
    await ready(page);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLImageElement>('img')) {
        one.src = one.dataset['src'] ?? '';
      }
    });
    await expect(page.locator('img[data-category]')).not.toHaveAttribute(
      'src',
      /./,
    );
    await expect(page.locator('#own')).toHaveAttribute('src', '/own.png');
    await expect
      .poll(() => said.filter((text) => text.includes('Consentry')).length)
      .toBe(1);
  },
);
