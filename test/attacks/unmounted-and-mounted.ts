import { expect } from '../helpers/expect.js';
import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'what a page takes out and puts back, itself or made anew, runs once; data-repeat runs each time',
  async ({ open, page, spy, tracker, accept, ran, settle }) => {
    const html =
      inline(spy('inline')) +
      external(tracker('fetched')) +
      inline(spy('repeated'), 'data-category="analytics" data-repeat');
    const mount = () =>
      page.evaluate((text) => {
        const main = document.createElement('main');
        main.innerHTML = text;
        document.body.append(main);
      }, html);
    const unmount = () =>
      page.evaluate(() => document.querySelector('main')?.remove());
    await open();
    await mount();
    await unmount();
    await mount();
    await settle();
    await accept();
    await expect.poll(ran).toHaveLength(3);
    await unmount();
    await settle();
    await mount();
    await expect.poll(ran).toHaveLength(4);
    await page.evaluate(() => {
      const main = document.querySelector('main');
      main?.remove();
      if (main) document.body.append(main);
    });
    await settle();
    const counts = (await ran()).filter((name) => name === 'repeated');
    expect(counts).toHaveLength(2);
  },
  { allowed: ['inline', 'fetched', 'repeated'], repeats: ['repeated'] },
);
