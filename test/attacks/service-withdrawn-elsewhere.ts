import { expect } from '../helpers/expect.js';
import { act } from '../helpers/site.js';
import { defineAttack } from './attack.js';

const CHAT = 'https://client.crisp.chat/l.js';
const PIXEL = 'https://connect.facebook.net/en_US/fbevents.js';
const services = {
  crisp: { websiteId: '01234567-89ab-cdef-0123-456789abcdef' },
  'meta-pixel': { pixelId: '1234567890' },
};

export const attack = defineAttack(
  'a no in another tab stops a service on its way and ends one that runs as a no here does, by a reload if it has no off switch',
  async ({ open, page, world, host, spy, accept, expectRan, settle }) => {
    world.file(CHAT, spy('crisp'));
    world.file(PIXEL, spy('pixel'));
    const other = await page.context().newPage();
    const refuseElsewhere = async () => {
      await other.goto(`https://${host}/other`);
      await act(other, 'withdraw');
    };
    const loads = () =>
      world.log.filter(({ url }) => url === `https://${host}/`).length;
    world.page(
      `https://${host}/other`,
      '<script src="/lib/consentry.js"></script>',
    );

    world.hold(CHAT);
    await open({ config: { services } });
    await settle();
    await accept();
    await expectRan('pixel');
    await refuseElsewhere();
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'fbq').queue.at(-1)))
      .toMatchObject({ 0: 'consent', 1: 'revoke' });
    world.release(CHAT);
    await settle();
    await expectRan('pixel');
    expect(loads()).toBe(1);

    await accept();
    await expectRan('pixel', 'crisp');
    await refuseElsewhere();
    await expect.poll(loads, { timeout: 8000 }).toBe(2);
    await settle();
    await expectRan();
    await other.close();
  },
  {
    allowed: ['crisp', 'pixel'],
    isLong: true,
    lacks: {
      webkit: 'A second page of one profile; tabs.spec.ts has its own way.',
    },
  },
);
