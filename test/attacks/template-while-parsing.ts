import { expect } from '@playwright/test';
import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'a template that was filled and emptied while the page is still being parsed leaves nothing embedded',
  async ({ open, page, frame, settle }) => {
    const opening = open({
      grants: true,
      body: `<template data-category="marketing"><p id="inside">inside</p>
          <iframe title="t" src="${frame('inside')}"></iframe></template> text
        <script>setTimeout(() => {
          consentry.acceptAll();
          setTimeout(() => {
            window.wasThere = !!document.getElementById('inside');
            consentry.rejectAll();
            window.isThere = !!document.getElementById('inside');
          }, 400);
        }, 60)</script><!--pause 1500--><p>end</p>`,
    });
    await opening;
    await settle();
    expect(
      await page.evaluate(() => [
        Reflect.get(window, 'wasThere'),
        Reflect.get(window, 'isThere'),
      ]),
    ).toEqual([true, false]);
    expect(page.frames()).toHaveLength(1);
  },
  { allowed: ['inside'] },
);
