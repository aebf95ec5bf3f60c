import { expect } from '../helpers/expect.js';
import { add } from '../helpers/site.js';
import { defineAttack } from './attack.js';

const PIXEL = 'https://connect.facebook.net/en_US/fbevents.js';
const LOAD_ONCE =
  '<div data-consentry="placeholder" data-service="meta-pixel"></div>';

export const attack = defineAttack(
  'elements that name a service, in whatever way they come, begin it neither before a yes nor after a no, and once after a yes',
  async ({ open, page, world, spy, accept, refuse, withdraw, ...scene }) => {
    const { settle, expectRan } = scene;
    world.file(PIXEL, spy('pixel'));
    await open({
      config: {
        onWithdraw: 'stay',
        services: {
          'meta-pixel': { pixelId: '1234567890', load: 'when-present' },
        },
      },
      body: `<form data-service="meta-pixel"><input name="querySelectorAll"></form>
        <img name="querySelectorAll" data-service="meta-pixel" alt="">${LOAD_ONCE}`,
    });
    const asked = () => world.requests('connect.facebook.net');
    /** Some are written, some are made, some get the name later, some come and go. */
    const insist = () =>
      page.evaluate(async (markup) => {
        for (let count = 0; count < 20; count += 1) {
          document.body.insertAdjacentHTML('beforeend', markup);
          const made = document.createElement('script');
          made.type = 'text/plain';
          made.dataset['category'] = 'marketing';
          made.dataset['service'] = 'meta-pixel';
          document.head.append(made);
          const late = document.body.appendChild(document.createElement('p'));
          await Promise.resolve();
          late.dataset['service'] = 'meta-pixel';
          await new Promise((done) => setTimeout(done));
          made.remove();
        }
      }, LOAD_ONCE);
    /** The gate would hold its script; it must not be told anything, either. */
    const expectNothing = async () => {
      await insist();
      await settle();
      expect(asked()).toEqual([]);
      expect(await page.evaluate('fbq.queue.length')).toBe(0);
    };
    await expectNothing();
    await refuse();
    await expectNothing();
    await accept();
    await insist();
    await expectRan('pixel');
    await withdraw();
    await insist();
    await accept();
    await add(page, LOAD_ONCE);
    await settle();
    expect(asked()).toHaveLength(1);
  },
  { allowed: ['pixel'] },
);
