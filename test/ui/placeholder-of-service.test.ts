// @vitest-environment happy-dom
// In an element of the owner, for what the script of a service builds.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Texts } from '../../src/parts/contract.js';
import { mount } from '../../src/ui/placeholder.js';
import { write } from '../journeys/visit.js';
import { createScene, find, shadowOf } from './scene.js';
import type { SceneOptions } from './scene.js';

const SERVICES: NonNullable<SceneOptions['services']> = [
  { id: 'chat', category: 'functional', name: 'Chat', provider: 'Chats Ltd' },
  { id: 'tweets', category: 'marketing', name: 'Tweets' },
  { id: 'shop', category: 'essential', name: 'Shop' },
  { id: 'named', category: 'marketing', name: 'Named', given: { key: 'x' } },
];
const FALLBACK = '<p>Write to us instead.</p>';
const elementFor = (service: string, more = '') =>
  `<div data-consentry="placeholder" data-service="${service}" ${more}>${FALLBACK}</div>`;

const unmounts: (() => void)[] = [];
afterEach(() => {
  for (const unmount of unmounts.splice(0)) unmount();
  document.body.replaceChildren();
});
const observed = () => new Promise((done) => setTimeout(done, 5));

type Options = SceneOptions & { texts?: Texts };

const open = (html: string, { texts, ...options }: Options = {}) => {
  const scene = createScene({ services: SERVICES, view: 'none', ...options });
  const words = { ...scene.texts.placeholder, ...texts };
  const begin = vi.fn<() => void>();
  const ui = { ...scene.ui, named: new Map([['named', { startOnce: begin }]]) };
  write(html);
  const fill = (place: Element) => {
    const unmount = mount(ui, words, undefined, place);
    unmounts.push(unmount);
    return unmount;
  };
  document
    .querySelectorAll('[data-consentry="placeholder"]')
    .forEach((place) => fill(place));
  const isShown = (place = find('[data-consentry="placeholder"]')) =>
    place.querySelector(':scope > [data-consentry="offer"]') !== null;
  const click = (at: number) =>
    shadowOf('offer').querySelectorAll('button')[at]?.click();
  const loaded = () =>
    vi.mocked(scene.ui.loadOnce ?? vi.fn()).mock.calls.map(([node]) => node.id);
  return { ...scene, ui, begin, fill, isShown, click, loaded };
};

describe('what is said', () => {
  it('comes after what the owner wrote: the service, its category, who gets data', () => {
    open(elementFor('chat'));
    const root = shadowOf('offer');
    expect(
      [...root.querySelectorAll('strong,small,p,button')].map(
        (one) => one.textContent,
      ),
    ).toEqual([
      'Chat',
      'Functional',
      'When this is loaded, data such as your IP address goes to Chats Ltd.',
      'Load once',
      'Always allow: Chat',
    ]);
    expect(root.host.role).toBe('group');
    expect(root.host.ariaLabel).toBe('Chat');
    expect(root.host.previousElementSibling?.outerHTML).toBe(FALLBACK);
  });

  it('begins with the title of the element', () => {
    open(elementFor('chat', 'title="Ask us"'));
    const root = shadowOf('offer');
    expect(root.querySelector('strong')?.textContent).toBe('Ask us');
    expect(root.querySelector('small')?.textContent).toBe('Functional · Chat');
  });

  it('names the service where nobody else is known to get data', () => {
    open(elementFor('tweets'));
    expect(shadowOf('offer').textContent).toContain('goes to Tweets.');
  });
});

describe('the owner’s texts for one service', () => {
  const WORDS = {
    'held.chat': 'Your messages go to {receiver}.',
    'once.chat': 'Start {name}',
    'always.chat': '<b>Start</b> it on every visit',
  };
  const said = (place: Element) =>
    [
      ...(place
        .querySelector('[data-consentry="offer"]')
        ?.shadowRoot?.querySelectorAll('p,button') ?? []),
    ].map((one) => one.textContent);

  it('stand there in place of the general ones, and for no other', () => {
    const both = elementFor('chat') + elementFor('tweets');
    open(both, { texts: { ...WORDS, once: 'Show it' } });
    const [chat, tweets] = document.querySelectorAll(
      '[data-consentry="placeholder"]',
    );
    expect(chat && said(chat)).toEqual([
      'Your messages go to Chats Ltd.',
      'Start Chat',
      '<b>Start</b> it on every visit',
    ]);
    expect(tweets && said(tweets)).toEqual([
      'When this is loaded, data such as your IP address goes to Tweets.',
      'Show it',
      'Always allow: Tweets',
    ]);
  });

  it('may be one of them; the others stay general', () => {
    open(elementFor('chat'), { texts: { 'always.chat': 'Start chat' } });
    expect(said(find('[data-consentry="placeholder"]')).slice(1)).toEqual([
      'Load once',
      'Start chat',
    ]);
  });

  it('change nothing of what the buttons do', () => {
    const { click, begin, verbs } = open(elementFor('named'), {
      texts: { 'once.named': 'Always', 'always.named': 'Once' },
    });
    click(1);
    expect(verbs.save).toHaveBeenCalledExactlyOnceWith({ named: true });
    click(0);
    expect(begin).toHaveBeenCalledOnce();
    expect(verbs.save).toHaveBeenCalledOnce();
  });
});

