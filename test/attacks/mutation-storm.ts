import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'among 5,000 nodes that come and go, a held tag waits and runs once',
  async ({ open, page, spy, tracker, accept, expectRan, settle }) => {
    await open({
      body: external(tracker('tag-1')) + inline(spy('tag-2')) + '<ul></ul>',
    });
    const storm = () =>
      page.evaluate(async () => {
        const list = document.querySelector('ul');
        for (let round = 0; round < 10; round++) {
          for (let at = 0; at < 500; at++) {
            const item = document.createElement('li');
            item.innerHTML = '<b data-category="shoes">Shoes</b>';
            list?.append(item);
          }
          await new Promise((done) => setTimeout(done));
          list?.replaceChildren();
        }
      });
    await storm();
    await settle();
    await accept();
    await Promise.all([storm(), expectRan('tag-1', 'tag-2')]);
  },
  { allowed: ['tag-1', 'tag-2'] },
);
