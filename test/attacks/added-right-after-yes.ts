import { defineAttack, essential, external, inline } from './attack.js';

export const attack = defineAttack(
  'a tag that the page adds in the moment of the yes does not overtake those that wait',
  async ({ open, page, spy, tracker, expectRan }) => {
    await open({
      body: `${essential(spy('ready'))}
        ${external(tracker('tag-1', { delay: 50 }))} ${inline(spy('tag-2'))}`,
      grants: true,
    });
    await expectRan('ready');
    await page.evaluate((code) => {
      const consent: unknown = Reflect.get(window, 'consentry');
      if (!consent) return;
      Reflect.get(Object(consent), 'acceptAll')();
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.dataset['category'] = 'analytics';
      script.text = code;
      document.body.append(script);
    }, spy('tag-3'));
    await expectRan('ready', 'tag-1', 'tag-2', 'tag-3');
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3'], ungated: ['ready'] },
);
