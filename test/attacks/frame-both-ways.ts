import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'a frame keeps its held address and its stand-in over yes, no and yes again',
  async ({ open, page, world, host, frame, accept, withdraw, ...scene }) => {
    world.page(`https://${host}/stand-in`, '<p>Stand-in');
    const url = frame('video');
    await open({
      body: `<iframe title="f" src="/stand-in" data-category="marketing" data-src="${url}"></iframe>`,
    });
    const addresses = () =>
      page.evaluate(() => {
        const element = document.querySelector('iframe');
        return [
          element?.getAttribute('src'),
          element?.getAttribute('data-src'),
        ];
      });
    expect(await addresses()).toEqual(['/stand-in', url]);
    const embedded = () =>
      page
        .frames()
        .map((one) => one.url())
        .join();
    for (const round of [1, 2, 3]) {
      await accept();
      await expect.poll(addresses).toEqual([url, url]);
      await scene.expectRequested(...Array<string>(round).fill('video'));
      await withdraw();
      await expect.poll(addresses).toEqual(['/stand-in', url]);
      await expect.poll(embedded).not.toContain('tracker.test');
    }
  },
  { allowed: ['video'] },
);
