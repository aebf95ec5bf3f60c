import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'a template that was filled and emptied while the page is still being parsed leaves nothing embedded',
  async ({ open, page, frame, settle }) => {
    const opening = open({
      grants: true,
      body: `<template data-category="marketing"><p id="inside">inside</p>
          <iframe title="t" src="${frame('inside')}"></iframe></template> text
        <script>
          setTimeout(() => consentry.acceptAll(), 60);
          const isThere = () => !!document.getElementById('inside');
          const look = setInterval(() => {
            if (!isThere()) return;
            clearInterval(look);
            consentry.rejectAll();
            window.isLeft = isThere();
            fetch('/go');
          }, 50);
        </script><!--until /go--><p>end</p>`,
    });
    await opening;
    await settle();
    const isLeft = () => page.evaluate(() => Reflect.get(window, 'isLeft'));
    expect(await isLeft()).toBe(false);
    expect(page.frames()).toHaveLength(1);
  },
  { allowed: ['inside'] },
);
