// Services named in the config: the built files against fakes shaped after the
// vendors' documentation. Many on one page, each told for itself.
import type { Page } from '@playwright/test';
import { cases } from '../services/all.js';
import type { ServiceCase } from '../services/case.js';
import { crisp } from '../services/crisp.js';
import { expect, test } from '../helpers/fixtures.js';
import {
  act,
  add,
  cookieNames,
  ready,
  recordOf,
  settle,
  site,
} from '../helpers/site.js';
import type { World } from '../helpers/world.js';

const TOGETHER = 12;

const groups: ServiceCase[][] = [];
for (const one of cases) {
  const fits = (group: readonly ServiceCase[]) =>
    group.length < TOGETHER &&
    !group.some(({ global }) => global && global === one.global);
  const group = groups.find(fits);
  if (group) group.push(one);
  else groups.push([one]);
}

/** The vendor's script, which notes what it hears in `heard[id]`. */
const scriptOf = ({ id, fake, cookies = [] }: ServiceCase): string => `(() => {
  const heard = ((window.heard ||= {})[${JSON.stringify(id)}] ||= []);
  const hear = (call) => heard.push(JSON.parse(JSON.stringify(call)));
  for (const name of ${JSON.stringify(cookies)}) document.cookie = name + '=1;Path=/';
  ${fake}
})();`;

const serve = (world: World, group: readonly ServiceCase[]): void => {
  for (const one of group) {
    const last = one.scripts.at(-1);
    for (const address of one.scripts) {
      world.file(address, address === last ? scriptOf(one) : '', {
        type: 'text/javascript',
        // Some scripts are asked for with `crossorigin`.
        headers: { 'access-control-allow-origin': '*' },
      });
    }
  }
  const services = Object.fromEntries(
    group.map(({ id, given }) => [id, given]),
  );
  world.page('/', site({ config: { services, onWithdraw: 'stay' } }));
};

const heardBy = (page: Page): Promise<Record<string, unknown[]>> =>
  page.evaluate(() => Reflect.get(window, 'heard') ?? {});

const callEarly = (page: Page, group: readonly ServiceCase[]): Promise<void> =>
  page.evaluate(
    (calls) => {
      for (const call of calls) {
        const script = document.createElement('script');
        script.text = call;
        document.head.append(script);
      }
    },
    group.flatMap(({ early }) => early ?? []),
  );

/** Addresses of the vendor that were asked for; several are downloaded at once. */
const asked = (world: World, { scripts }: ServiceCase): string[] =>
  world.log
    .map(({ url }) => url)
    .filter((address) => scripts.includes(address));

/** The part that knows services has loaded what is known of each. */
const served = async (
  page: Page,
  group: readonly ServiceCase[],
): Promise<void> => {
  await ready(page);
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          performance
            .getEntriesByType('resource')
            .filter(({ name }) => name.includes('/parts/services/')).length,
      ),
    )
    .toBe(group.length);
  await settle(page, 200);
};

/** What each of them has heard since. */
const since = (
  before: Readonly<Record<string, unknown[]>>,
  now: Readonly<Record<string, unknown[]>>,
  id: string,
): unknown[] => (now[id] ?? []).slice(before[id]?.length ?? 0);

const expectAsked = (
  world: World,
  group: readonly ServiceCase[],
  isAsked: boolean,
): void => {
  for (const one of group) {
    // Several are downloaded side by side; in which order they run, the fake sees.
    const expected = isAsked ? [...one.scripts].sort() : [];
    expect.soft(asked(world, one).sort(), one.id).toEqual(expected);
  }
};

const allHeard = (page: Page, group: readonly ServiceCase[]): Promise<void> =>
  expect
    .poll(async () => Object.keys(await heardBy(page)).sort())
    .toEqual(group.map(({ id }) => id).sort());

groups.forEach((group, at) => {
  const names = group.map(({ id }) => id).join(', ');

  test(`services by name, group ${at + 1}: ${names}`, async ({
    page,
    world,
  }) => {
    serve(world, group);
    await page.goto('https://site.test/');
    await served(page, group);
    await callEarly(page, group);
    await settle(page, 300);
    // Undecided: not a request, not a cookie.
    expectAsked(world, group, false);
    expect(await cookieNames(page)).toEqual([]);

    await act(page, 'acceptAll');
    await allHeard(page, group);
    expectAsked(world, group, true);
    const first = await heardBy(page);
    for (const { id, start, heardEarly } of group) {
      const calls = [...start, ...(heardEarly ? [heardEarly] : [])];
      expect.soft(first[id], id).toEqual(calls);
    }
    const set = group.flatMap(({ cookies = [] }) => cookies);
    expect(await cookieNames(page)).toEqual(
      expect.arrayContaining(['consentry', ...set]),
    );

    await act(page, 'rejectAll');
    await expect.poll(() => cookieNames(page)).toEqual(['consentry']);
    const then = await heardBy(page);
    for (const { id, stop } of group) {
      expect.soft(since(first, then, id), id).toEqual(stop);
    }

    await act(page, 'acceptAll');
    await settle(page, 300);
    const again = await heardBy(page);
    for (const one of group) {
      const calls = one.again ?? [];
      expect.soft(since(then, again, one.id), one.id).toEqual(calls);
    }
    expectAsked(world, group, true);
  });

  test(`what is called under a refusal is dropped, group ${at + 1}: ${names}`, async ({
    page,
    world,
  }) => {
    serve(world, group);
    await page.goto('https://site.test/');
    await served(page, group);
    await act(page, 'rejectAll');
    await page.reload();
    await served(page, group);
    await callEarly(page, group);
    await settle(page, 300);
    expectAsked(world, group, false);
    await act(page, 'acceptAll');
    await allHeard(page, group);
    const heard = await heardBy(page);
    for (const { id, start, lateStart = start } of group) {
      expect.soft(heard[id], id).toEqual(lateStart);
    }
  });
});

