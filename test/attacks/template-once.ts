import { expect } from '../helpers/expect.js';
import { defineAttack, inline } from './attack.js';

export const attack = defineAttack(
  'what a template holds comes once, however often choices are made afterwards',
  async ({ open, page, spy, accept, expectRan, settle }) => {
    await open({
      body: `<template data-category="analytics"><p class="inside">inside</p>
        <script>${spy('inside')}</script></template>
        ${inline(spy('other'), 'data-category="marketing"')}`,
    });
    await accept('analytics');
    await expectRan('inside');
    const shown = await page.locator('.inside').elementHandle();
    await accept('analytics', 'functional');
    await settle();
    await accept();
    await expectRan('inside', 'other');
    await settle();
    await expect(page.locator('.inside')).toHaveCount(1);
    expect(await shown?.evaluate((node) => node.isConnected)).toBe(true);
  },
  { allowed: ['inside', 'other'] },
);
