import { expect } from '../helpers/expect.js';
import { defineAttack, inline } from './attack.js';

/** Uses the slice of time up, and takes the frame out before the next one. */
const TAKE_OUT = `
  const end = performance.now() + 20;
  while (performance.now() < end);
  const takeOut = () => {
    window.taken = document.querySelector('iframe');
    taken.remove();
  };
  if (window.scheduler) scheduler.postTask(takeOut, { priority: 'user-blocking' });
  else setTimeout(takeOut);`;

export const attack = defineAttack(
  'a frame that the page takes out before its turn is empty when it comes back after a no',
  async ({ open, page, frame, spy, accept, withdraw, settle, ...scene }) => {
    await open({
      body: `${inline(spy('first') + TAKE_OUT)}
        <iframe title="f" data-category="marketing" data-src="${frame('frame')}"></iframe>`,
    });
    await accept();
    await scene.expectRan('first');
    await settle();
    await withdraw();
    await settle();
    const addresses = await page.evaluate(() => {
      const { taken } = window;
      const before = taken?.getAttribute('src');
      if (taken) document.body.append(taken);
      // What goes on in the page gives the request the time to leave.
      for (const end = performance.now() + 200; performance.now() < end;);
      return [before, taken?.getAttribute('src')];
    });
    expect(addresses).toEqual([null, null]);
    await settle();
  },
  { allowed: ['first'] },
);

declare global {
  interface Window {
    taken?: Element;
  }
}
