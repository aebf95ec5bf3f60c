import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'held markup by innerHTML, insertAdjacentHTML and document.write is held and runs once',
  async ({ open, page, spy, tracker, accept, expectRan, settle }) => {
    const written = JSON.stringify(inline(spy('tag-1'))).replaceAll('/', '\\/');
    await open({ body: `<script>document.write(${written})</script>` });
    const set = (html: string) =>
      page.evaluate((text) => {
        const box = document.body.appendChild(document.createElement('div'));
        box.innerHTML = text;
      }, html);
    const insert = (html: string) =>
      page.evaluate((text) => {
        document.body.insertAdjacentHTML('beforeend', text);
      }, html);
    await set(external(tracker('tag-2')) + inline(spy('tag-3')));
    await insert(inline(spy('tag-4')));
    await settle();
    await accept();
    await expectRan('tag-1', 'tag-2', 'tag-3', 'tag-4');
    await set(external(tracker('tag-5')));
    await expectRan('tag-1', 'tag-2', 'tag-3', 'tag-4', 'tag-5');
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3', 'tag-4', 'tag-5'] },
);
