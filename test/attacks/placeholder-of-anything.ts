import { expect } from '../helpers/expect.js';
import { defineAttack, external } from './attack.js';

const NAMES = [
  ...['', ' ', 'nobody', 'marketing', 'essential', '__proto__', 'posts]'],
  ...['],script,[x', 'posts,[data-category]', 'Posts', 'posts posts'],
];

export const attack = defineAttack(
  'an element for a service that is none offers nothing, and one for a service lets in no other',
  async ({ open, page, tracker, image, ...scene }) => {
    const of = (service: string) =>
      `data-category="marketing" data-service="${service}"`;
    const element = (service: string) =>
      `<div data-consentry="placeholder" data-service="${service}"><i></i></div>`;
    await open({
      config: {
        services: {
          posts: { category: 'marketing' },
          maps: { category: 'marketing' },
        },
      },
      body: `${NAMES.map(element).join('')}${element('posts')}
        ${external(tracker('of-another'), of('maps'))}
        ${external(tracker('of-category'), 'data-category="marketing"')}
        ${external(tracker('of-other-category'), 'data-category="analytics" data-service="posts"')}
        <img ${of('nobody')} data-src="${image('label')}" alt="">
        <img ${of('posts')} data-src="${image('own')}" alt="">`,
    });
    const offers = page.locator('[data-consentry="offer"]');
    await expect(offers).toHaveCount(1);
    // The page says that it was for another one.
    await page.evaluate(() => {
      const [offer] = document.querySelectorAll('[data-consentry="offer"]');
      const place = offer?.parentElement;
      const once = offer?.shadowRoot?.querySelector('button');
      place?.setAttribute('data-service', 'maps');
      once?.click();
    });
    await scene.expectRequested('own');
    await scene.settle();
    await scene.expectRan();
    await scene.expectRequested('own');
  },
  { ungated: ['own'] },
);
