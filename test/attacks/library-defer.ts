import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'loaded with defer, the library holds and releases the same, in order',
  async ({ open, spy, tracker, frame, accept, expectRan, expectRequested }) => {
    await open({
      attributes: 'defer',
      before: external(tracker('tag-1')),
      body: `${inline(spy('tag-2'))} ${external(tracker('tag-3'))}
        <iframe title="f" data-category="analytics" data-src="${frame('frame')}"></iframe>`,
    });
    await accept('analytics');
    await expectRan('tag-1', 'tag-2', 'tag-3');
    await expectRequested('frame', 'tag-1', 'tag-3');
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3', 'frame'] },
);
