// @vitest-environment happy-dom
// A visitor who wants the chat, and no more, in a page of the npm module.
import { expect, it } from 'vitest';
import { crisp } from '../../src/services.js';
import { mountConsentry } from '../../src/ui.js';
import { eventually, startEachTestAfresh, visit, write } from './visit.js';

startEachTestAfresh();

const websiteId = '01234567-89ab-cdef-0123-456789abcdef';

const chat = async () => {
  const [place] = write(
    '<div data-consentry="placeholder" data-service="crisp"></div>',
  );
  const consent = visit({ services: { ...crisp({ websiteId }) } });
  const unmount = mountConsentry(consent);
  const offer = () => place?.querySelector('[data-consentry="offer"]');
  const button = async (at: number) => {
    await eventually(() => expect(offer()).toBeTruthy());
    return offer()?.shadowRoot?.querySelectorAll('button')[at];
  };
  const asked = () =>
    document.querySelector('script[src="https://client.crisp.chat/l.js"]');
  return { consent, unmount, offer, button, asked };
};

it('is asked for once, and grants nothing', async () => {
  const { consent, unmount, offer, button, asked } = await chat();
  (await button(0))?.click();
  await eventually(() => expect(asked()).toBeTruthy());
  expect(offer()).toBeNull();
  expect(consent.isGranted('crisp')).toBe(false);
  expect(consent.record.get()).toBeUndefined();
  consent.rejectAll();
  expect(offer()).toBeTruthy();
  unmount();
  expect(offer()).toBeNull();
});

it('is allowed for good inside what is refused', async () => {
  const { consent, unmount, offer, button } = await chat();
  consent.rejectAll();
  (await button(1))?.click();
  expect(offer()).toBeNull();
  expect(consent.isGranted('crisp')).toBe(true);
  expect(consent.isGranted('functional')).toBe(false);
  unmount();
});
