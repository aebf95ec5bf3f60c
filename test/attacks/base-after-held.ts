import { defineAttack, external } from './attack.js';

export const attack = defineAttack(
  'a base element that comes after a held tag does not send its relative address elsewhere',
  async ({
    open,
    page,
    world,
    host,
    spy,
    tracker,
    accept,
    expectRan,
    settle,
  }) => {
    world.file(`https://${host}/tag-1.js`, spy('own-1'));
    const { origin } = new URL(tracker('tag-1'));
    await open({ body: external('tag-1.js') });
    await page.evaluate((href) => {
      const base = document.createElement('base');
      base.href = href;
      document.body.append(base);
    }, `${origin}/`);
    await settle();
    await accept();
    await expectRan('own-1');
  },
  { allowed: ['own-1'] },
);
