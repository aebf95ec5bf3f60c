import { defineAttack, external } from './attack.js';

const ANALYTICS = 'data-category="analytics"';

export const attack = defineAttack(
  'a base element that comes later leads no held address elsewhere',
  async ({ open, world, host, spy, address, accept, expectRan, ...scene }) => {
    world.file(`https://${host}/tag-1.js`, spy('tag-1'));
    world.file(`https://${host}/tag-2.js`, spy('tag-2'));
    world.page(`https://${host}/frame.html`, '<p>ours');
    const { origin } = new URL(address('tag-1.js', { body: spy('foreign') }));
    address('tag-2.js', { body: spy('foreign') });
    address('frame.html');
    address('image.svg');
    await open({
      body: `${external('tag-1.js')}
        <template ${ANALYTICS}><script src="tag-2.js"></script></template>
        <iframe title="f" ${ANALYTICS} data-src="frame.html"></iframe>
        <img alt="" ${ANALYTICS} data-src="image.svg" data-srcset="image.svg 1x, image.svg 2x">
        <iframe title="s" ${ANALYTICS} data-srcdoc="<img alt='' src='image.svg'>"></iframe>
        <base href="${origin}/">`,
    });
    await scene.settle();
    await accept();
    await expectRan('tag-1', 'tag-2');
  },
  { allowed: ['tag-1', 'tag-2'] },
);
