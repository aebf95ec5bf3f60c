// What `data-debug` says of services by name, from the built files.
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { act, ready, settle, site } from '../helpers/site.js';
import { crisp } from '../services/crisp.js';

const CHAT = 'https://client.crisp.chat/l.js';

/** WebKitGTK tells us of no message, so the page notes them. */
const NOTE = `<script>
  window.said = [];
  for (const level of ['error', 'warn', 'info']) {
    console[level] = (...words) => said.push(level + ': ' + words.join(' '));
  }
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
  await expect.poll(() => said(page, 'happens twice')).toHaveLength(1);
  expect(
    await said(page, 'data-id="own"> loads or sets up "crisp"'),
  ).toHaveLength(1);

  await act(page, 'acceptAll');
  await expect.poll(() => page.evaluate('window.runs')).toBe(2);
  await page.reload();
  await expect.poll(() => page.evaluate('window.runs')).toBe(2);
  await expect.poll(() => said(page, 'happens twice')).toHaveLength(1);
  expect(
    await said(page, 'data-id="own"> loads or sets up "crisp"'),
  ).toHaveLength(1);

  await page.goto(world.page('/mended', site({ ...options, body })));
  await expect.poll(() => page.evaluate('window.runs')).toBe(1);
  await expect.poll(() => said(page, 'grants')).not.toEqual([]);
  expect(await said(page, 'happens twice')).toEqual([]);
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
  expect(
    await said(
      page,
      'warn: Consentry: services.crisp is an id of the catalogue',
    ),
  ).toHaveLength(1);

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
  expect(await said(page, 'happens twice')).toEqual([]);
});

test('data-debug says which tag sets up a service by its own calls, and which runs before any choice', async ({
  page,
  world,
}) => {
  const gtag = 'https://www.googletagmanager.com/gtag/js?id=G-ONE';
  world.file(gtag, 'window.runs = (window.runs || 0) + 1;', {
    type: 'text/javascript',
  });
  world.file(CHAT, '', { type: 'text/javascript' });
  const services = {
    'google-analytics': { measurementId: 'G-ONE' },
    crisp: crisp.given,
  };
  const head = `${NOTE}<script>
    window.dataLayer = window.dataLayer || [];
    function gtag() { dataLayer.push(arguments); }
    gtag('event', 'seen', { send_to: 'G-ONE' });
  </script>
  <script data-id="live" async src="${CHAT}"></script>`;
  const body = `
    ${held('data-id="call"', "gtag('config', 'G-ONE')")}
    ${held('data-id="event"', "gtag('event', 'seen', { send_to: 'G-ONE' })")}
    <template data-category="analytics" data-id="within">
      <script>gtag('config', 'G-ONE')</script>
    </template>`;
  const html = site({
    ...{ config: { services }, attributes: 'data-debug', head, body },
  });
  await page.goto(world.page('/', html));
  await expect.poll(() => said(page, 'happens twice')).toHaveLength(2);
  for (const id of ['call', 'within']) {
    expect(
      await said(page, `data-id="${id}"> loads or sets up "google-analytics"`),
    ).toHaveLength(1);
  }
  expect(await said(page, 'before any choice')).toEqual([
    expect.stringContaining('data-id="live"'),
  ]);

  await act(page, 'acceptAll');
  await expect.poll(() => page.evaluate('window.runs')).toBe(1);
  await page.reload();
  await expect.poll(() => page.evaluate('window.runs')).toBe(1);
  // What is live now may be the doing of what was granted.
  await expect.poll(() => said(page, 'happens twice')).toHaveLength(2);
  expect(await said(page, 'before any choice')).toEqual([]);
});

test('data-debug says which tracker an essential tag loads', async ({
  page,
  world,
}) => {
  const gtag = 'https://www.googletagmanager.com/gtag/js?id=G-ONE';
  world.file(gtag, '', { type: 'text/javascript' });
  const body = `<script type="text/plain" data-category="essential" src="${gtag}"></script>`;
  const config = {
    services: { heat: { category: 'essential', name: 'Hotjar' } },
    consentMode: { regions: [{ region: ['california', 'US-CA'] }] },
  };
  const html = site({ config, attributes: 'data-debug', head: NOTE, body });
  await page.goto(world.page('/', html));
  await expect.poll(() => said(page, 'runs without consent')).toHaveLength(2);
  expect(await said(page, 'warn: Consentry: services.heat.name')).toHaveLength(
    1,
  );
  expect(
    await said(page, `src="${gtag}"> loads from an address of`),
  ).toHaveLength(1);
  expect(await said(page, 'ISO 3166')).toEqual([
    expect.stringContaining('"california"'),
  ]);
});

test('a mistyped id gets one message, with the one that was meant', async ({
  page,
  world,
}) => {
  const asked = (services: object): string =>
    world.page(
      '/',
      site({ config: { services }, attributes: 'data-debug', head: NOTE }),
    );
  const measurementId = 'G-ONE';
  await page.goto(asked({ 'google-analytic': { measurementId } }));
  await expect
    .poll(() => said(page, 'Did you mean "google-analytics"?'))
    .toHaveLength(1);
  await act(page, 'show', 'preferences');
  await settle(page, 500);
  expect(await said(page, 'error:')).toEqual([
    expect.stringContaining('services.google-analytic is no service'),
  ]);

  const googleAnalytics = { measurementId, sendPageView: true };
  await page.goto(asked({ googleAnalytics }));
  await expect.poll(() => said(page, 'grants')).not.toEqual([]);
  await expect
    .poll(() => said(page, 'error:'))
    .toEqual([
      expect.stringMatching(
        /services\.googleAnalytics is no usable name.*Did you mean "google-analytics"/,
      ),
    ]);
});

test('where the catalogue is not there, its folder is named', async ({
  page,
  world,
}) => {
  const config = { services: { crisp: crisp.given } };
  world.file('/lib/catalogue/crisp.js', 'gone', { status: 404 });
  await page.goto(world.page('/', site({ config, head: NOTE })));
  await ready(page);
  await act(page, 'show', 'preferences');
  await expect
    .poll(() => said(page, 'Serve the folder "catalogue"'))
    .toHaveLength(1);
});
