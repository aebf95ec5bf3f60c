import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'a held tag that the page re-types is held no more: neither that nor a yes runs it',
  async ({ open, page, tracker, spy, accept, settle }) => {
    await open({
      body:
        inline(spy('inline')) +
        `<script type="text/plain" data-category="analytics" data-src="${tracker('fetched')}"></script>` +
        external(tracker('plain-src')),
    });
    await page.evaluate(() => {
      for (const script of document.querySelectorAll('script[data-category]')) {
        script.setAttribute('type', 'text/javascript');
      }
    });
    await settle();
    await accept();
    await settle();
  },
);
