import { defineAttack, external } from './attack.js';

export const attack = defineAttack(
  'relative addresses go where a base element in front of them says, after a yes alone',
  async ({ open, tracker, image, frame, accept, expectRan, ...scene }) => {
    const { origin } = new URL(tracker('tag-1'));
    image('image');
    frame('frame');
    await open({
      body: `<base href="${origin}/">
        ${external('tag-1.js')}
        <img alt="" data-category="analytics" data-src="image.svg">
        <iframe title="f" data-category="analytics" data-src="/frame.html"></iframe>`,
    });
    await scene.settle();
    await accept();
    await expectRan('tag-1');
    await scene.expectRequested('frame', 'image', 'tag-1');
  },
  { allowed: ['tag-1', 'image', 'frame'] },
);
