import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'what was out of the page when the visitor said no is empty when it comes back',
  async (scene) => {
    const { open, page, frame, style, image, accept, withdraw, settle } = scene;
    const of = 'data-category="marketing"';
    await open({
      body: `<main>
        <iframe title="f" ${of} data-src="${frame('frame')}"></iframe>
        <link rel="stylesheet" ${of} data-href="${style('style')}">
        <template ${of}><img alt="" data-src="${image('image')}">
          <iframe title="t" data-src="${frame('inside')}"></iframe></template></main>`,
    });
    await accept();
    await scene.expectRequested('frame', 'image', 'inside', 'style');
    await settle();
    const main = await page.evaluateHandle(() => {
      const element = document.querySelector('main');
      element?.remove();
      return element;
    });
    await withdraw();
    await settle();
    await main.evaluate((element) => element && document.body.append(element));
    await settle();
    const urls = page.frames().map((one) => one.url());
    expect(urls.join()).not.toContain('tracker.test');
  },
  { allowed: ['frame', 'style', 'image', 'inside'] },
);
