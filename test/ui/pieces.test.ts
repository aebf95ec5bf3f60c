// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LoadView, ViewName } from '../../src/parts/contract.js';
import { start } from '../../src/ui/pieces.js';
import type { Settings } from '../../src/types.js';
import { createScene } from './scene.js';

const PREFERENCES = '<section data-consentry="preferences"></section>';

/** What was put where, and is still there. */
let shown: [ViewName, Element | undefined][];
let controller: AbortController;
beforeEach(() => {
  shown = [];
  controller = new AbortController();
});
afterEach(() => {
  controller.abort();
  document.body.replaceChildren();
});

const observed = () => new Promise((done) => setTimeout(done, 5));

const look = async (
  html: string,
  load: LoadView = (name) =>
    Promise.resolve((place) => {
      const entry: (typeof shown)[number] = [name, place];
      shown.push(entry);
      return () => {
        shown = shown.filter((one) => one !== entry);
      };
    }),
  pageUi: Settings['ui'] = {},
) => {
  const { ui, report } = createScene({
    view: 'none',
    settings: { ui: pageUi },
  });
  document.body.innerHTML = html;
  start({ ...ui, signal: controller.signal }, load);
  await observed();
  return { report };
};

it('fills every section that is there, and those that come', async () => {
  await look(PREFERENCES + PREFERENCES);
  expect(shown.map(([name]) => name)).toEqual(['preferences', 'preferences']);
  const box = document.createElement('div');
  box.innerHTML = PREFERENCES;
  document.body.append(box);
  await observed();
  expect(shown.map(([, place]) => place)).toEqual([
    ...document.querySelectorAll('section'),
  ]);
});

it('fills an element that becomes one, and clears one that is none any more', async () => {
  await look('<div></div>');
  const box = document.body.firstElementChild;
  box?.setAttribute('data-consentry', 'preferences');
  await observed();
  expect(shown).toEqual([['preferences', box]]);
  box?.removeAttribute('data-consentry');
  await observed();
  expect(shown).toEqual([]);
});

it('takes ours away with the section, and puts it back with it', async () => {
  await look(PREFERENCES);
  const section = document.querySelector('section');
  section?.remove();
  await observed();
  expect(shown).toEqual([]);
  if (section) document.body.append(section);
  await observed();
  expect(shown).toHaveLength(1);
});

it('shows nothing in a section that is gone when the part arrives', async () => {
  let arrive = () => {};
  const mount = vi.fn<() => () => void>(() => () => {});
  await look(
    PREFERENCES,
    () => new Promise((done) => (arrive = () => done(mount))),
  );
  document.body.replaceChildren();
  await observed();
  arrive();
  await observed();
  expect(mount).not.toHaveBeenCalled();
});

it('reports a part that fails and leaves the page alone', async () => {
  const { report } = await look(PREFERENCES, () =>
    Promise.reject(new Error('404')),
  );
  expect(report).toHaveBeenCalledWith('part', 'preferences', new Error('404'));
  expect(document.querySelector('section')?.childNodes).toHaveLength(0);
});

it('stops when the library does', async () => {
  await look(PREFERENCES);
  controller.abort();
  expect(shown).toEqual([]);
  document.body.innerHTML = PREFERENCES;
  await observed();
  expect(shown).toEqual([]);
});

const SERVICE = 'data-consentry="placeholder" data-service="chat"';

it('fills elements for services, not ours over frames, whatever holds for frames', async () => {
  await look(
    `<div ${SERVICE}></div><section data-consentry="placeholder"></section>
      <object data-category="marketing" data-data="/f"></object>`,
    undefined,
    { placeholders: false },
  );
  expect(shown).toEqual([['placeholder', document.querySelector('div')]]);
});

it('fills an element anew that is moved, or is for another service now', async () => {
  await look(`<div ${SERVICE}></div><main></main>`);
  const [first] = shown;
  document.querySelector('main')?.append(...document.querySelectorAll('div'));
  await observed();
  expect(shown).toHaveLength(1);
  expect(shown[0]).not.toBe(first);
  const [second] = shown;
  document.querySelector('div')?.setAttribute('data-service', 'maps');
  await observed();
  expect(shown).toHaveLength(1);
  expect(shown[0]).not.toBe(second);
});
