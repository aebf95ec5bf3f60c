import { defineAttack, external, inline } from './attack.js';

const WRONG = [
  'export const contract = 0; export const createReleaser = () => top.ran = ["wrong"];',
  'export const contract = 1;',
  'no script',
  'throw new Error("thrown")',
];

export const attack = defineAttack(
  'where the part that releases is missing, of another version, or fails, nothing is released',
  async ({ open, page, world, host, spy, tracker, accept, ...scene }) => {
    const url = `https://${host}/lib/parts/release.js`;
    const body = `${external(tracker('fetched'))} ${inline(spy('inline'))}
      ${inline(spy('essential'), 'data-category="essential"')}
      <template data-category="analytics"><script>${spy('inside')}</script></template>`;
    for (const [at, text] of ['', ...WRONG].entries()) {
      world.file(url, text, { status: text ? 200 : 404 });
      await page.context().clearCookies();
      await open({ path: `/${at}`, body });
      await accept();
      await scene.settle(200);
      await scene.withdraw();
      await accept();
      await scene.settle(200);
    }
  },
);
