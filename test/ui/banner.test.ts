// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { mount as mountBar } from '../../src/ui/bar.js';
import { mount } from '../../src/ui/box.js';
import { mount as mountDialog } from '../../src/ui/dialog.js';
import { action, createScene, find } from './scene.js';
import type { SceneOptions } from './scene.js';

let unmount = () => {};
afterEach(() => {
  unmount();
  document.body.replaceChildren();
});

const open = (options: SceneOptions = {}) => {
  const scene = createScene(options);
  unmount = mount(scene.ui, scene.texts.banner);
  const banner = find('[data-consentry="banner"]');
  const lines = () =>
    [...banner.querySelectorAll('b')].map(
      ({ textContent, nextElementSibling }) => [
        textContent,
        nextElementSibling?.textContent,
      ],
    );
  return { ...scene, banner, lines };
};

const escape = (target: HTMLElement) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
  );

describe('the banner', () => {
  it('is a named region, first in the page', () => {
    const { banner } = open();
    expect(document.body.firstElementChild).toBe(banner);
    expect(banner.getAttribute('role')).toBe('region');
    const title = find(`#${banner.getAttribute('aria-labelledby')}`, banner);
    expect(title.textContent).toBe('Your choice about cookies');
  });

  it('takes no focus', () => {
    open();
    expect(document.activeElement).toBe(document.body);
  });

  it('has texts and buttons as its direct children', () => {
    const { banner } = open();
    expect(banner.querySelectorAll(':scope > * > *')).toHaveLength(0);
  });

  it('says who asks, and the host where no name is given', () => {
    const named = open({ settings: { controller: { name: 'Shop $& Co' } } });
    expect(named.banner.textContent).toContain('Shop $& Co would like');
    unmount();
    expect(open().banner.textContent).toContain(
      `${location.hostname} would like`,
    );
  });

  it('differs between refuse and accept in text and action only', () => {
    open();
    const shape = (name: string) => {
      const { tagName, attributes } = action(name);
      return [
        tagName,
        ...[...attributes]
          .map((one) => one.name)
          .filter((one) => !one.startsWith('data-consentry-action')),
      ];
    };
    expect(shape('accept-all')).toEqual(shape('reject-all'));
    expect(action('accept-all').parentElement).toBe(
      action('reject-all').parentElement,
    );
    expect(action('reject-all').textContent).toBe('Reject all');
  });

  it('calls the verb of each button, on synthetic clicks too', () => {
    const { verbs } = open();
    action('accept-all').click();
    expect(verbs.acceptAll).toHaveBeenCalledOnce();
    action('reject-all').click();
    expect(verbs.rejectAll).toHaveBeenCalledOnce();
    action('preferences').click();
    expect(verbs.show).toHaveBeenCalledExactlyOnceWith('preferences');
    expect(verbs.save).not.toHaveBeenCalled();
  });

  it('lists optional categories by label and line', () => {
    const { lines } = open({
      categories: [
        { name: 'essential', required: true },
        { name: 'analytics', required: false },
        {
          name: 'talk',
          required: false,
          label: { fr: 'Parler', en: 'Talking' },
          description: 'Chat with us.',
        },
      ],
    });
    expect(lines()).toEqual([
      ['Analytics', 'Count visits and find out what to improve.'],
      ['Talking', 'Chat with us.'],
    ]);
  });

  it('shows the owner’s markup as text', () => {
    const { banner, lines } = open({
      categories: [
        { name: 'essential', required: true },
        { name: 'x', required: false, label: '<img src=x>' },
      ],
    });
    expect(lines()[0]?.[0]).toBe('<img src=x>');
    expect(banner.querySelector('img')).toBeNull();
  });

  it.each(['pointerover', 'keyup'])(
    'has what a yes needs loaded at %s, and not before',
    (type) => {
      const { banner, ui } = open();
      expect(ui.prepare).not.toHaveBeenCalled();
      action('accept-all', banner).dispatchEvent(
        new Event(type, { bubbles: true }),
      );
      expect(ui.prepare).toHaveBeenCalled();
    },
  );

  it('unfolds the lines by a button that says so', () => {
    const { banner } = open();
    const fold = find('button[slot=list]', banner);
    expect(fold.textContent).toContain('Functional · Analytics · Marketing');
    fold.click();
    expect(fold.ariaExpanded).toBe('true');
    expect(banner.hasAttribute('data-open')).toBe(true);
    fold.click();
    expect(banner.hasAttribute('data-open')).toBe(false);
  });
});

describe('the position', () => {
  const wordsOf = (position?: 'top' | 'top-end' | 'bottom-start') => {
    const ui = position && { position };
    const { banner } = open(ui ? { settings: { ui } } : {});
    const words = ['top', 'bottom', 'start', 'end'].filter((word) =>
      banner.hasAttribute(`data-${word}`),
    );
    unmount();
    return words;
  };

  it('is below unless the owner says otherwise', () => {
    expect(wordsOf()).toEqual(['bottom']);
    expect(wordsOf('top')).toEqual(['top']);
    expect(wordsOf('top-end')).toEqual(['top', 'end']);
    expect(wordsOf('bottom-start')).toEqual(['bottom', 'start']);
  });
});

