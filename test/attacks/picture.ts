import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'no source of a picture or a srcset is fetched before a yes or after a no',
  async ({ open, page, image, accept, withdraw, expectRequested, settle }) => {
    const of = 'data-category="marketing"';
    await open({
      body: `<picture>
          <source ${of} media="(min-width: 1px)" data-srcset="${image('source')}">
          <source media="(min-width: 99999px)" ${of} data-srcset="${image('wide')}">
          <img alt="" ${of} data-src="${image('fallback')}">
        </picture>
        <img alt="" ${of} data-srcset="${image('double')} 1x, ${image('double')} 2x">
        <img alt="" ${of} data-src="${image('plain')}" loading="eager">`,
    });
    await settle();
    await accept();
    await expectRequested('double', 'plain', 'source');
    await withdraw();
    const left = () =>
      page.evaluate(
        () => document.querySelectorAll('[src*="tracker"], [srcset]').length,
      );
    // Our own script has no tracker in its address.
    await expect.poll(left).toBe(0);
  },
  { allowed: ['source', 'double', 'plain'] },
);
