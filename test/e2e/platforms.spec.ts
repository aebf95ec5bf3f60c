// Platforms named in the config, which run by themselves: the built files
// against fakes shaped after their documentation.
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { act, ready, settle, site } from '../helpers/site.js';
import type { World } from '../helpers/world.js';
import { platforms } from '../services/platforms.js';
import type { Platform } from '../services/platforms.js';

const serve = (world: World, { id, given, fake, late = '' }: Platform) => {
  const head = `<script>
    window.heard = [];
    const hear = (call) => heard.push(JSON.parse(JSON.stringify(call)));
    ${fake}
  </script>`;
  // Later than ours, before the page has loaded.
  const body = `<!--pause 800--><script>${late}</script>`;
  world.page('/', site({ config: { services: { [id]: given } }, head, body }));
};

const heard = (page: Page): Promise<unknown> =>
  page.evaluate(() => Reflect.get(window, 'heard'));

for (const platform of platforms) {
  const { id, before = [], yes, no } = platform;

  test(`${id} is told every choice, on every page, and nothing before the first`, async ({
    page,
    world,
  }) => {
    serve(world, platform);
    await page.goto('https://site.test/');
    await ready(page);
    await settle(page, 300);
    expect(await heard(page)).toEqual(before);

    await act(page, 'acceptAll');
    await expect.poll(() => heard(page)).toEqual([...before, ...yes]);
    await act(page, 'rejectAll');
    await expect.poll(() => heard(page)).toEqual([...before, ...yes, ...no]);

    await page.reload();
    await expect.poll(() => heard(page)).toEqual([...before, ...no]);
    await act(page, 'acceptAll');
    await expect.poll(() => heard(page)).toEqual([...before, ...no, ...yes]);
    await page.reload();
    await expect.poll(() => heard(page)).toEqual([...before, ...yes]);
  });
}
