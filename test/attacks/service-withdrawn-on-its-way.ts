import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const PIXEL = 'https://connect.facebook.net/en_US/fbevents.js';

export const attack = defineAttack(
  'a service that is withdrawn while its script is on its way never runs, and after a later yes hears nothing of the time between',
  async ({ open, page, world, spy, accept, withdraw, settle, expectRan }) => {
    world.file(
      PIXEL,
      `${spy('pixel')} top.heard = fbq.queue.map((call) => [...call].join());`,
    );
    world.hold(PIXEL);
    await open({
      config: {
        onWithdraw: 'stay',
        services: { 'meta-pixel': { pixelId: '1234567890' } },
      },
    });
    const asked = () =>
      world.requests('connect.facebook.net').map(({ url }) => url);
    await settle();
    expect(asked()).toEqual([]);
    await accept();
    await expect.poll(asked).toEqual([PIXEL]);
    await withdraw();
    await page.evaluate(() => Reflect.get(window, 'fbq')('track', 'Refused'));
    world.release(PIXEL);
    await settle();
    await accept();
    await expectRan('pixel');
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([
      ...['consent,grant', 'init,1234567890', 'track,PageView'],
    ]);
    await withdraw();
    await accept();
    await settle();
  },
  { allowed: ['pixel'] },
);
