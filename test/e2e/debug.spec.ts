// What `data-debug` says of services by name, from the built files.
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { act, site } from '../helpers/site.js';
import { crisp } from '../services/crisp.js';

const CHAT = 'https://client.crisp.chat/l.js';

/** WebKitGTK tells us of no message, so the page notes them. */
const NOTE = `<script>
  window.said = [];
  console.error = (...words) => said.push(words.join(' '));
</script>`;

const said = (page: Page, words: string): Promise<string[]> =>
  page.evaluate(
    (text) =>
      (Reflect.get(window, 'said') as string[]).filter((one) =>
        one.includes(text),
      ),
    words,
  );

const held = (attributes: string, text = ''): string =>
  `<script type="text/plain" data-category="functional" ${attributes}>${text}</script>`;

test('data-debug says which tag loads a service a second time, and not that ours does', async ({
  page,
  world,
}) => {
  world.file(CHAT, 'window.runs = (window.runs || 0) + 1;', {
    type: 'text/javascript',
  });
  const config = { services: { crisp: crisp.given, youtube: {} } };
  const body = `
    <iframe data-category="marketing" data-service="youtube" title="A video"
      data-src="https://www.youtube.com/embed/1" width="300" height="200"></iframe>
    <div data-consentry="placeholder" data-service="crisp"></div>
    ${held('data-service="crisp"', `$crisp.push(['do', 'chat:open'])`)}`;
  const attributes = 'data-debug';
  const own = held(`data-service="crisp" src="${CHAT}" data-id="own"`);
  const options = { config, attributes, head: NOTE };
  await page.goto(world.page('/', site({ ...options, body: body + own })));
  await expect.poll(() => said(page, 'twice')).toHaveLength(1);
  expect(await said(page, 'data-id="own"> loads "crisp"')).toHaveLength(1);

  await act(page, 'acceptAll');
  await expect.poll(() => page.evaluate('window.runs')).toBe(2);
  await page.reload();
  await expect.poll(() => page.evaluate('window.runs')).toBe(2);
  await expect.poll(() => said(page, 'twice')).toHaveLength(1);
  expect(await said(page, 'data-id="own"> loads "crisp"')).toHaveLength(1);

  await page.goto(world.page('/mended', site({ ...options, body })));
  await expect.poll(() => page.evaluate('window.runs')).toBe(1);
  await expect.poll(() => said(page, 'grants')).not.toEqual([]);
  expect(await said(page, 'twice')).toEqual([]);
});

test('data-debug says which id of the catalogue counts as a service of the owner', async ({
  page,
  world,
}) => {
  const category = 'functional';
  const asked = (services: object): string =>
    world.page(
      '/',
      site({ config: { services }, attributes: 'data-debug', head: NOTE }),
    );
  await page.goto(asked({ crisp: { category }, shop: { category } }));
  await expect.poll(() => said(page, 'of your own')).toHaveLength(1);
  expect(await said(page, 'services.crisp is said nothing of')).toHaveLength(1);

  await page.goto(asked({ crisp: { category, load: false }, youtube: {} }));
  await expect.poll(() => said(page, 'grants')).not.toEqual([]);
  expect(await said(page, 'of your own')).toEqual([]);
});

test('data-debug takes no tag of advanced Consent Mode for one of the owner', async ({
  page,
  world,
}) => {
  const gtag = 'https://www.googletagmanager.com/gtag/js';
  world.file(`${gtag}?id=G-ONE`, 'window.runs = 1;', {
    type: 'text/javascript',
  });
  const services = { 'google-analytics': { measurementId: 'G-ONE' } };
  const config = { services, google: 'advanced' };
  const other = held(`src="${gtag}?id=AW-TWO"`);
  await page.goto(
    world.page(
      '/',
      site({ config, attributes: 'data-debug', head: NOTE, body: other }),
    ),
  );
  await expect.poll(() => page.evaluate('window.runs')).toBe(1);
  await expect.poll(() => said(page, 'grants')).not.toEqual([]);
  expect(await said(page, 'twice')).toEqual([]);
});