describe('each layout', () => {
  const layouts = { bar: mountBar, box: mount, dialog: mountDialog };

  it('has the same texts, buttons and verbs', () => {
    const shown = Object.values(layouts).map((show) => {
      const { ui, texts, verbs } = createScene();
      const away = show(ui, texts.banner);
      const { textContent } = find('[data-consentry="banner"]');
      action('reject-all').click();
      expect(verbs.rejectAll).toHaveBeenCalledOnce();
      away();
      expect(document.body.children).toHaveLength(0);
      return textContent;
    });
    expect(new Set(shown).size).toBe(1);
  });

  it('is modal only as a dialog, which takes the focus to its title and gives it back', () => {
    const { ui, texts } = createScene();
    const own = document.body.appendChild(document.createElement('button'));
    own.focus();
    unmount = mountDialog(ui, texts.banner);
    const dialog = document.body.firstElementChild;
    if (!(dialog instanceof HTMLDialogElement)) throw new Error('no dialog');
    expect(dialog.open).toBe(true);
    const title = find(`#${dialog.getAttribute('aria-labelledby')}`, dialog);
    expect(document.activeElement).toBe(title);
    expect(find('[data-consentry="banner"]', dialog).role).toBeFalsy();
    unmount();
    expect(document.activeElement).toBe(own);
  });
});

describe('a partial question', () => {
  const added: SceneOptions = {
    services: [{ id: 'chat', category: 'functional', name: 'Crisp chat' }],
    asked: ['chat'],
  };

  it('names the new service below its category', () => {
    const { lines } = open(added);
    expect(lines()).toEqual([['Functional', 'Crisp chat']]);
  });

  it('says yes or no to the new name only', () => {
    const { verbs } = open(added);
    action('accept-all').click();
    action('reject-all').click();
    expect(verbs.save.mock.calls).toEqual([
      [{ chat: true }],
      [{ chat: false }],
    ]);
    expect(verbs.acceptAll).not.toHaveBeenCalled();
    expect(verbs.rejectAll).not.toHaveBeenCalled();
  });

  it('is no longer partial when every category is asked', () => {
    const { verbs } = open({
      asked: ['functional', 'analytics', 'marketing'],
    });
    action('accept-all').click();
    expect(verbs.acceptAll).toHaveBeenCalledOnce();
  });

  it('asks about everything when nothing waits for an answer', () => {
    const { verbs, lines } = open({ asked: [] });
    expect(lines().map(([label]) => label)).toContain('Marketing');
    action('reject-all').click();
    expect(verbs.rejectAll).toHaveBeenCalledOnce();
  });
});

describe('dismissing', () => {
  it('is not offered by default', () => {
    const { banner, verbs } = open();
    expect(banner.querySelector('[slot="close"]')).toBeNull();
    escape(action('reject-all'));
    expect(verbs.rejectAll).not.toHaveBeenCalled();
  });

  it('refuses by X and by Escape inside, where the owner wants it', () => {
    const { banner, verbs } = open({ settings: { ui: { dismiss: 'refuse' } } });
    find('[slot="close"]', banner).click();
    escape(action('accept-all'));
    expect(verbs.rejectAll).toHaveBeenCalledTimes(2);
    escape(document.body);
    expect(verbs.rejectAll).toHaveBeenCalledTimes(2);
    expect(verbs.acceptAll).not.toHaveBeenCalled();
  });
});

describe('the notes', () => {
  it('name the page’s own link, else our button, else neither', () => {
    expect(open().banner.textContent).toContain('with the button');
    unmount();
    const without = open({ settings: { ui: { reopen: false } } });
    expect(without.banner.textContent).not.toContain('with the button');
    unmount();
    document.body.append(
      Object.assign(document.createElement('a'), { textContent: 'My cookies' }),
    );
    find('a').dataset['consentry'] = 'open';
    expect(open().banner.textContent).toContain('“My cookies”');
  });

  it('name the last link that has a text, as in the footer', () => {
    for (const textContent of ['Privacy', 'Cookie settings', ' ']) {
      const link = document.createElement('a');
      document.body.append(Object.assign(link, { textContent }));
      link.dataset['consentry'] = 'open';
    }
    expect(open().banner.textContent).toContain('“Cookie settings”');
  });

  it('do not name a link without a text', () => {
    document.body.append(document.createElement('a'));
    find('a').dataset['consentry'] = 'open';
    expect(open().banner.textContent).toContain('with the button');
  });

  it('tell of a signal only when there is one', () => {
    expect(open().banner.textContent).not.toContain('Global Privacy Control');
    unmount();
    expect(open({ signals: ['gpc'] }).banner.textContent).toContain(
      'Global Privacy Control',
    );
  });

  it('link to a policy only by a safe address', () => {
    const { banner } = open({
      settings: { controller: { policyUrl: '/privacy' } },
    });
    expect(find('a', banner).getAttribute('href')).toBe('/privacy');
    unmount();
    const unsafe = open({
      settings: { controller: { policyUrl: 'javascript:alert(1)' } },
    });
    expect(unsafe.banner.querySelector('a')).toBeNull();
    expect(unsafe.report).toHaveBeenCalled();
  });
});

describe('taking the banner away', () => {
  it('leaves the page as it was', () => {
    const { style } = document.documentElement;
    style.scrollPaddingTop = '7px';
    const children = document.documentElement.children.length;
    open();
    expect(document.documentElement.children.length).toBe(children + 1);
    unmount();
    expect(document.body.children).toHaveLength(0);
    expect(document.documentElement.children.length).toBe(children);
    expect(style.scrollPaddingTop).toBe('7px');
    expect(style.scrollPaddingBottom).toBe('');
  });
});
