// @vitest-environment happy-dom
// "Load once": one node, where it stands, until the next choice.
import { describe, expect, it, vi } from 'vitest';
import type { Config } from '../../src/index.js';
import { insideOf } from '../../src/running.js';
import { describeHeld, watch } from '../../src/watch.js';
import {
  settled,
  startEachTestAfresh,
  storedRecord,
  visit,
  write,
} from '../journeys/visit.js';

startEachTestAfresh();

const CONFIG = {
  services: {
    film: { category: 'marketing' },
    map: { category: 'functional' },
  },
} as const;
const FILM =
  '<iframe data-category="marketing" data-service="film" data-src="https://film.example/1"></iframe>';

const srcOf = (node: Element | null | undefined) =>
  node?.getAttribute('src') ?? null;

/** A page with these frames on it; the first is let in. */
const letIn = async (html = FILM, config: Config = CONFIG) => {
  const nodes = write(html).filter((one) => one.matches('iframe'));
  const consent = visit(config);
  await settled();
  const [node] = nodes;
  if (!node) throw new Error('nothing is held');
  const load = () => insideOf(consent)?.loadOnce?.(node);
  load();
  await settled();
  return { consent, node, nodes, load };
};

it('a node that is let in loads at once, and nothing is stored', async () => {
  const { consent, node } = await letIn();
  expect(srcOf(node)).toBe('https://film.example/1');
  expect(consent.isGranted('marketing')).toBe(false);
  expect(consent.isGranted('film')).toBe(false);
  expect(storedRecord()).toBeUndefined();
});

it('it stays loaded through sweeps and news of the page', async () => {
  const { node } = await letIn();
  document.dispatchEvent(new Event('readystatechange'));
  document.body.append(document.createElement('p'));
  await settled();
  expect(srcOf(node)).toBe('https://film.example/1');
});

it.each([
  ['a refusal', 'rejectAll'],
  ['a withdrawal', 'withdraw'],
  ['a choice that does not grant it', 'save'],
] as const)(
  '%s empties it, and a sweep does not bring it back',
  async (_, verb) => {
    const { consent, node, load } = await letIn();
    if (verb === 'save') consent.save({ map: true });
    else consent[verb]();
    expect(srcOf(node)).toBeNull();
    await settled();
    expect(srcOf(node)).toBeNull();
    load();
    expect(srcOf(node)).toBe('https://film.example/1');
  },
);

it('the debug output says so, until the next choice', async () => {
  const { consent, node } = await letIn(FILM + FILM);
  const states = () =>
    describeHeld(consent).map((line) => line.split(' - ')[0]);
  const held = 'held: waits for film';
  expect(states()).toEqual(['loaded once, until the next choice', held]);
  const print = vi.spyOn(console, 'info').mockImplementation(() => {});
  watch(consent);
  print.mockClear();
  for (const frame of document.querySelectorAll('iframe')) {
    frame.dispatchEvent(new Event('load'));
  }
  expect(print.mock.calls.map((words) => words.join(' '))).toEqual([
    expect.stringContaining('loaded once, until the next choice - <iframe'),
  ]);
  consent.rejectAll();
  expect(states()).toEqual([held, held]);
  consent.acceptAll();
  await settled();
  expect(states()).toEqual(['released', 'released']);
  print.mockClear();
  node.dispatchEvent(new Event('load'));
  expect(print.mock.calls).toEqual([]);
});

it('a yes keeps it', async () => {
  const { consent, node } = await letIn();
  consent.save({ film: true });
  await settled();
  expect(srcOf(node)).toBe('https://film.example/1');
});

