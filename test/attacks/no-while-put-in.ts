import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const OF = 'data-category="marketing"';

export const attack = defineAttack(
  'a no that a frame says while the gate puts it in anew leaves it empty',
  async ({ open, page, frame, accept, requested, settle }) => {
    await open({
      body: `<iframe id="f" title="f" ${OF} data-src="${frame('frame')}"></iframe>
        <script>
          for (const type of ['pagehide', 'unload']) {
            f.contentWindow.addEventListener(type, () => {
              if (!consentry.isGranted('marketing')) return;
              window.saidNo = true;
              consentry.rejectAll();
            });
          }
        </script>`,
    });
    await accept();
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'saidNo')))
      .toBe(true);
    await settle();
    expect(requested()).toEqual([]);
    expect(await page.locator('#f').getAttribute('src')).toBe(null);
  },
  { allowed: ['frame'] },
);
