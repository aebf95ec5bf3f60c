import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const CHAT = 'https://client.crisp.chat/l.js';
const PIXEL = 'https://connect.facebook.net/en_US/fbevents.js';
const services = {
  crisp: { websiteId: '01234567-89ab-cdef-0123-456789abcdef' },
  'meta-pixel': { pixelId: '1234567890' },
};

export const attack = defineAttack(
  'without a nonce, a policy of hosts and Trusted Types lets through the service that it names, and that alone',
  async ({ open, page, world, spy, accept, withdraw, settle, ...scene }) => {
    world.file(CHAT, spy('chat'));
    world.file(PIXEL, spy('pixel'));
    const visit = (path: string, types: string) =>
      open({
        path,
        headers: {
          'content-security-policy':
            `script-src 'self' https://client.crisp.chat; object-src 'none'; ` +
            `require-trusted-types-for 'script'; trusted-types ${types}`,
        },
        config: { onWithdraw: 'stay', services },
      });
    await visit('/', 'consentry');
    await settle();
    await accept();
    await scene.expectRan('chat');
    expect(world.requests('connect.facebook.net')).toEqual([]);
    await withdraw();
    await page.context().clearCookies();
    // Where our policy is not allowed, neither is a script.
    await visit('/none', "'none'");
    await settle();
    await accept();
    await settle();
    await withdraw();
  },
  { allowed: ['chat'], errors: true },
);
