import { expect } from '../helpers/expect.js';
import { act } from '../helpers/site.js';
import { defineAttack } from './attack.js';

const CHAT = 'https://client.crisp.chat/l.js';
const PIXEL = 'https://connect.facebook.net/en_US/fbevents.js';
const services = {
  crisp: { websiteId: '01234567-89ab-cdef-0123-456789abcdef' },
  'meta-pixel': { pixelId: '1234567890' },
};

const SOUND = 'export const contract = 1, category = "functional";';
/** What the server says in place of the file of a service, and as what. */
const ANSWERS: Readonly<Record<string, readonly [string, string?]>> = {
  'page-as-script': ['<!doctype html><title>404</title>'],
  'wrong-type': [SOUND, 'text/plain'],
  truncated: [SOUND.slice(0, -1) + ', loader = {'],
  'another-contract': [SOUND.replace('1', '2')],
};

export const attack = defineAttack(
  'whatever the server says in place of the file of one service, the others come after their yes, and the rest is as without it',
  async ({ open, page, world, host, spy, accept, settle, ...scene }) => {
    world.file(CHAT, spy('chat'));
    world.file(PIXEL, spy('pixel'));
    const asked = () =>
      world.log
        .map(({ url }) => url)
        .filter((url) => url === CHAT || url === PIXEL);
    for (const [path, [body, type = 'text/javascript']] of Object.entries(
      ANSWERS,
    )) {
      for (const file of ['parts/services', 'catalogue']) {
        world.file(`https://${host}/lib/${file}/crisp.js`, body, { type });
      }
      const before = asked().length;
      await open({
        path: `/${path}`,
        config: { onWithdraw: 'stay', services },
      });
      await settle(200);
      expect(asked()).toHaveLength(before);
      await accept();
      await scene.expectRan('pixel');
      await act(page, 'show', 'preferences');
      await expect(
        page.locator('[data-consentry-action=save]').first(),
      ).toBeVisible();
      await scene.withdraw();
      await page.context().clearCookies();
    }
    expect(asked()).not.toContain(CHAT);
  },
  { allowed: ['pixel'], errors: true },
);
