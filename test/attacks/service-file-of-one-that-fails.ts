import { expect } from '../helpers/expect.js';
import { act } from '../helpers/site.js';
import { defineAttack } from './attack.js';

const PIXEL = 'https://connect.facebook.net/en_US/fbevents.js';
const services = {
  crisp: { websiteId: '01234567-89ab-cdef-0123-456789abcdef' },
  'meta-pixel': { pixelId: '1234567890' },
};

export const attack = defineAttack(
  'the file of one service that never comes holds back neither the others nor the banner, the preferences and the erasing',
  async ({ open, page, world, host, spy, accept, withdraw, ...scene }) => {
    const { expectRan } = scene;
    world.file(PIXEL, `${spy('pixel')} document.cookie = '_fbp=1;path=/';`);
    const lib = `https://${host}/lib`;
    // Not for ever: Firefox and WebKit let the page's own `load` wait for it.
    const late = { status: 404, delay: 8000 };
    world.file(`${lib}/parts/services/crisp.js`, '', late);
    world.hold(`${lib}/catalogue/crisp.js`);
    await open({ config: { onWithdraw: 'stay', services }, waits: false });
    const button = (action: string) =>
      page.locator(`[data-consentry-action=${action}]`).first();
    await expect(button('accept-all')).toBeVisible({ timeout: 8000 });
    await accept();
    await expectRan('pixel');
    await act(page, 'show', 'preferences');
    await expect(button('save')).toBeVisible({ timeout: 8000 });
    await withdraw();
    await expect
      .poll(() => page.evaluate(() => document.cookie), { timeout: 8000 })
      .not.toContain('_fbp');
    world.release(`${lib}/catalogue/crisp.js`);
  },
  { allowed: ['pixel'], errors: true },
);