test('a wrong parameter is told with an example of a right one, and its service is not loaded', async ({
  page,
  world,
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const services = { crisp: { websiteId: 'x' } };
  world.page('/', site({ config: { services } }));
  await page.goto('https://site.test/');
  await ready(page);
  await act(page, 'acceptAll');
  const about = () => said.filter((text) => text.includes('crisp'));
  await expect.poll(about).toHaveLength(1);
  expect(about()[0]).toContain(
    'services.crisp.websiteId is "x", so the service is not loaded; expected a text such as "01234567-',
  );
  await settle(page, 200);
  const urls = world.log.map(({ url }) => url);
  expect(urls.filter((url) => url.includes('crisp.chat'))).toEqual([]);
});

test.describe('a service that is loaded when an element names it', () => {
  const config = {
    onWithdraw: 'stay',
    services: { crisp: { ...crisp.given, load: 'when-present' } },
  };
  const FORM = '<form data-service="crisp"><button>Chat</button></form>';
  const chats = (world: World) =>
    world.log.map(({ url }) => url).filter((url) => url.includes('crisp.chat'));
  const crispHeard = async (page: Page): Promise<unknown[]> =>
    (await heardBy(page))['crisp'] ?? [];

  const openPage = async (page: Page, world: World, body = '') => {
    for (const address of crisp.scripts) {
      world.file(address, scriptOf(crisp), { type: 'text/javascript' });
    }
    world.page('/', site({ config, body }));
    await page.goto('https://site.test/');
    await ready(page);
    await expect
      .poll(() => page.evaluate(() => Reflect.has(window, '$crisp')))
      .toBe(true);
  };

  test('is asked about, and not requested, on a page without one; comes with the first, once, and is told', async ({
    page,
    world,
  }) => {
    await openPage(page, world);
    await callEarly(page, [crisp]);
    await act(page, 'show', 'preferences');
    await expect(page.getByText('Crisp').first()).toBeAttached();
    await act(page, 'acceptAll');
    await settle(page, 400);
    expect(chats(world)).toEqual([]);
    expect(await cookieNames(page)).toEqual(['consentry']);

    await add(page, FORM);
    await expect
      .poll(() => crispHeard(page))
      .toEqual([...crisp.start, crisp.heardEarly]);
    await add(page, FORM);
    await settle(page, 300);
    expect(chats(world)).toEqual(crisp.scripts);

    await page.evaluate(() => document.querySelector('form')?.remove());
    await act(page, 'rejectAll');
    await expect.poll(() => cookieNames(page)).toEqual(['consentry']);
    expect((await crispHeard(page)).slice(-crisp.stop.length)).toEqual(
      crisp.stop,
    );
    await act(page, 'acceptAll');
    await settle(page, 300);
    expect(chats(world)).toEqual(crisp.scripts);
  });

  test('comes with a stored yes only on the page that has one', async ({
    page,
    world,
  }) => {
    await openPage(page, world, FORM);
    await settle(page, 300);
    expect(chats(world)).toEqual([]);
    await act(page, 'acceptAll');
    await expect.poll(() => crispHeard(page)).toEqual(crisp.start);
    await openPage(page, world);
    await settle(page, 400);
    expect(chats(world)).toHaveLength(1);
    await openPage(page, world, FORM);
    await expect.poll(() => chats(world)).toHaveLength(2);
  });

  test('stays away after a no, whatever is added', async ({ page, world }) => {
    await openPage(page, world);
    await act(page, 'rejectAll');
    await callEarly(page, [crisp]);
    await add(page, FORM);
    await settle(page, 400);
    expect(chats(world)).toEqual([]);
    await act(page, 'acceptAll');
    // What was called under the no is dropped.
    await expect.poll(() => crispHeard(page)).toEqual(crisp.start);
  });

  test('is let load once from a placeholder that comes later', async ({
    page,
    world,
  }) => {
    await openPage(page, world);
    await act(page, 'rejectAll');
    await add(
      page,
      '<div data-consentry="placeholder" data-service="crisp"></div>',
    );
    await settle(page, 300);
    expect(chats(world)).toEqual([]);
    await page.getByRole('button', { name: 'Load once' }).click();
    await expect.poll(() => chats(world)).toEqual(crisp.scripts);
    expect(await recordOf(page)).toMatchObject({
      categories: { functional: false },
    });
  });

  test('stays away if the part that looks can’t be loaded, and that is told', async ({
    page,
    world,
  }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    world.file('https://site.test/lib/parts/presence.js', '', { status: 404 });
    world.page('/', site({ config, body: FORM }));
    await page.goto('https://site.test/');
    await ready(page);
    await act(page, 'acceptAll');
    await expect
      .poll(() => said.filter((text) => text.includes('presence.js')).join())
      .toContain('services.crisp is not loaded');
    await settle(page, 300);
    expect(chats(world)).toEqual([]);
  });

  test('is told what "load" may be, and stays away with anything else', async ({
    page,
    world,
  }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    const services = { crisp: { ...crisp.given, load: 'when-presnt' } };
    world.page('/', site({ config: { services }, body: FORM }));
    await page.goto('https://site.test/');
    await ready(page);
    await act(page, 'acceptAll');
    await expect
      .poll(() => said.join('\n'))
      .toContain(
        'services.crisp.load is "when-presnt", so the service is not loaded; expected true, false or "when-present". Did you mean "when-present"?',
      );
    await settle(page, 300);
    expect(chats(world)).toEqual([]);
  });
});
