import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'held things in a shadow root of the markup are never released',
  async ({ open, spy, tracker, frame, accept, settle }) => {
    await open({
      body: `<div><template shadowrootmode="open">
        ${inline(spy('inline'))} ${external(tracker('fetched'))}
        <iframe title="f" data-category="analytics" data-src="${frame('frame')}"></iframe>
      </template></div>`,
    });
    await settle();
    await accept();
    await settle();
  },
);
