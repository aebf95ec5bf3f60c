import { expect } from '@playwright/test';
import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'a released frame that the page moves into a shadow root is emptied by a no',
  async ({ open, page, frame, accept, withdraw, requested, settle }) => {
    await open({
      body: `<iframe title="f" data-category="marketing" data-src="${frame('frame')}"></iframe>
        <div id="host"></div>`,
    });
    await accept();
    await expect.poll(requested).toEqual(['frame']);
    await page.evaluate(() => {
      const root = document
        .querySelector('#host')
        ?.attachShadow({ mode: 'closed' });
      const element = document.querySelector('iframe');
      if (element) root?.append(element);
    });
    await settle();
    await withdraw();
    await settle();
    const urls = page.frames().map((one) => one.url());
    expect(urls.join()).not.toContain('tracker.test');
  },
  { allowed: ['frame'] },
);
