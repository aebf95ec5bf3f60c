import { expect } from '../helpers/expect.js';
import { recordOf } from '../helpers/site.js';
import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'a callback that answers each yes with a no has the last word',
  async ({ open, page, spy, tracker, frame, accept, settle }) => {
    await open({
      head: `<script>
        (window.consentry ||= []).push((consent) => {
          consent.grants.listen((grants) => grants.analytics && consent.withdraw());
        });
      </script>`,
      body: `${external(tracker('fetched'))} ${inline(spy('inline'))}
        <iframe title="f" data-category="analytics" data-src="${frame('frame')}"></iframe>`,
    });
    await accept();
    await settle();
    expect((await recordOf(page))?.method).toBe('withdraw');
  },
);
