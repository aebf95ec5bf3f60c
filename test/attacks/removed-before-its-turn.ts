import type { Page } from '@playwright/test';
import { defineAttack, external, inline } from './attack.js';

/** Says yes, and calls the global `act` in the moment in which the first tag is live. */
const acceptAndAct = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const isLive = () =>
      [...document.scripts].some(
        ({ src, type }) => src.includes('tag-1') && type === '',
      );
    const acted = new Promise<void>((done) => {
      new MutationObserver((_, observer) => {
        if (!isLive()) return;
        observer.disconnect();
        Reflect.get(window, 'act')();
        done();
      }).observe(document, { childList: true, subtree: true });
    });
    Reflect.get(window, 'consentry').acceptAll();
    await acted;
  });

export const attack = defineAttack(
  'a tag that the page takes out while it waits does not run when it comes back after a no; nor does one after stop()',
  async ({ open, page, spy, tracker, withdraw, settle, expectRan }) => {
    const body = `${external(tracker('tag-1'))} <p>${inline(spy('waits'))}</p>`;
    const acts = [
      "(window.gone = document.querySelector('p')).remove()",
      'window.consentry.stop()',
    ];
    for (const [at, act] of acts.entries()) {
      await open({
        body: `${body}<script>window.act = () => { ${act}; }</script>`,
        grants: true,
        path: `/${at}`,
      });
      await acceptAndAct(page);
      await expectRan('tag-1');
      await settle();
      await expectRan('tag-1');
      if (at > 0) continue;
      await withdraw();
      await page.evaluate(() =>
        document.body.append(Reflect.get(window, 'gone')),
      );
      await settle();
    }
  },
  { allowed: ['tag-1'] },
);
