// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Texts } from '../../src/parts/contract.js';
import { mount } from '../../src/ui/placeholder.js';
import { write } from '../journeys/visit.js';
import { createScene, find, shadowOf } from './scene.js';
import type { SceneOptions } from './scene.js';

const SERVICES: SceneOptions['services'] = [
  {
    id: 'film',
    category: 'marketing',
    name: 'Films',
    provider: 'Films Ltd',
  },
  { id: 'map', category: 'functional', name: 'Maps' },
];
const HELD = 'title="A film" data-src="https://film.example/1"';

let unmount = () => {};
let box = new DOMRect(10, 20, 640, 360);
beforeEach(() => {
  box = new DOMRect(10, 20, 640, 360);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(
    () => box,
  );
});
afterEach(() => {
  unmount();
  document.body.replaceChildren();
});

type Options = SceneOptions & { texts?: Texts };

const open = (attributes: string, { texts, ...options }: Options = {}) => {
  const scene = createScene({ services: SERVICES, view: 'none', ...options });
  write(`<iframe ${attributes}></iframe>`);
  const frame = find('iframe');
  const words = { ...scene.texts.placeholder, ...texts };
  unmount = mount(scene.ui, words, undefined, frame);
  const isShown = () =>
    document.querySelector('[data-consentry="placeholder"]') !== null;
  const buttons = () => [...shadowOf('placeholder').querySelectorAll('button')];
  return { ...scene, frame, isShown, buttons };
};

describe('what is said', () => {
  it('names the frame, category and service, and who would get data', () => {
    const { buttons } = open(
      `data-category="marketing" data-service="film" ${HELD}`,
    );
    const root = shadowOf('placeholder');
    expect(
      [...root.querySelectorAll('strong,small,p')].map(
        (one) => one.textContent,
      ),
    ).toEqual([
      'A film',
      'Marketing · Films',
      'When this is loaded, data such as your IP address goes to Films Ltd.',
    ]);
    expect(buttons().map((one) => one.textContent)).toEqual([
      'Load once',
      'Always allow: Films',
    ]);
    expect(root.host.role).toBe('group');
    expect(root.host.ariaLabel).toBe('A film');
  });

  it('names the server where no service is known, and asks for the category', () => {
    const { buttons } = open(
      'data-category="functional marketing" data-service="label" data-src="https://film.example/1"',
    );
    expect(shadowOf('placeholder').textContent).toContain(
      'goes to film.example.',
    );
    expect(buttons()[1]?.textContent).toBe(
      'Always allow: Functional, Marketing',
    );
  });

  it('says the owner’s words for the service that decides', () => {
    const { buttons } = open(
      `data-category="marketing" data-service="film" ${HELD}`,
      { texts: { 'once.film': 'Play video', 'once.map': 'Show the map' } },
    );
    expect(buttons().map((one) => one.textContent)).toEqual([
      'Play video',
      'Always allow: Films',
    ]);
    expect(shadowOf('placeholder').host.ariaLabel).toBe('A film');
  });

  it('says none of them where no service of the config decides', () => {
    const { buttons } = open(
      `data-category="marketing" data-service="label" ${HELD}`,
      {
        services: [{ id: 'undefined', category: 'marketing' }],
        texts: { 'once.label': 'Play', 'once.undefined': 'Start chat' },
      },
    );
    expect(buttons()[0]?.textContent).toBe('Load once');
  });
});

describe('the buttons', () => {
  it('let this one load, and store nothing', () => {
    const { frame, ui, verbs, buttons } = open(
      `data-category="marketing" ${HELD}`,
    );
    buttons()[0]?.click();
    expect(ui.loadOnce).toHaveBeenCalledExactlyOnceWith(frame);
    expect(verbs.save).not.toHaveBeenCalled();
  });

  it.each([
    ['data-category="marketing" data-service="film"', { film: true }],
    ['data-category="marketing" data-service="label"', { marketing: true }],
    [
      'data-category="marketing|functional"',
      { functional: true, marketing: true },
    ],
  ])('store a yes for what holds it: %s', (attributes, answers) => {
    const { verbs, buttons } = open(`${attributes} ${HELD}`);
    buttons()[1]?.click();
    expect(verbs.save).toHaveBeenCalledExactlyOnceWith(answers);
  });
});

