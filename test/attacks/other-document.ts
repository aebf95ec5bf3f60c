import { defineAttack, inline } from './attack.js';

export const attack = defineAttack(
  'held tags from another document are held when they arrive, and run once',
  async ({ open, page, spy, accept, expectRan, settle }) => {
    await open();
    const tags = ['parsed-1', 'made-1', 'template-1', 'adopted-1'].map((name) =>
      inline(spy(name)),
    );
    await page.evaluate(([parsed, made, inTemplate, adopted]) => {
      const parse = (html = '') =>
        new DOMParser().parseFromString(html, 'text/html').scripts[0];
      const fromParser = parse(parsed);
      if (fromParser) document.body.append(fromParser);
      const other = document.implementation.createHTMLDocument('');
      other.body.innerHTML = made ?? '';
      document.body.append(
        document.importNode(other.body.children[0] ?? other.body, true),
      );
      const template = document.createElement('template');
      template.innerHTML = inTemplate ?? '';
      document.body.append(template.content);
      const last = parse(adopted);
      if (last) document.body.append(document.adoptNode(last));
    }, tags);
    await settle();
    await accept();
    await expectRan('parsed-1', 'made-1', 'template-1', 'adopted-1');
  },
  { allowed: ['parsed-1', 'made-1', 'template-1', 'adopted-1'] },
);
