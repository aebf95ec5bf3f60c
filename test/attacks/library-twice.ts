import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'included three times, the library runs every tag once',
  async ({ open, page, spy, tracker, accept, expectRan, expectRequested }) => {
    await open({
      body: `${external(tracker('tag-1'))}
        <script src="/lib/consentry.js?second"></script>${inline(spy('tag-2'))}`,
    });
    await page.evaluate(async () => {
      const script = document.createElement('script');
      script.src = '/lib/consentry.js?third';
      const loaded = new Promise((done) => (script.onload = done));
      document.head.append(script);
      await loaded;
    });
    await accept();
    await expectRan('tag-1', 'tag-2');
    await expectRequested('tag-1');
  },
  { allowed: ['tag-1', 'tag-2'] },
);