describe('nothing is shown', () => {
  it.each([
    ['for an unknown category', `data-category="marketin" ${HELD}`],
    [
      'where the service has another category',
      `data-category="marketing" data-service="map" ${HELD}`,
    ],
    [
      'for what waits for a refusal',
      `data-category="marketing" data-when="denied" ${HELD}`,
    ],
    [
      'for what waits for a refusal, by name',
      `data-category="!marketing" ${HELD}`,
    ],
    ['where nothing is held', 'data-category="marketing"'],
  ])('%s', (_, attributes) => {
    const { isShown, frame } = open(attributes);
    expect(isShown()).toBe(false);
    expect(frame.getAttributeNames()).not.toContain('data-consentry-behind');
  });

  it.each([
    ['category', 'data-category="marketing"', { marketing: true }],
    [
      'service',
      'data-category="marketing" data-service="film"',
      { film: true },
    ],
  ])('where its %s is granted, and it is about to load', (_, of, grants) => {
    const { isShown } = open(`${of} ${HELD}`, { grants });
    expect(isShown()).toBe(false);
  });

  it('without a sound config', () => {
    const { ui, texts } = createScene({ view: 'none' });
    const [frame] = write(
      `<iframe data-category="marketing" ${HELD}></iframe>`,
    );
    mount({ ...ui, loadOnce: undefined }, texts.placeholder, undefined, frame);
    expect(document.body.children).toHaveLength(1);
  });

  it.each([
    ['narrow', new DOMRect(0, 0, 100, 400)],
    ['low', new DOMRect(0, 0, 400, 60)],
  ])('over a frame that is too %s', (_, rect) => {
    box = rect;
    open(`data-category="marketing" ${HELD}`);
    expect(shadowOf('placeholder').host).toHaveProperty('hidden', true);
  });
});

describe('the page', () => {
  it('keeps its nodes as they are: a sibling comes and goes', () => {
    const { frame } = open(`data-category="marketing" ${HELD}`);
    expect(frame.nextElementSibling).toBe(shadowOf('placeholder').host);
    expect(document.body.innerHTML).not.toContain('style=');
    const sheets = document.adoptedStyleSheets.length;
    unmount();
    expect(document.adoptedStyleSheets).toHaveLength(sheets - 1);
    expect(document.body.innerHTML).toBe(
      `<iframe data-category="marketing" ${HELD}></iframe>`,
    );
    unmount = () => {};
  });

  it('gets the focus back into the frame', () => {
    const { frame } = open(`data-category="marketing" ${HELD}`);
    const focus = vi.spyOn(frame, 'focus');
    unmount();
    expect(focus).not.toHaveBeenCalled();
    const again = open(`data-category="marketing" ${HELD}`);
    const second = vi.spyOn(again.frame, 'focus');
    vi.spyOn(Document.prototype, 'activeElement', 'get').mockReturnValue(
      shadowOf('placeholder').host,
    );
    unmount();
    expect(second).toHaveBeenCalledOnce();
    unmount = () => {};
    vi.restoreAllMocks();
  });
});

describe('the poster', () => {
  it('is a picture of the owner’s server', () => {
    open(`data-category="marketing" ${HELD} data-consentry-poster="/p.jpg"`);
    const image = shadowOf('placeholder').querySelector('img');
    expect(image?.src).toBe(new URL('/p.jpg', document.baseURI).href);
    expect(image?.alt).toBe('');
  });

  it.each([
    'https://i.film.example/p.jpg',
    '//i.film.example/p.jpg',
    'http://[',
  ])('is not asked of another server: %s', (poster) => {
    const { report, frame } = open(
      `data-category="marketing" ${HELD} data-consentry-poster="${poster}"`,
    );
    expect(shadowOf('placeholder').querySelector('img')).toBeNull();
    expect(report).toHaveBeenCalledWith('poster', frame, poster);
  });
});
