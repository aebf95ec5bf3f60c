import { expect } from '../helpers/expect.js';
import { act, recordOf } from '../helpers/site.js';
import { defineAttack, essential, inline } from './attack.js';

const CRISP = 'https://client.crisp.chat/l.js';
const services = {
  // Without a category: the banner waits for it, for a while.
  crisp: { websiteId: '01234567-89ab-cdef-0123-456789abcdef' },
};

export const attack = defineAttack(
  'where the part of services never comes, the banner does, a choice is kept, and the services stay refused',
  async ({ open, page, world, host, spy, accept, expectRan, withdraw }) => {
    world.file(CRISP, spy('crisp'));
    const part = `https://${host}/lib/parts/services.js`;
    world.hold(part);
    await open({
      config: { onWithdraw: 'stay', services },
      body: essential(spy('essential')) + inline(spy('own')),
      waits: false,
    });
    const button = (action: string) =>
      page.locator(`[data-consentry-action=${action}]`).first();
    await expectRan('essential');
    await expect(button('accept-all')).toBeVisible({ timeout: 8000 });
    await accept();
    await expectRan('essential', 'own');
    expect((await recordOf(page))?.categories['analytics']).toBe(true);
    await act(page, 'show', 'preferences');
    await expect(button('save')).toBeVisible({ timeout: 8000 });
    expect(world.log.filter(({ url }) => url === CRISP)).toEqual([]);
    world.release(part);
    await withdraw();
  },
  { allowed: ['own'], ungated: ['essential'], errors: true },
);
