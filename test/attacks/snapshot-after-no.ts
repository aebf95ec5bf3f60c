import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

// Routers keep the markup of a page that is left, and put it back.
export const attack = defineAttack(
  'markup that was read after a yes and is written back after a no embeds nothing',
  async ({ open, page, frame, accept, refuse, expectRequested, settle }) => {
    await open({
      body: `<main><template data-category="marketing"><p id="inside">inside</p>
          <iframe title="t" src="${frame('inside')}"></iframe></template>
        <iframe title="f" data-category="marketing" data-src="${frame('frame')}"></iframe></main>`,
    });
    await accept();
    await expectRequested('frame', 'inside');
    const html = await page.evaluate(
      () => document.querySelector('main')?.innerHTML ?? '',
    );
    expect(html).toContain('id="inside"');
    await refuse();
    await settle();
    await page.evaluate((text) => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = text;
    }, html);
    await settle();
    expect(await page.locator('#inside').count()).toBe(0);
    const embedded = page.frames().map((one) => one.url());
    expect(embedded.join()).not.toContain('tracker.test');
  },
  // By its live address the page itself may have asked for it before we see it.
  { allowed: ['inside', 'frame'], ungated: ['inside', 'frame'] },
);
