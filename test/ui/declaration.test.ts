// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { keptDays } from '../../src/consent/record.js';
import { mount } from '../../src/ui/declaration.js';
import type { ConsentRecord } from '../../src/types.js';
import { createScene, find, STATISTICS } from './scene.js';
import type { SceneOptions } from './scene.js';

let unmount = () => {};
afterEach(() => {
  unmount();
  document.body.replaceChildren();
});

const SERVICES: SceneOptions['services'] = [
  { id: 'plain', category: 'marketing', name: 'Ads' },
  {
    ...STATISTICS,
    sessionStorage: [{ key: 'tab' }],
    indexedDB: [{ name: 'numbers' }],
    caches: [{ name: 'numbers-v1' }],
  },
];

const open = (options: SceneOptions = {}) => {
  const scene = createScene({ services: SERVICES, view: 'none', ...options });
  const place = document.createElement('section');
  document.body.append(place);
  unmount = mount(scene.ui, scene.texts.declaration, undefined, place);
  const table = find('table', place);
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  return { ...scene, place, table, rows };
};

it('lists everything by category, our own cookie among what is essential', () => {
  const { rows } = open({ settings: { controller: { name: 'Shop Ltd' } } });
  const by = 'Statistics, Numbers Ltd';
  const ours = 'set by this site';
  expect(rows).toEqual([
    ['Name', 'Service', 'Purpose', 'Kept', 'Origin'],
    ['Essential'],
    ['consentry', 'Shop Ltd', 'Remembers your choice here.', '182 days', ours],
    ['Analytics'],
    ['_n_*', by, 'Tells visitors apart', '13 months', ours],
    ['_s', by, '–', 'until you close the browser', 'set by the server'],
    ['_t', by, '–', '–', 'set by another site'],
    ['tab', by, '–', 'until you close the browser', ours],
    ['n:*', by, 'Queue', 'kept until deleted', ours],
    ['numbers', by, '–', 'kept until deleted', ours],
    ['numbers-v1', by, '–', 'kept until deleted', ours],
    ['Marketing'],
    ['–', 'Ads', '–', '–', '–'],
  ]);
});

it('names the other site that a cookie belongs to', () => {
  const cookies = [
    { name: '_o', setBy: 'third-party' as const, domain: 'ads.example' },
  ];
  const services = [{ id: 'ads', category: 'marketing', name: 'Ads', cookies }];
  expect(open({ services }).rows.at(-1)).toEqual([
    '_o',
    'Ads',
    '–',
    '–',
    'set by another site, ads.example',
  ]);
});

it('names our cookie and its days as the config does', () => {
  const storage = { name: 'choice', days: { accept: 30, refuse: 365 } };
  expect(open({ settings: { storage } }).rows[2]).toMatchObject({
    0: 'choice',
    1: location.hostname,
    3: '365 days',
  });
});

it('has the days that a choice is kept by default', () => {
  const refusal: ConsentRecord = {
    method: 'save',
    revision: '',
    categories: {},
    differing: [],
    services: [],
    signals: [],
  };
  expect(open().rows[2]?.[3]).toBe(`${keptDays(refusal)} days`);
});

it('is a table with a caption, scopes, and roles that survive any style', () => {
  const { table } = open();
  expect(table.querySelector('caption')?.textContent).toBe(
    'What is stored on your device, and why',
  );
  const kinds = [...table.querySelectorAll('th,td,tr,thead,tbody')].map(
    (one) => `${one.localName} ${one.role} ${one.getAttribute('scope')}`,
  );
  expect([...new Set(kinds)].sort()).toEqual([
    'tbody rowgroup null',
    'td cell null',
    'th columnheader col',
    'th rowheader row',
    'th rowheader rowgroup',
    'thead rowgroup null',
    'tr row null',
  ]);
});

it('stands in the page’s own tree, in the language of its texts', () => {
  const { place } = open();
  expect(place.querySelector('[lang="en"][dir="ltr"] table')).not.toBeNull();
  expect(place.innerHTML).not.toContain('style=');
});

it('takes table and style away', () => {
  const before = document.adoptedStyleSheets.length;
  const { place } = open();
  expect(document.adoptedStyleSheets).toHaveLength(before + 1);
  unmount();
  expect(document.adoptedStyleSheets).toHaveLength(before);
  expect(place.childNodes).toHaveLength(0);
  unmount = () => {};
});
