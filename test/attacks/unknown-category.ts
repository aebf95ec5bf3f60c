import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'unknown categories are held for ever and cost only themselves',
  async ({ open, spy, tracker, frame, accept, expectRan, ...scene }) => {
    const unknown = ['analitics', 'analytics analitics', 'analitics marketing'];
    const held = unknown.map((names, at) => {
      const of = `data-category="${names}"`;
      return `${inline(spy(`unknown${at}`), of)}
        ${external(tracker(`unknown${at}-fetched`), of)}
        <iframe title="f" ${of} data-src="${frame(`unknown${at}-frame`)}"></iframe>`;
    });
    await open({
      body: `${held.join('')} ${external(tracker('tag-1'))} ${held.join('')}
        ${inline(spy('tag-2'))}
        <iframe title="f" data-category="marketing" data-src="${frame('frame')}"></iframe>`,
    });
    await scene.settle();
    await accept();
    await expectRan('tag-1', 'tag-2');
    await scene.expectRequested('frame', 'tag-1');
  },
  { allowed: ['tag-1', 'tag-2', 'frame'] },
);
