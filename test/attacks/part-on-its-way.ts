import { expect } from '../helpers/expect.js';
import { loadAgain } from '../helpers/site.js';
import { defineAttack, external, inline, type Scene } from './attack.js';

/** The part that releases does not arrive before the test says so. */
const holdPart = ({ world, host }: Scene) => {
  const url = `https://${host}/lib/parts/release.js`;
  const count = () =>
    world.requests(host).filter((visit) => visit.url.startsWith(url)).length;
  const before = count();
  world.hold(url);
  return {
    isAsked: () => expect.poll(count).toBeGreaterThan(before),
    arrive: () => world.release(url),
  };
};

export const attack = defineAttack(
  'while the part that releases is on its way: a no, a yes again, moves, stop() and a new start',
  async (scene) => {
    const { open, page, world, spy, tracker, frame, accept, withdraw } = scene;
    const first = tracker('tag-1', { hang: true });
    const body = `<main>${external(first)}
      ${inline(spy('tag-2'))}</main>
      <aside>${inline(spy('tag-3'))}</aside>
      <iframe title="f" data-category="marketing" data-src="${frame('frame')}"></iframe>
      <template data-category="functional"><script>${spy('inside')}</script></template>`;
    const openAnew = async (path: string) => {
      await page.context().clearCookies();
      const part = holdPart(scene);
      await open({ path, body });
      await accept();
      await part.isAsked();
      return part;
    };
    let part = await openAnew('/no');
    await withdraw();
    part.arrive();
    await scene.settle();

    part = await openAnew('/yes');
    await withdraw();
    await accept();
    await page.evaluate(() => {
      const [moved, held] = document.querySelectorAll('aside, iframe');
      if (moved && held) document.body.append(held, moved);
    });
    part.arrive();
    await scene.expectRan('inside');
    world.release(first);
    await scene.expectRan('inside', 'tag-1', 'tag-2', 'tag-3');
    await scene.expectRequested('frame', 'tag-1');
    await withdraw();
    await scene.settle();

    world.hold(first);
    part = await openAnew('/stop');
    await loadAgain(page, inline(spy('tag-4')));
    part.arrive();
    await scene.expectRan('inside');
    world.release(first);
    await scene.expectRan('inside', 'tag-1', 'tag-2', 'tag-3', 'tag-4');
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3', 'tag-4', 'inside', 'frame'] },
);
