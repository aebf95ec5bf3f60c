// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mount } from '../../src/ui/preferences.js';
import { action, createScene, find, shadowOf, STATISTICS } from './scene.js';
import type { SceneOptions } from './scene.js';

const SERVICES: SceneOptions['services'] = [
  { id: 'login', category: 'essential', name: 'Sign-in' },
  { id: 'chat', category: 'functional', name: 'Chat' },
  { id: 'video', category: 'functional', name: 'Video' },
  {
    ...STATISTICS,
    policyUrl: 'javascript:alert(1)',
    retention: '26 months',
  },
];

let unmount = () => {};
// happy-dom has no layout, so every box would look hidden.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue(
    Object.assign([new DOMRect()], { item: () => null }),
  );
});
afterEach(() => {
  unmount();
  document.body.replaceChildren();
});

const open = (options: SceneOptions = {}) => {
  const scene = createScene({
    services: SERVICES,
    view: 'preferences',
    ...options,
  });
  unmount = mount(scene.ui, scene.texts.preferences);
  const root = shadowOf('panel');
  const toggle = (name: string) => {
    const found = find(`[data-consentry-name="${name}"]`, root);
    if (!(found instanceof HTMLInputElement)) throw new Error(name);
    return found;
  };
  const state = () =>
    [...root.querySelectorAll('input')].map((one) => [
      one.dataset['consentryName'],
      one.checked,
    ]);
  return { ...scene, root, toggle, state };
};

describe('the switches', () => {
  it('are off before a choice, except what is always on', () => {
    expect(open().state()).toEqual([
      ['essential', true],
      ['functional', false],
      ['chat', false],
      ['video', false],
      ['analytics', false],
      ['marketing', false],
    ]);
  });

  it('show the choice in force', () => {
    const { state } = open({ grants: { functional: true, video: true } });
    expect(state().filter(([, on]) => on)).toEqual([
      ['essential', true],
      ['functional', true],
      ['video', true],
    ]);
  });

  it('can’t turn off what is always on, and say so', () => {
    const { toggle } = open();
    expect(toggle('essential').disabled).toBe(true);
    expect(toggle('essential').closest('label')?.textContent).toContain(
      'Always on',
    );
    expect(toggle('marketing').disabled).toBe(false);
  });

  it('are checkboxes with the role of a switch and a label', () => {
    const { toggle } = open();
    expect(toggle('analytics').type).toBe('checkbox');
    expect(toggle('analytics').getAttribute('role')).toBe('switch');
    expect(toggle('analytics').closest('label')?.textContent).toBe('Analytics');
  });

  it('of a category turn all its services', () => {
    const { toggle } = open();
    toggle('functional').click();
    expect(toggle('chat').checked).toBe(true);
    expect(toggle('video').checked).toBe(true);
  });

  it('of a service leave the category’s as it is, and show it mixed', () => {
    const { toggle } = open();
    toggle('functional').click();
    toggle('chat').click();
    expect(toggle('functional').checked).toBe(true);
    expect(toggle('functional').indeterminate).toBe(true);
    toggle('chat').click();
    expect(toggle('functional').indeterminate).toBe(false);
  });
});

describe('the buttons', () => {
  it('store nothing until one of them is used', () => {
    const { toggle, verbs } = open();
    toggle('marketing').click();
    expect(verbs.save).not.toHaveBeenCalled();
  });

  it('save what the switches show', () => {
    const { root, toggle, verbs } = open();
    toggle('functional').click();
    toggle('chat').click();
    action('save', root).click();
    expect(verbs.save).toHaveBeenCalledOnce();
    expect(verbs.save.mock.calls[0]?.[0]).toMatchObject({
      functional: true,
      chat: false,
      analytics: false,
      marketing: false,
    });
  });

  it('accept or refuse everything, whatever the switches show', () => {
    const { root, verbs } = open();
    action('reject-all', root).click();
    expect(verbs.rejectAll).toHaveBeenCalledOnce();
    action('accept-all', root).click();
    expect(verbs.acceptAll).toHaveBeenCalledOnce();
    expect(verbs.save).not.toHaveBeenCalled();
  });
});

describe('going back', () => {
  const leave = ({ root }: ReturnType<typeof open>) =>
    find('.head button', root).click();

  it('leads to the banner while something is asked, and stores nothing', () => {
    const scene = open();
    leave(scene);
    expect(scene.verbs.show).toHaveBeenLastCalledWith('banner');
    expect(scene.verbs.rejectAll).not.toHaveBeenCalled();
    expect(scene.verbs.save).not.toHaveBeenCalled();
  });

  it('leads to the page once all is answered', () => {
    const scene = open({ asked: [] });
    leave(scene);
    expect(scene.verbs.show).toHaveBeenLastCalledWith('none');
  });

  it('is what Escape does', () => {
    const { root, verbs } = open();
    find('dialog', root).dispatchEvent(
      new Event('cancel', { cancelable: true }),
    );
    expect(verbs.show).toHaveBeenLastCalledWith('banner');
  });

  it('happens at once if a filter hides the dialog', async () => {
    vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue(
      Object.assign([], { item: () => null }),
    );
    const { verbs } = open({ asked: [] });
    await Promise.resolve();
    expect(verbs.show).toHaveBeenLastCalledWith('none');
  });
});

describe('the details', () => {
  it('tell who, for how long, and what is stored', () => {
    const { root } = open();
    const text = root.textContent;
    expect(text).toContain('Numbers Ltd');
    expect(text).toContain('26 months');
    expect(text).toContain('_n_* (13 months) Tells visitors apart');
    expect(text).toContain(
      '_s (until you close the browser, set by the server',
    );
    expect(text).toContain('_t (set by another site)');
    expect(text).toContain('n:* (kept until deleted) Queue');
  });

  it('have no link that could run code', () => {
    const { root, report } = open({
      settings: {
        controller: {
          policyUrl: 'javascript:alert(1)',
          authority: { name: 'CNIL', url: 'data:text/html,x' },
        },
      },
    });
    expect(root.querySelectorAll('a')).toHaveLength(0);
    expect(report).toHaveBeenCalled();
  });

  it('name the controller, and leave the choice in force to its own part', () => {
    const { root, ui } = open({
      settings: {
        controller: {
          name: 'Shop Ltd',
          email: 'a@shop.example',
          policyUrl: '/privacy',
          authority: { name: 'CNIL', url: 'https://www.cnil.fr/' },
        },
      },
      record: {
        decidedAt: 1_795_430_000,
        method: 'save',
        revision: '',
        categories: {},
        differing: [],
        services: [],
        signals: [],
      },
    });
    expect([...root.querySelectorAll('a')].map((a) => a.href)).toEqual([
      'mailto:a@shop.example',
      new URL('/privacy', location.href).href,
      'https://www.cnil.fr/',
    ]);
    expect(ui.load).toHaveBeenCalledExactlyOnceWith('receipt');
  });
});
