import { defineAttack, external, inline } from './attack.js';

const HOSTILE = `<script>
  const fail = () => { throw new Error('of the page'); };
  for (const type of ['ready', 'change', 'view']) {
    document.addEventListener('consentry:' + type, fail);
  }
  (window.consentry ||= []).push(fail, (consent) => {
    consent.onChange(fail);
    consent.grants.listen(fail);
    consent.record.listen(fail);
    consent.view.listen(fail);
    consent.when('analytics').then(fail);
    consent.when('nobody').catch(fail);
  });
</script>`;

export const attack = defineAttack(
  'callbacks that throw at every turn release nothing early and hold nothing up',
  async ({ open, spy, tracker, frame, accept, withdraw, settle, ...scene }) => {
    await open({
      head: HOSTILE,
      body: `${external(tracker('tag-1'))} ${inline(spy('tag-2'))}
        <iframe title="f" data-category="analytics" data-src="${frame('frame')}"></iframe>`,
    });
    await settle();
    await accept();
    await scene.expectRan('tag-1', 'tag-2');
    await scene.expectRequested('frame', 'tag-1');
    await withdraw();
    await settle();
  },
  { allowed: ['tag-1', 'tag-2', 'frame'], errors: true },
);
