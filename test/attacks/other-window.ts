import { expect } from '../helpers/expect.js';
import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'held things of another window are held when they arrive, and gone after a no',
  async (scene) => {
    const { open, page, spy, tracker, frame, accept, withdraw, settle } = scene;
    await open({ body: '<iframe id="other" title="o"></iframe>' });
    const html =
      inline(spy('inline')) +
      external(tracker('fetched')) +
      `<iframe title="f" data-category="analytics" data-src="${frame('frame')}"></iframe>`;
    await page.evaluate((text) => {
      const other = document.querySelector<HTMLIFrameElement>('#other');
      const body = other?.contentDocument?.body;
      if (!body) throw new Error('no window');
      body.innerHTML = text;
      document.body.append(...body.children);
    }, html);
    await settle();
    await accept();
    // Their prototypes may be those of the other window, which are not ours to
    // release, or not any more: whatever comes has come before the no.
    for (let known = -1; known < scene.requested().length;) {
      known = scene.requested().length;
      await settle();
    }
    await withdraw();
    await settle();
    const urls = page.frames().map((one) => one.url());
    expect(urls.filter((url) => url.includes('tracker.test'))).toEqual([]);
  },
  { allowed: ['inline', 'fetched', 'frame'] },
);
