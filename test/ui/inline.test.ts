// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { mount } from '../../src/ui/preferences.js';
import { action, createScene, find, shadowOf } from './scene.js';
import type { SceneOptions } from './scene.js';

let unmount = () => {};
afterEach(() => {
  unmount();
  document.body.replaceChildren();
});

const open = (options: SceneOptions = {}) => {
  const scene = createScene({ view: 'none', ...options });
  const place = document.createElement('section');
  place.append('Fallback');
  document.body.append(place);
  unmount = mount(scene.ui, scene.texts.preferences, undefined, place);
  const root = shadowOf('inline');
  const toggle = (name: string) =>
    find(`[data-consentry-name="${name}"]`, root) as HTMLInputElement;
  const on = () =>
    [...root.querySelectorAll('input')]
      .filter((one) => one.checked)
      .map((one) => one.dataset['consentryName']);
  const status = () => find('[role="status"]', root).textContent;
  return { ...scene, place, root, toggle, on, status };
};

it('stands in the owner’s element, beside what is there, and is no dialog', () => {
  const { place, root } = open();
  expect(place.lastElementChild).toBe(root.host);
  expect(place.textContent).toContain('Fallback');
  expect(root.querySelector('dialog')).toBeNull();
  unmount();
  expect(place.childNodes).toHaveLength(1);
});

it('has the same switches and the same three buttons', () => {
  const { root, toggle, verbs } = open();
  expect(root.querySelectorAll('input')).toHaveLength(4);
  toggle('analytics').click();
  action('save', root).click();
  expect(verbs.save.mock.calls[0]?.[0]).toMatchObject({
    analytics: true,
    marketing: false,
  });
  action('reject-all', root).click();
  action('accept-all', root).click();
  expect(verbs.rejectAll).toHaveBeenCalledOnce();
  expect(verbs.acceptAll).toHaveBeenCalledOnce();
});

it('says in a region that was there that the choice is saved, until a switch is turned', () => {
  const { root, toggle, status, verbs, decide } = open();
  expect(status()).toBe('');
  verbs.save.mockImplementation(() => decide({ analytics: true }));
  toggle('analytics').click();
  action('save', root).click();
  expect(status()).toBe('Your choice is saved.');
  toggle('marketing').click();
  expect(status()).toBe('');
});

it('says nothing where nothing was saved, or somebody else did', () => {
  const { root, status, decide } = open();
  action('save', root).click();
  expect(status()).toBe('');
  decide({ marketing: true });
  expect(status()).toBe('');
});

it('follows a choice made elsewhere and keeps what is turned and not saved', () => {
  const { on, toggle, decide } = open();
  toggle('functional').click();
  decide({ marketing: true });
  expect(on()).toEqual(['essential', 'functional', 'marketing']);
  decide({ marketing: false });
  expect(on()).toEqual(['essential', 'functional']);
});

it('shows the choice in force after a button of its own, whatever was turned', () => {
  const { root, on, toggle, verbs, decide } = open();
  verbs.rejectAll.mockImplementation(() => decide({}));
  toggle('functional').click();
  action('reject-all', root).click();
  expect(on()).toEqual(['essential']);
});

it('listens no longer once it is taken away', () => {
  const { root, decide } = open();
  unmount();
  const before = root.innerHTML;
  decide({ marketing: true });
  expect(root.innerHTML).toBe(before);
});
