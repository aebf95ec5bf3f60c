import { expect } from '../helpers/expect.js';
import { act } from '../helpers/site.js';
import { defineAttack, inline } from './attack.js';

const config = {
  onWithdraw: 'stay',
  services: {
    maps: { category: 'marketing' },
    pixel: { category: 'marketing' },
  },
};
const of = (service: string, category = 'marketing'): string =>
  `data-category="${category}" data-service="${service}"`;

export const attack = defineAttack(
  'a service is released by its own yes alone, and under its own category alone',
  async ({ open, page, spy, frame, expectRan, expectRequested, settle }) => {
    const embed = (name: string, attributes: string): string =>
      `<iframe title="f" id="${name}" ${attributes} data-src="${frame(name)}"></iframe>`;
    await open({
      config,
      grants: true,
      body: `${inline(spy('pixel'), of('pixel'))} ${embed('pixel-frame', of('pixel'))}
        ${inline(spy('foreign'), of('maps', 'analytics'))}
        ${embed('foreign-frame', of('maps', 'analytics'))}
        ${inline(spy('maps'), of('maps'))} ${embed('maps-frame', of('maps'))}
        ${inline(spy('label'), of('nobody'))} ${embed('label-frame', of('nobody'))}
        <template ${of('maps')}>${embed('inside', '')}</template>`,
    });
    await act(page, 'save', { analytics: true, marketing: true, pixel: false });
    await expectRan('maps', 'label');
    const loaded = ['inside', 'label-frame', 'maps-frame'];
    await expectRequested(...loaded);
    await settle();
    await act(page, 'withdraw', 'maps');
    const sources = page.locator('iframe[src]');
    await expect(sources).toHaveCount(1);
    await expect(sources).toHaveAttribute('id', 'label-frame');
  },
  {
    allowed: ['maps', 'label', 'maps-frame', 'label-frame', 'inside'],
  },
);
