import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'a frame whose document is in its attribute is empty before a yes and after a no',
  async ({ open, page, spy, tracker, image, accept, withdraw, ...scene }) => {
    const html = `<script src='${tracker('fetched')}'></script>
      <script>${spy('inline').replaceAll('"', "'")}</script><img src='${image('image')}'>`;
    await open({
      body: `<iframe title="f" data-category="marketing" data-srcdoc="${html}"></iframe>`,
    });
    await scene.settle();
    await accept();
    await scene.expectRan('fetched', 'inline');
    await scene.expectRequested('fetched', 'image');
    await withdraw();
    await scene.settle();
    const left = await page.evaluate(
      () =>
        document.querySelector('iframe')?.contentDocument?.body.children.length,
    );
    expect(left).toBe(0);
    await accept();
    await scene.expectRan('fetched', 'inline', 'fetched', 'inline');
  },
  { allowed: ['fetched', 'inline', 'image'], repeats: ['fetched', 'inline'] },
);
