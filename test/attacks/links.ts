import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const OF = 'data-category="marketing"';

export const attack = defineAttack(
  'no link fetches, warms up or connects before a yes, and a stylesheet goes with a no',
  async ({ open, page, world, style, address, accept, withdraw, ...scene }) => {
    const origin = new URL(address('x')).origin;
    const script = address('preloaded.js');
    await open({
      head: `<link ${OF} rel="preconnect" data-href="${origin}">
        <link ${OF} rel="dns-prefetch" data-href="${origin}">
        <link ${OF} rel="preload" as="script" data-href="${script}">
        <link ${OF} rel="prefetch" data-href="${address('prefetched.js')}">
        <link ${OF} rel="modulepreload" data-href="${address('module.js')}">
        <link ${OF} rel="icon" data-href="${address('icon.ico')}">
        <link ${OF} rel="stylesheet" data-href="${style('style')}">`,
    });
    await scene.settle(500);
    await accept();
    const colour = () =>
      page.evaluate(() => {
        const title = document.querySelector('h1');
        return title && getComputedStyle(title).color;
      });
    await expect.poll(colour).toBe('rgb(1, 2, 3)');
    expect(world.connections.join()).toContain('links.tracker.test');
    // An idle browser fetches the rest; the WebKit of GTK leaves it.
    const late = scene.browserName === 'webkit' ? [] : ['prefetched'];
    await expect
      .poll(() => scene.requested())
      .toEqual(expect.arrayContaining(['module', 'preloaded', ...late]));
    await scene.settle(500);
    await withdraw();
    await expect.poll(colour).not.toBe('rgb(1, 2, 3)');
  },
  { allowed: ['preloaded', 'prefetched', 'module', 'icon', 'style'] },
);
