// Pages that a browser prepares ahead. Playwright forbids Chromium to
// prerender, so that is played.
import { expect, test } from '../helpers/fixtures.js';
import { act, ready, settle, site } from '../helpers/site.js';

const config = { onWithdraw: 'stay' };
const held = (category: string, text: string): string =>
  `<script type="text/plain" data-category="${category}">${text}</script>`;
const note = (name: string): string =>
  `(window.ran ||= []).push(${JSON.stringify(name)});`;

const FRAME = 'https://frame.vendor.test/one';
const BODY = `<script>
    onpageshow = ({ persisted }) => { window.isRestored = persisted; };
  </script>
  ${held('analytics', note('tag'))}
  ${held('analytics', note('refused')).replace('data-', 'data-when="denied" data-')}
  <iframe title="f" data-category="analytics" data-src="${FRAME}"></iframe>`;

test(
  'a page prepared ahead runs nothing before its visitor comes, a stored yes or not',
  { tag: '@attack' },
  async ({ page, world }) => {
    world.page('/', site({ config, body: BODY }));
    await page.goto('https://site.test/');
    await ready(page);
    await act(page, 'acceptAll');
    await settle(page, 300);
    const before = world.requests('frame.vendor.test').length;
    await page.addInitScript(() => {
      let isAhead = true;
      Object.defineProperty(Document.prototype, 'prerendering', {
        configurable: true,
        get: () => isAhead,
      });
      Reflect.set(window, 'activate', () => {
        isAhead = false;
        document.dispatchEvent(new Event('prerenderingchange'));
      });
    });
    await page.reload();
    await settle(page);
    expect(
      await page.evaluate(() => [
        Reflect.get(window, 'ran'),
        document.querySelectorAll('iframe[src]').length,
      ]),
    ).toEqual([undefined, 0]);
    expect(world.requests('frame.vendor.test')).toHaveLength(before);
    await page.evaluate(() => Reflect.get(window, 'activate')());
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'ran')))
      .toEqual(['tag']);
    await expect
      .poll(() => world.requests('frame.vendor.test').length)
      .toBe(before + 1);
  },
);