describe('always', () => {
  it('stores a yes to this one service', () => {
    const { click, verbs } = open(elementFor('chat'));
    click(1);
    expect(verbs.save).toHaveBeenCalledExactlyOnceWith({ chat: true });
  });

  it('is gone with a yes from anywhere, and comes back with a no', () => {
    const { decide, isShown } = open(elementFor('chat'));
    decide({ chat: true });
    expect(isShown()).toBe(false);
    expect(find('[data-consentry]').innerHTML).toBe(FALLBACK);
    decide({ chat: false });
    expect(isShown()).toBe(true);
  });

  it('is not shown where the service is granted, or essential', () => {
    const { isShown } = open(elementFor('chat'), { grants: { chat: true } });
    expect(isShown()).toBe(false);
    const [place] = write(elementFor('shop'));
    expect(place && isShown(place)).toBe(false);
  });
});

describe('load once', () => {
  const HELD = `
    <script id="one" type="text/plain" data-category="functional" data-service="chat"></script>
    <iframe id="two" data-category="functional" data-service="chat" data-src="/f"></iframe>
    <template id="three" data-category="functional" data-service="chat"></template>
    <img id="other" data-category="functional" data-service="maps" data-src="/i" alt="">
    <img id="none" data-category="functional" data-src="/i" alt="">`;

  it('lets all that is held of the service load, and stores nothing', () => {
    const { click, loaded, verbs, isShown } = open(HELD + elementFor('chat'));
    click(0);
    expect(loaded()).toEqual(['one', 'two', 'three']);
    expect(verbs.save).not.toHaveBeenCalled();
    expect(isShown()).toBe(false);
  });

  it('begins a service that is loaded by its name', () => {
    const { click, begin } = open(elementFor('named'));
    click(0);
    expect(begin).toHaveBeenCalledOnce();
  });

  it('takes ours out of every element of the service, and of no other', () => {
    const { click, isShown, decide } = open(
      elementFor('chat') + elementFor('chat') + elementFor('tweets'),
    );
    const [one, two, other] = document.querySelectorAll<HTMLElement>(
      '[data-consentry="placeholder"]',
    );
    const shown = () => [one, two, other].map((place) => isShown(place));
    click(0);
    expect(shown()).toEqual([false, false, true]);
    decide({ chat: false });
    expect(shown()).toEqual([true, true, true]);
  });

  it('goes for what comes later, until the next choice', async () => {
    const { click, loaded, decide } = open(elementFor('chat'));
    click(0);
    const add = (id: string) =>
      write(
        `<img id="${id}" data-category="functional" data-service="chat" data-src="/i" alt="">`,
      );
    add('late');
    await observed();
    expect(loaded()).toContain('late');
    // In the same task as the no: it must not be seen after it.
    add('last');
    decide({ chat: false });
    await observed();
    add('after');
    await observed();
    expect(loaded()).not.toContain('last');
    expect(loaded()).not.toContain('after');
  });

  it('ends when the element is taken away', async () => {
    const { click, loaded } = open(elementFor('chat'));
    click(0);
    for (const unmount of unmounts.splice(0)) unmount();
    write(
      '<img id="late" data-category="functional" data-service="chat" data-src="/i" alt="">',
    );
    await observed();
    expect(loaded()).not.toContain('late');
  });
});

describe('nothing is shown, and the owner is told,', () => {
  it.each([
    'nobody',
    '',
    '__proto__',
    'constructor',
    'functional',
    'chat]',
    '],*{}',
    'Chat',
    'chat tweets',
  ])('for a service that is not in the config: "%s"', (service) => {
    const { isShown, report, ui } = open(elementFor(service));
    expect(isShown()).toBe(false);
    expect(report).toHaveBeenCalledExactlyOnceWith(
      'placeholder',
      find('[data-consentry]'),
    );
    expect(ui.loadOnce).not.toHaveBeenCalled();
  });

  it('for one that is loaded by its name, and could not be', () => {
    const { ui, texts, report, isShown } = open('<p></p>');
    const [place] = write(elementFor('named'));
    const without = { ...ui, named: new Map([['named', {}]]) };
    if (place) mount(without, texts.placeholder, undefined, place);
    expect(isShown()).toBe(false);
    expect(report).toHaveBeenCalledExactlyOnceWith('placeholder', place);
  });

  it('or not even told without a sound config, which has been', () => {
    const { ui, texts, report, isShown } = open('<p></p>');
    const [place] = write(elementFor('chat'));
    const without = { ...ui, loadOnce: undefined };
    if (place) mount(without, texts.placeholder, undefined, place);
    expect(isShown()).toBe(false);
    expect(report).not.toHaveBeenCalled();
  });
});

describe('the element of the owner', () => {
  const withFocus = (act: () => void) => {
    const { host } = shadowOf('offer');
    const active = vi
      .spyOn(Document.prototype, 'activeElement', 'get')
      .mockReturnValue(host);
    act();
    active.mockRestore();
  };

  it('is as it was once ours is gone', () => {
    const html = elementFor('chat');
    const before = document.createElement('div');
    before.innerHTML = html;
    open(html);
    for (const unmount of unmounts.splice(0)) unmount();
    expect(document.body.innerHTML).toBe(before.innerHTML);
  });

  it('gets the focus that ours had, and no other', () => {
    const { click, decide } = open(elementFor('chat'));
    const place = find('[data-consentry="placeholder"]');
    const focus = vi.spyOn(place, 'focus');
    decide({ chat: true });
    expect(focus).not.toHaveBeenCalled();
    expect(place.hasAttribute('tabindex')).toBe(false);
    decide({ chat: false });
    withFocus(() => click(0));
    expect(focus).toHaveBeenCalledExactlyOnceWith({ preventScroll: true });
    expect(place.getAttribute('tabindex')).toBe('-1');
  });

  it('keeps a tabindex of its own', () => {
    const { click } = open(elementFor('chat', 'tabindex="0"'));
    withFocus(() => click(0));
    expect(find('[data-consentry="placeholder"]').tabIndex).toBe(0);
  });
});