describe('no other node gets in by it:', () => {
  it('an equal one stays held', async () => {
    const { nodes } = await letIn(FILM + FILM);
    expect(nodes.map(srcOf)).toEqual(['https://film.example/1', null]);
  });

  it.each([true, false])('a clone stays held (deep: %s)', async (deep) => {
    const { node } = await letIn();
    const copy = node.cloneNode(deep) as Element;
    copy.removeAttribute('src');
    document.body.append(copy);
    await settled();
    expect(srcOf(copy)).toBeNull();
  });

  it('a clone that brings the address is emptied', async () => {
    const { node } = await letIn();
    const copy = node.cloneNode() as Element;
    document.body.append(copy);
    await settled();
    expect(srcOf(copy)).toBeNull();
  });
});

describe('the node is held again', () => {
  it('where it is moved to', async () => {
    const { node } = await letIn(`${FILM}<div></div>`);
    document.querySelector('div')?.append(node);
    await settled();
    expect(srcOf(node)).toBeNull();
  });

  it('with what it is moved in', async () => {
    const { node } = await letIn(`<div>${FILM}</div><p></p>`);
    document.body.append(node.parentElement ?? '');
    await settled();
    expect(srcOf(node)).toBeNull();
  });

  it('when it is put back', async () => {
    const { node } = await letIn();
    node.remove();
    await settled();
    document.body.append(node);
    await settled();
    expect(srcOf(node)).toBeNull();
  });

  it.each(['data-category', 'data-service', 'data-when'])(
    'under another %s',
    async (name) => {
      const { node } = await letIn();
      node.setAttribute('data-category', 'functional');
      node.setAttribute(name, name === 'data-category' ? 'analytics' : 'map');
      await settled();
      expect(srcOf(node)).toBeNull();
    },
  );

  it('after the library has stopped', async () => {
    const { consent, node, load } = await letIn();
    consent.stop();
    visit(CONFIG);
    await settled();
    expect(srcOf(node)).toBeNull();
    load();
    expect(srcOf(node)).toBeNull();
  });
});

describe('what can’t be granted is not let in:', () => {
  const frame = (attributes: string) =>
    `<iframe ${attributes} data-src="https://film.example/1"></iframe>`;

  it.each([
    ['an unknown category', 'data-category="marketin"'],
    ['a known and an unknown one', 'data-category="marketing|x"'],
    [
      'a service of another category',
      'data-category="marketing" data-service="map"',
    ],
    ['what waits for a refusal', 'data-category="!marketing"'],
    [
      'what waits for a refusal, by name',
      'data-category="marketing" data-when="denied"',
    ],
  ])('%s', async (_, attributes) => {
    const { node } = await letIn(frame(attributes));
    expect(srcOf(node)).toBeNull();
  });

  it('code in an address', async () => {
    const html =
      '<iframe data-category="marketing" data-src="javascript:alert(1)"></iframe>';
    expect(srcOf((await letIn(html)).node)).toBeNull();
  });

  it('code of another nonce', async () => {
    const [node] = write(
      '<iframe data-category="marketing" data-srcdoc="<p>x"></iframe>',
    );
    const consent = visit(CONFIG, { nonce: 'ours' });
    if (node) insideOf(consent)?.loadOnce?.(node);
    await settled();
    expect(node?.hasAttribute('srcdoc')).toBe(false);
  });

  it('anything under a config that is not sound', async () => {
    const config: Config = JSON.parse(
      '{ "services": { "film": { "category": 5 } } }',
    );
    const { consent, node } = await letIn(FILM, config);
    expect(insideOf(consent)?.loadOnce).toBeUndefined();
    expect(srcOf(node)).toBeNull();
  });
});

it('a page that has replaced what lists say lets nothing in', async () => {
  const { includes, indexOf, some } = Array.prototype;
  Object.assign(Array.prototype, {
    includes: () => true,
    some: () => true,
    indexOf: () => 0,
  });
  const nodes = write(FILM + FILM);
  const consent = visit({});
  const [node] = nodes;
  if (node) insideOf(consent)?.loadOnce?.(node);
  await settled();
  Object.assign(Array.prototype, { includes, indexOf, some });
  expect(srcOf(nodes[1])).toBeNull();
});
