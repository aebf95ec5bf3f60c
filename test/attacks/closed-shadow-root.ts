import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'held things in a closed shadow root are never released',
  async ({ open, page, spy, tracker, frame, image, accept, settle }) => {
    await open({ body: '<div id="host"></div>' });
    const html =
      inline(spy('inline')) +
      external(tracker('fetched')) +
      `<iframe title="f" data-category="analytics" data-src="${frame('frame')}"></iframe>
      <img alt="" data-category="analytics" data-src="${image('image')}">
      <template data-category="analytics"><img alt="" src="${image('in-template')}"></template>`;
    await page.evaluate((text) => {
      const root = document
        .querySelector('#host')
        ?.attachShadow({ mode: 'closed' });
      if (root) root.innerHTML = text;
    }, html);
    await settle();
    await accept();
    await settle();
  },
);
