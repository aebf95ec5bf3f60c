import { expect } from '../helpers/expect.js';
import { defineAttack, external } from './attack.js';

const OF = 'data-category="marketing" data-service="posts"';

export const attack = defineAttack(
  'what a visitor lets load once is stopped and taken back by a no, and nothing of it gets in after that',
  async ({ open, page, tracker, image, refuse, ...scene }) => {
    const late = `<img class="late" ${OF} data-src="${image('late')}" alt="">`;
    await open({
      config: { services: { posts: { category: 'marketing', name: 'Posts' } } },
      body: `<div data-consentry="placeholder" data-service="posts"></div>
        ${external(tracker('hangs', { delay: 1500 }), OF)}
        <template ${OF}><img data-src="${image('inside')}" alt=""></template>`,
    });
    const once = page
      .locator('[data-consentry="offer"]')
      .getByRole('button')
      .first();
    await once.click();
    await scene.expectRequested('hangs', 'inside');
    // The page hides the choice from whoever listens to the document, and adds
    // more of the service in the same task.
    await page.evaluate((html) => {
      document.addEventListener(
        'consentry:change',
        (event) => {
          event.stopImmediatePropagation();
          document.body.insertAdjacentHTML('beforeend', html);
        },
        { capture: true, once: true },
      );
      document.body.insertAdjacentHTML('beforeend', html);
      Reflect.get(window, 'consentry').rejectAll();
    }, late);
    await expect(page.locator('img:not(.late)')).toHaveCount(0);
    await refuse();
    await scene.settle(1500);
    await scene.expectRan();
    await scene.expectRequested('hangs', 'inside');
    await expect(page.locator('[data-consentry="offer"]')).toHaveCount(1);
  },
  { ungated: ['hangs', 'inside'] },
);
