import { expect } from '../helpers/expect.js';
import { loadAgain } from '../helpers/site.js';
import { defineAttack } from './attack.js';

const OF = 'data-category="marketing"';

export const attack = defineAttack(
  'what was released before the library was stopped and loaded again is empty after a no',
  async ({ open, page, frame, image, accept, withdraw, ...scene }) => {
    await open({
      body: `<iframe title="f" ${OF} data-src="${frame('frame')}"></iframe>
        <img alt="" ${OF} data-src="${image('image')}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
        <template ${OF}><iframe title="t" data-src="${frame('inside')}"></iframe></template>`,
    });
    await accept();
    await scene.expectRequested('frame', 'image', 'inside');
    await loadAgain(page, '');
    // Another copy knows nothing of the first: it shuts all, then releases it.
    const embedded = () => scene.requested().filter((name) => name !== 'image');
    await expect
      .poll(() => embedded().sort())
      .toEqual(['frame', 'frame', 'inside', 'inside']);
    await scene.settle();
    await withdraw();
    await scene.settle();
    const urls = page.frames().map((one) => one.url());
    expect(urls.filter((url) => url.includes('tracker.test'))).toEqual([]);
    expect(
      await page
        .locator('[data-src]')
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('src'))),
    ).not.toContainEqual(expect.stringContaining('tracker.test'));
  },
  { allowed: ['frame', 'image', 'inside'] },
);
