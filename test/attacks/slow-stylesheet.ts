import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'behind a slow stylesheet nothing held is fetched ahead',
  async ({
    open,
    world,
    host,
    spy,
    tracker,
    frame,
    image,
    accept,
    expectRan,
  }) => {
    world.file(`https://${host}/slow.css`, '', { delay: 500 });
    await open({
      head: '<link rel="stylesheet" href="/slow.css"><script>1</script>',
      body: `${external(tracker('tag-1'))} ${inline(spy('tag-2'))}
        <iframe title="f" data-category="marketing" data-src="${frame('frame')}"></iframe>
        <img alt="" data-category="marketing" data-src="${image('image')}">`,
    });
    await accept('analytics');
    await expectRan('tag-1', 'tag-2');
  },
  { allowed: ['tag-1', 'tag-2'] },
);
