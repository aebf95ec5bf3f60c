// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { mount } from '../../src/ui/reopen.js';
import { createScene, find, shadowOf } from './scene.js';

let unmount = () => {};
afterEach(() => unmount());

const open = () => {
  const scene = createScene({ view: 'none' });
  unmount = mount(scene.ui, scene.texts.reopen);
  return { ...scene, host: find('[data-consentry="reopen"]') };
};

it('opens the preferences', () => {
  const { verbs } = open();
  find('button', shadowOf('reopen')).click();
  expect(verbs.show).toHaveBeenCalledExactlyOnceWith('preferences');
});

it('says what it does', () => {
  open();
  expect(find('button', shadowOf('reopen')).title).toBe('Cookie settings');
});

it('is away while the banner is open', () => {
  const { host, view } = open();
  expect(host.isConnected).toBe(true);
  view.set('banner');
  expect(host.isConnected).toBe(false);
  view.set('none');
  expect(host.isConnected).toBe(true);
});

it('goes without a trace', () => {
  const { view } = open();
  unmount();
  view.set('banner');
  expect(document.body.children).toHaveLength(0);
});
