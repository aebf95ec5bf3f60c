import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'a released frame that a page moves into a shadow root is empty after a no',
  async ({ open, page, frame, accept, withdraw, ...scene }) => {
    const { browserName, expectRequested, settle } = scene;
    await open({
      body: `<iframe title="f" data-category="marketing" data-src="${frame('frame')}"></iframe>
        <section><iframe title="g" data-category="marketing" data-src="${frame('inner')}"></iframe></section>`,
    });
    await accept();
    await expectRequested('frame', 'inner');
    await page.evaluate(() => {
      const host = document.body.appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode: 'closed' });
      root.append(...document.querySelectorAll('iframe[title="f"], section'));
    });
    // What is moved loads anew; in Firefox and WebKit only if it had arrived.
    if (browserName !== 'chromium') await settle();
    else await expectRequested('frame', 'frame', 'inner', 'inner');
    await withdraw();
    const embedded = () =>
      page
        .frames()
        .map((one) => one.url())
        .filter((url) => url.includes('tracker.test'));
    await expect.poll(embedded).toEqual([]);
  },
  { allowed: ['frame', 'inner'], repeats: ['frame', 'inner'] },
);
