// Services named in the config: the built files against fakes shaped after the
// vendors' documentation. Many on one page, each told for itself.
import type { Page } from '@playwright/test';
import { cases } from '../services/all.js';
import type { ServiceCase } from '../services/case.js';
import { expect, test } from '../helpers/fixtures.js';
import { act, cookieNames, ready, settle, site } from '../helpers/site.js';
import type { World } from '../helpers/world.js';

const TOGETHER = 12;

const groups = Array.from(
  { length: Math.ceil(cases.length / TOGETHER) },
  (_, at) => cases.slice(at * TOGETHER, (at + 1) * TOGETHER),
);

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

/** Addresses of the vendor that were asked for, in order. */
const asked = (world: World, { scripts }: ServiceCase): string[] =>
  world.log
    .map(({ url }) => url)
    .filter((address) => scripts.includes(address));

/** Queues of all are in place: the part that knows services is there. */
const served = (page: Page, group: readonly ServiceCase[]) =>
  expect
    .poll(() =>
      page.evaluate(
        () => Reflect.get(window, Symbol.for('consentry')) !== undefined,
      ),
    )
    .toBe(true)
    .then(() => settle(page, group.length > 1 ? 500 : 300));

groups.forEach((group, at) => {
  const names = group.map(({ id }) => id).join(', ');

  test(`services by name, group ${at + 1}: ${names}`, async ({
    page,
    world,
  }) => {
    serve(world, group);
    await page.goto('https://site.test/');
    await ready(page);
    await served(page, group);
    await callEarly(page, group);
    await settle(page, 300);
    // Undecided: not a request, not a cookie.
    for (const one of group) expect.soft(asked(world, one), one.id).toEqual([]);
    expect(await cookieNames(page)).toEqual([]);

    await act(page, 'acceptAll');
    await expect
      .poll(async () => Object.keys(await heardBy(page)).sort())
      .toEqual(group.map(({ id }) => id).sort());
    const first = await heardBy(page);
    for (const one of group) {
      expect.soft(asked(world, one), one.id).toEqual(one.scripts);
      const early = one.heardEarly ? [one.heardEarly] : [];
      expect.soft(first[one.id], one.id).toEqual([...one.start, ...early]);
    }
    const set = group.flatMap(({ cookies = [] }) => cookies);
    expect(await cookieNames(page)).toEqual(
      expect.arrayContaining(['consentry', ...set]),
    );

    await act(page, 'rejectAll');
    await expect.poll(() => cookieNames(page)).toEqual(['consentry']);
    const then = await heardBy(page);
    for (const one of group) {
      const before = first[one.id]?.length ?? 0;
      expect.soft(then[one.id]?.slice(before), one.id).toEqual(one.stop);
    }

    await act(page, 'acceptAll');
    await settle(page, 300);
    const again = await heardBy(page);
    for (const one of group) {
      const before = then[one.id]?.length ?? 0;
      expect
        .soft(again[one.id]?.slice(before), one.id)
        .toEqual(one.again ?? []);
      expect.soft(asked(world, one), one.id).toEqual(one.scripts);
    }

    await act(page, 'rejectAll');
    await page.reload();
    await ready(page);
    await served(page, group);
    // Refused: what the page calls now is not kept for a later yes.
    await callEarly(page, group);
    await settle(page, 300);
    for (const one of group) {
      expect.soft(asked(world, one), one.id).toEqual(one.scripts);
    }
    await act(page, 'acceptAll');
    await expect
      .poll(async () => Object.keys(await heardBy(page)).sort())
      .toEqual(group.map(({ id }) => id).sort());
    const late = await heardBy(page);
    for (const one of group) {
      expect
        .soft(late[one.id], one.id)
        .toEqual(
          one.heardEarly ? one.start : one.start.slice(one.early ? 1 : 0),
        );
    }
  });
});
