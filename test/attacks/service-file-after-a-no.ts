import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const CHAT = 'https://client.crisp.chat/l.js';
const services = {
  crisp: {
    category: 'functional',
    websiteId: '01234567-89ab-cdef-0123-456789abcdef',
  },
};

export const attack = defineAttack(
  'a service whose file comes after a yes and a no is not loaded, and after another yes it is, once',
  async ({ open, world, host, spy, accept, withdraw, settle, ...scene }) => {
    world.file(CHAT, spy('chat'));
    const file = `https://${host}/lib/parts/services/crisp.js`;
    world.hold(file);
    // Firefox and WebKit let the page's own `load` wait for it.
    const opened = open({
      config: { onWithdraw: 'stay', services },
      body: `<script>
        consentry.push((consent) => { consent.acceptAll(); consent.withdraw(); });
      </script>`,
    });
    await expect
      .poll(() => world.log.some(({ url }) => url.startsWith(file)))
      .toBe(true);
    world.release(file);
    await opened;
    await settle();
    expect(world.requests('client.crisp.chat')).toEqual([]);
    await accept();
    await scene.expectRan('chat');
    await withdraw();
    await accept();
    await settle();
    expect(world.requests('client.crisp.chat')).toHaveLength(1);
  },
  { allowed: ['chat'] },
);
