import { expect } from '../helpers/expect.js';
import { act, recordOf } from '../helpers/site.js';
import { defineAttack, essential, inline } from './attack.js';

const CRISP = 'https://client.crisp.chat/l.js';
/** More than what the banner waits. */
const LATE_MS = 9000;
const services = {
  // Without a category: the banner waits for it, for a while.
  crisp: { websiteId: '01234567-89ab-cdef-0123-456789abcdef' },
};

export const attack = defineAttack(
  'where the part of services never comes, the banner does, a choice is kept, and the services stay refused',
  async ({ open, page, world, host, spy, accept, expectRan, withdraw }) => {
    world.file(CRISP, spy('crisp'));
    const part = `https://${host}/lib/parts/services.js`;
    // Not for ever: Firefox and WebKit let the page's own `load` wait for it.
    world.file(part, '', { status: 404, delay: LATE_MS });
    await open({
      before: `<script>addEventListener('consentry:ready', () => {
        window.readyAfter = performance.now();
      }, true)</script>`,
      config: { onWithdraw: 'stay', services },
      body: essential(spy('essential')) + inline(spy('own')),
      waits: false,
    });
    const button = (action: string) =>
      page.locator(`[data-consentry-action=${action}]`).first();
    await expectRan('essential');
    await expect(button('accept-all')).toBeVisible({ timeout: 8000 });
    const after = await page.evaluate(() => Reflect.get(window, 'readyAfter'));
    expect(after).toBeLessThan(LATE_MS);
    await accept();
    await expectRan('essential', 'own');
    expect((await recordOf(page))?.categories['analytics']).toBe(true);
    await act(page, 'show', 'preferences');
    await expect(button('save')).toBeVisible({ timeout: 8000 });
    expect(world.log.filter(({ url }) => url === CRISP)).toEqual([]);
    await withdraw();
  },
  { allowed: ['own'], ungated: ['essential'], errors: true },
);
