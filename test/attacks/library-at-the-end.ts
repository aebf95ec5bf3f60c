import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'at the end of the body, the library finds all that was held before it',
  async ({ open, spy, tracker, frame, image, accept, expectRan, ...scene }) => {
    await open({
      html: `<body><h1>Site</h1>
        ${external(tracker('tag-1'))} ${inline(spy('tag-2'))}
        <iframe title="f" data-category="analytics" data-src="${frame('frame')}"></iframe>
        <template data-category="analytics"><img alt="" data-src="${image('image')}"></template>
        <script type="application/json" data-consentry="config">{}</script>
        <script src="/lib/consentry.js"></script>`,
    });
    await scene.settle();
    await accept('analytics');
    await expectRan('tag-1', 'tag-2');
    await scene.expectRequested('frame', 'image', 'tag-1');
  },
  { allowed: ['tag-1', 'tag-2', 'frame', 'image'] },
);
