import { expect } from '../helpers/expect.js';
import { act } from '../helpers/site.js';
import { defineAttack, essential } from './attack.js';

const CRISP = 'https://client.crisp.chat/l.js';
const PIXEL = 'https://connect.facebook.net/en_US/fbevents.js';
const services = {
  // Without a category: the banner waits for it, for a while.
  crisp: { websiteId: '01234567-89ab-cdef-0123-456789abcdef' },
  'meta-pixel': { category: 'marketing', pixelId: '1234567890' },
};

const ANSWERS: Readonly<Record<string, string | undefined>> = {
  missing: undefined,
  'of another contract': 'export const contract = -1, category = "essential";',
  'that throws': 'throw new Error("part")',
};

export const attack = defineAttack(
  'a part of services that is missing or wrong lets nothing through and keeps neither banner nor choice back',
  async ({ open, page, world, host, spy, accept, refuse, ...scene }) => {
    const { settle, expectRan, withdraw } = scene;
    world.file(CRISP, spy('crisp'));
    world.file(PIXEL, spy('pixel'));
    const banner = page.locator('[data-consentry-action=accept-all]');
    const asked = () =>
      world.log
        .filter(({ url }) => url === CRISP || url === PIXEL)
        .map(({ url }) => url);
    /** Only the pixel may have come, and only where its own file is sound. */
    const visit = async (path: string, ran: readonly string[]) => {
      const before = asked().length;
      await open({
        path,
        config: { onWithdraw: 'stay', services },
        body: essential(spy('essential')),
        waits: false,
      });
      await expect(banner.first()).toBeVisible({ timeout: 8000 });
      await settle();
      expect(asked()).toHaveLength(before);
      await refuse();
      await settle();
      expect(asked()).toHaveLength(before);
      await accept();
      await expectRan('essential', ...ran);
      await act(page, 'show', 'preferences');
      await expect(
        page.locator('[data-consentry-action=save]').first(),
      ).toBeVisible({ timeout: 8000 });
      await withdraw();
      await page.context().clearCookies();
    };
    const lib = (file: string) => `https://${host}/lib/${file}`;
    const fail = (file: string, body: string | undefined) =>
      world.file(lib(file), body ?? '', {
        ...{ type: 'text/javascript' },
        status: body === undefined ? 404 : 200,
      });
    for (const [what, body] of Object.entries(ANSWERS)) {
      const path = `/part/${encodeURIComponent(what)}`;
      fail('parts/services.js', body);
      await visit(path, []);
    }
  },
  { allowed: ['pixel', 'crisp'], ungated: ['essential'], errors: true },
);
