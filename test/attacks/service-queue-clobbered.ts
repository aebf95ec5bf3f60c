import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'elements with the names of a vendor’s queue neither stop it nor what it is told',
  async ({ open, page, world, spy, accept, withdraw, settle }) => {
    world.file(
      'https://connect.facebook.net/en_US/fbevents.js',
      `${spy('pixel')} top.heard = fbq.queue.map((call) => [...call].join());`,
    );
    world.file(
      'https://client.crisp.chat/l.js',
      `${spy('crisp')} top.isList = Array.isArray($crisp);`,
    );
    await open({
      before:
        '<form id="fbq"></form><a id="_fbq"></a><img name="$crisp" alt="">',
      config: {
        onWithdraw: 'stay',
        services: {
          'meta-pixel': { category: 'marketing', pixelId: '1234567890' },
          crisp: {
            category: 'functional',
            websiteId: '01234567-89ab-cdef-0123-456789abcdef',
          },
        },
      },
    });
    await settle();
    await accept();
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'heard')))
      .toEqual(['consent,grant', 'init,1234567890', 'track,PageView']);
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'isList')))
      .toBe(true);
    await withdraw();
  },
  { allowed: ['pixel', 'crisp'] },
);
