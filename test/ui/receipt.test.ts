// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { ConsentRecord } from '../../src/types.js';
import { mount } from '../../src/ui/receipt.js';
import { createScene, find } from './scene.js';
import type { SceneOptions } from './scene.js';

const DECIDED_AT = 1_795_430_000;
const RECORD: ConsentRecord = {
  decidedAt: DECIDED_AT,
  method: 'save',
  revision: '2026-01',
  categories: { functional: true, analytics: false },
  differing: [],
  services: [],
  signals: ['gpc'],
  id: 'abc',
};
const OPTIONS: SceneOptions = {
  services: [
    { id: 'login', category: 'essential', name: 'Sign-in' },
    { id: 'chat', category: 'functional', name: 'Chat' },
    { id: 'new', category: 'analytics', name: 'New' },
  ],
  asked: ['new'],
  grants: { functional: true, chat: true },
  record: RECORD,
};

let unmount = () => {};
afterEach(() => {
  unmount();
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'clipboard');
  document.body.replaceChildren();
});

const open = (options: SceneOptions = OPTIONS) => {
  const scene = createScene({ view: 'none', ...options });
  const place = document.createElement('div');
  document.body.append(place);
  unmount = mount(scene.ui, scene.texts.receipt, undefined, place);
  const [copy, download] = place.querySelectorAll('button');
  return { ...scene, place, copy, download };
};

const written = {
  site: location.host,
  decidedAt: new Date(DECIDED_AT * 1000).toISOString(),
  method: 'save',
  revision: '2026-01',
  categories: { functional: true, analytics: false },
  services: { chat: true },
  signals: ['gpc'],
  id: 'abc',
};

it('says when, what, which questions, and what the browser said', () => {
  const { place } = open();
  expect(find('summary', place).textContent).toMatch(
    /^Your last choice: November 2\d, 2026/,
  );
  expect([...find('dl', place).children].map((one) => one.textContent)).toEqual(
    [
      ...['Functional', 'yes', 'Analytics', 'no', 'Chat', 'yes'],
      ...['Global Privacy Control', 'yes'],
      ...['Version of the questions', '2026-01', 'ID', 'abc'],
    ],
  );
});

it('leaves out what the record does not have', () => {
  const { id: _, ...rest } = RECORD;
  const record = { ...rest, revision: '', signals: [] };
  const { place } = open({ ...OPTIONS, record });
  expect(find('dl', place).children).toHaveLength(6);
});

it('copies it, and says so in a region that was there', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => {});
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText },
    configurable: true,
  });
  const { place, copy, decide } = open();
  expect(find('[role="status"]', place).textContent).toBe('');
  copy?.click();
  await vi.waitFor(
    () => expect(find('[role="status"]', place).textContent).toBe('Copied.'),
    10_000,
  );
  expect(JSON.parse(writeText.mock.calls[0]?.[0] ?? '')).toEqual(written);
  decide({});
  expect(find('[role="status"]', place).textContent).toBe('');
});

it('has no button to copy where there is no clipboard', () => {
  Object.defineProperty(navigator, 'clipboard', {
    value: undefined,
    configurable: true,
  });
  const { copy, download } = open();
  expect(copy?.hidden).toBe(true);
  expect(download?.hidden).toBe(false);
});

it('takes the button away where the browser lets nobody copy', async () => {
  const writeText = () => Promise.reject(new Error('NotAllowedError'));
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText },
    configurable: true,
  });
  const { place, copy } = open();
  expect(copy?.hidden).toBe(false);
  copy?.click();
  await vi.waitFor(() => expect(copy?.hidden).toBe(true), 10_000);
  expect(find('[role="status"]', place).textContent).toBe('');
});

it('is a file with the day in its name', async () => {
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:1';
  });
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  const { download } = open();
  download?.click();
  const day = written.decidedAt.slice(0, 10);
  expect(names).toEqual([`${location.hostname}-${day}.json`]);
  expect(JSON.parse((await blobs[0]?.text()) ?? '')).toEqual(written);
});

it('listens no longer once the panel around it is gone', async () => {
  const { place, decide } = open();
  place.remove();
  const before = place.innerHTML;
  decide({ analytics: true });
  await Promise.resolve();
  expect(place.innerHTML).toBe(before);
});

it('has an objection as a no, and none as nothing', () => {
  const service = { category: 'functional', name: 'Fraud check' };
  const services = [{ ...service, id: 'fraud', objectable: true }];
  const listed = () => find('dl').textContent;
  const { decide } = open({ ...OPTIONS, services, grants: { fraud: true } });
  expect(listed()).not.toContain('Fraud check');
  decide({ fraud: false });
  expect(listed()).toContain('Fraud checkno');
});
