import type { Page } from '@playwright/test';
import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const move = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const other = document.body.appendChild(document.createElement('div'));
    const frame = document.querySelector('iframe');
    if (frame) other.append(frame);
  });

export const attack = defineAttack(
  'a frame that the page moves is empty before a yes and after a no',
  async ({ open, page, frame, accept, withdraw, requested, settle }) => {
    await open({
      body: `<iframe title="f" data-category="marketing" data-src="${frame('video')}"></iframe>`,
    });
    await move(page);
    await settle();
    await accept();
    await expect.poll(requested).toEqual(['video']);
    await move(page);
    // What is moved loads anew.
    await expect.poll(requested).toEqual(['video', 'video']);
    await withdraw();
    await move(page);
    await settle();
    const urls = page.frames().map((one) => one.url());
    expect(urls.filter((url) => url.includes('tracker.test'))).toEqual([]);
  },
  { allowed: ['video'] },
);
