// @vitest-environment happy-dom
// The part that erases, alone: several looks, all kinds of stores, what it says.
import { PropertySymbol } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConsent } from '../../src/consent/consent.js';
import { createPersist } from '../../src/consent/persist.js';
import { encodeRecord } from '../../src/consent/record.js';
import { erase } from '../../src/gate/erase.js';
import { claimRun } from '../../src/gate/run-once.js';
import type { EraseReport, Inside } from '../../src/parts/contract.js';
import type {
  ConsentRecord,
  Grants,
  Service,
  Settings,
} from '../../src/types.js';
import { createJar } from '../consent/cookie-jar.js';

const ADDRESS = 'https://www.shop.example/a/b/page.html';
const NOW = 1_800_000_000;
/** Long enough for all looks, and for the notice of a reload. */
const ALL_MS = 5000;

const pixel = (more: Partial<Service> = {}): Service => ({
  ...{ id: 'pixel', name: 'Pixel', category: 'marketing', required: false },
  cookies: [{ name: '_px*' }],
  localStorage: [{ key: 'px.*' }],
  sessionStorage: [{ key: 'px-tab' }],
  indexedDB: [{ name: 'px-*' }],
  caches: [{ name: 'px-v*' }],
  ...more,
});
const settings: Settings = {
  categories: [
    { name: 'essential', required: true },
    { name: 'marketing', required: false },
  ],
  services: [pixel()],
  storage: { name: 'consentry' },
};
const GRANTED: Grants = { essential: true, marketing: true, pixel: true };

const { jar, read, write } = createJar(ADDRESS);
const inner = Reflect.get(document, PropertySymbol.window) as Window & {
  happyDOM: { setURL: (url: string) => void };
};

beforeEach(() => {
  inner.happyDOM.setURL(ADDRESS);
  vi.spyOn(Document.prototype, 'cookie', 'get').mockImplementation(read);
  vi.spyOn(Document.prototype, 'cookie', 'set').mockImplementation(write);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.useFakeTimers({ now: NOW * 1000 });
  Reflect.deleteProperty(document, Symbol.for('consentry.ran'));
});
afterEach(() => {
  for (const { name, domain, path } of jar.kept()) {
    jar.set(`${name}=;Max-Age=0;Path=${path}${domain && `;Domain=${domain}`}`);
  }
  localStorage.clear();
  sessionStorage.clear();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const names = () =>
  jar
    .kept()
    .map(({ name }) => name)
    .filter((name) => name !== 'consentry');
const set = (...some: string[]) => {
  for (const name of some) jar.set(`${name}=1;Path=/`);
};
/** Keeps writing a cookie, as a tag does that runs on. */
const writeBack = (name: string, everyMs: number) => {
  const timer = setInterval(() => set(name), everyMs);
  return () => clearInterval(timer);
};

/** A page on which everything optional is refused, ready to be erased. */
const page = (
  more: Partial<Settings> = {},
  once: Inside['loadedOnce'] = {},
) => {
  const all = { ...settings, ...more };
  const persist = createPersist(all.storage, () => {});
  const { consent } = createConsent({
    ...{ settings: all, stored: undefined, landing: undefined },
    ...{ signals: [], shut: false, report: () => {} },
    commit: (record) => {
      if (record) persist.save(record);
    },
    apply: () => {},
    opened: () => undefined,
    stop: () => {},
  });
  consent.rejectAll();
  const controller = new AbortController();
  const problems: unknown[][] = [];
  const told: EraseReport[] = [];
  document.addEventListener(
    'consentry:erase',
    (event) => told.push((event as CustomEvent<EraseReport>).detail),
    { signal: controller.signal },
  );
  const reload = vi
    .spyOn(Object.getPrototypeOf(location), 'reload')
    .mockImplementation(() => {});
  const start = (before?: Grants, here = !!before) =>
    erase({
      settings: all,
      ...{
        consent,
        before,
        here,
        signals: [],
        rest: () => 'none',
        loadOnce: undefined,
        prepare: () => {},
        asked: () => [],
        tells: [],
        nonce: '',
        loadPart: () => Promise.reject(new Error('404')),
        loadedOnce: once,
        describe: () => Promise.resolve(all),
      },
      signal: controller.signal,
      report: (...problem) => problems.push(problem),
      save: () => {
        const record = consent.record.get();
        if (record) persist.save(record);
      },
    });
  const run = async (before?: Grants) => {
    const done = start(before);
    await vi.advanceTimersByTimeAsync(ALL_MS);
    await done;
  };
  return { consent, controller, problems, told, reload, start, run };
};

const cookie = (name: string) => ({ kind: 'cookies', name });

describe('what denied services have left', () => {
  it('is erased wherever the page could have left it', async () => {
    const places = [
      ...['', ';Domain=www.shop.example', ';Domain=shop.example'].flatMap(
        (domain) =>
          ['/', '/a', '/a/', '/a/b', '/a/b/', '/a/b/page.html'].map(
            (path) => `;Path=${path}${domain}`,
          ),
      ),
      ';Path=/;Secure;Partitioned',
    ];
    for (const place of places) jar.set(`_px=1${place}`);
    set('mine');
    expect(names().length).toBe(places.length + 1);
    await page().run();
    expect(names()).toEqual(['mine']);
  });

  it('is told in an event, with where it was', async () => {
    set('_px', '_px2', 'mine');
    localStorage.setItem('px.a', '1');
    sessionStorage.setItem('px-tab', '1');
    const { run, told, problems } = page();
    await run();
    expect(told).toEqual([
      {
        erased: [
          ...[cookie('_px'), cookie('_px2')],
          { kind: 'localStorage', name: 'px.a' },
          { kind: 'sessionStorage', name: 'px-tab' },
        ],
        left: [],
        withdrawn: false,
        reloads: false,
      },
    ]);
    expect(problems).toEqual([]);
  });

  it('is nothing that an event is about, if nothing was there', async () => {
    set('mine');
    const { run, told } = page();
    await run(GRANTED);
    expect(told).toEqual([]);
  });
});

describe('databases and caches', () => {
  const fakeDatabases = (...all: string[]) => {
    const kept = new Set(all);
    vi.stubGlobal('indexedDB', {
      databases: async () => [...kept].map((name) => ({ name, version: 1 })),
      deleteDatabase: (name: string) => {
        const request: Partial<IDBOpenDBRequest> = {};
        queueMicrotask(() => {
          if (name !== 'px-open') kept.delete(name);
          const [type, answer] =
            name === 'px-open'
              ? (['blocked', request.onblocked] as const)
              : (['success', request.onsuccess] as const);
          Reflect.apply(answer ?? (() => {}), request, [new Event(type)]);
        });
        return request;
      },
    });
    return kept;
  };
  const fakeCaches = (...all: string[]) => {
    const kept = new Set(all);
    vi.stubGlobal('caches', {
      keys: async () => [...kept],
      delete: async (name: string) => kept.delete(name),
    });
    return kept;
  };

  it('are erased by their names', async () => {
    const databases = fakeDatabases('px-a', 'px-b', 'mine', 'apx-a');
    const kept = fakeCaches('px-v1', 'px-v22', 'app-v1');
    const { run, told } = page();
    await run();
    expect([...databases]).toEqual(['mine', 'apx-a']);
    expect([...kept]).toEqual(['app-v1']);
    expect(told[0]?.erased).toEqual([
      { kind: 'indexedDB', name: 'px-a' },
      { kind: 'indexedDB', name: 'px-b' },
      { kind: 'caches', name: 'px-v1' },
      { kind: 'caches', name: 'px-v22' },
    ]);
  });

  it('that the page holds open are named, and hold up nobody', async () => {
    fakeDatabases('px-open', 'px-a');
    const { run, told, problems } = page();
    await run();
    expect(told[0]).toMatchObject({
      erased: [{ kind: 'indexedDB', name: 'px-a' }],
      left: [{ kind: 'indexedDB', name: 'px-open', why: 'out-of-reach' }],
    });
    expect(problems).toEqual([['leftover', 'px-open', 'out-of-reach']]);
  });

  it.each([
    ['are refused', () => Promise.reject(new DOMException('refused'))],
    ['are not known', undefined],
  ])('that %s by the browser hold up nobody', async (_, answer) => {
    vi.stubGlobal('indexedDB', answer && { databases: answer });
    vi.stubGlobal('caches', answer && { keys: answer });
    set('_px');
    const { run, told } = page();
    await run();
    expect(told[0]?.erased).toEqual([cookie('_px')]);
  });

  it('that cannot be removed hold up nobody either', async () => {
    vi.stubGlobal('caches', {
      keys: async () => ['px-v1'],
      delete: () => Promise.reject(new DOMException('refused')),
    });
    set('_px');
    const { run, told } = page();
    await run();
    expect(told[0]).toMatchObject({
      erased: [cookie('_px')],
      left: [{ kind: 'caches', name: 'px-v1', why: 'out-of-reach' }],
    });
  });
});

describe('a second look', () => {
  it('erases what was written back, after one second', async () => {
    set('_px');
    const { start, told } = page();
    const done = start();
    await vi.advanceTimersByTimeAsync(500);
    expect(names()).toEqual([]);
    set('_px');
    await vi.advanceTimersByTimeAsync(400);
    expect(names()).toEqual(['_px']);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(ALL_MS);
    await done;
    expect(names()).toEqual([]);
    expect(told[0]).toMatchObject({ erased: [cookie('_px')], left: [] });
  });

  it('erases what was not there before', async () => {
    const { start, told } = page();
    const done = start();
    await vi.advanceTimersByTimeAsync(500);
    set('_px');
    await vi.advanceTimersByTimeAsync(ALL_MS);
    await done;
    expect(told[0]).toMatchObject({ erased: [cookie('_px')], left: [] });
  });

  it('finds what is written back time and again, and names it', async () => {
    set('_px', '_px2');
    const { start, told, problems } = page();
    const done = start();
    const stop = writeBack('_px', 100);
    await vi.advanceTimersByTimeAsync(ALL_MS);
    stop();
    await done;
    expect(told[0]).toMatchObject({
      erased: [cookie('_px2')],
      left: [{ ...cookie('_px'), why: 'written-back' }],
    });
    expect(problems).toEqual([['leftover', '_px', 'written-back']]);
  });

  it('tells that from what never went', async () => {
    vi.spyOn(Document.prototype, 'cookie', 'get').mockReturnValue('_px=1');
    const { run, told, problems } = page();
    await run();
    expect(told[0]?.left).toEqual([{ ...cookie('_px'), why: 'out-of-reach' }]);
    expect(problems).toEqual([['leftover', '_px', 'out-of-reach']]);
  });
});

describe('a yes meanwhile', () => {
  it('saves what is not yet gone', async () => {
    set('_px');
    const { consent, start, told } = page();
    const done = start();
    consent.acceptAll();
    await vi.advanceTimersByTimeAsync(ALL_MS);
    await done;
    expect(names()).toEqual(['_px']);
    expect(told).toEqual([]);
  });

  it('saves what is written after it', async () => {
    set('_px');
    const { consent, start, told, problems } = page();
    const done = start();
    await vi.advanceTimersByTimeAsync(500);
    consent.acceptAll();
    set('_px');
    await vi.advanceTimersByTimeAsync(ALL_MS);
    await done;
    expect(names()).toEqual(['_px']);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ erased: [cookie('_px')], left: [] });
    expect(problems).toEqual([]);
  });

  it('saves the rest, even between two names', async () => {
    set('_px1', '_px2', '_px3');
    const { consent, run, told } = page();
    const setter = vi.spyOn(Document.prototype, 'cookie', 'set');
    setter.mockImplementation((text: string) => {
      write(text);
      if (text.startsWith('_px1=') && !names().includes('_px1')) {
        setter.mockImplementation(write);
        consent.acceptAll();
      }
    });
    await run();
    expect(names()).toEqual(['_px2', '_px3']);
    expect(told).toMatchObject([{ erased: [cookie('_px1')], left: [] }]);
  });
});

describe('after stop', () => {
  it('nothing is erased, told or loaded', async () => {
    set('_px');
    const { controller, run, told, problems } = page();
    controller.abort();
    await run(GRANTED);
    expect(names()).toEqual(['_px']);
    expect([told, problems]).toEqual([[], []]);
  });

  it('what comes back stays, and nothing is told', async () => {
    set('_px');
    const { controller, start, told, problems } = page();
    const listener = vi.fn();
    document.addEventListener('consentry:erase', listener, { once: true });
    const done = start(GRANTED);
    await vi.advanceTimersByTimeAsync(500);
    controller.abort();
    set('_px');
    await vi.advanceTimersByTimeAsync(ALL_MS);
    await done;
    document.removeEventListener('consentry:erase', listener);
    expect(names()).toEqual(['_px']);
    expect(listener).not.toHaveBeenCalled();
    expect([told, problems]).toEqual([[], []]);
  });
});

describe('a withdrawal from a script that ran', () => {
  const runScript = (category = 'marketing', service = '') => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.setAttribute('data-category', category);
    script.setAttribute('data-service', service);
    script.textContent = 'fbq()';
    document.body.append(script);
    claimRun(script);
  };

  it('loads the page anew, after time to read why', async () => {
    runScript();
    const { start, told, reload } = page();
    const done = start(GRANTED);
    await vi.advanceTimersByTimeAsync(1300);
    expect(told).toEqual([
      { erased: [], left: [], withdrawn: true, reloads: true },
    ]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(reload).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    await done;
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('takes no preferences away that the visitor has opened meanwhile', async () => {
    runScript();
    const { consent, start, reload } = page();
    const done = start(GRANTED);
    await vi.advanceTimersByTimeAsync(1300);
    consent.show('preferences');
    await vi.advanceTimersByTimeAsync(ALL_MS);
    expect(reload).not.toHaveBeenCalled();
    consent.show('none');
    await done;
    expect(reload).toHaveBeenCalledOnce();
  });

  it('loads nothing anew if the visitor agrees again meanwhile', async () => {
    runScript();
    const { consent, start, told, reload } = page();
    const done = start(GRANTED);
    await vi.advanceTimersByTimeAsync(1300);
    expect(told).toHaveLength(1);
    consent.acceptAll();
    await vi.advanceTimersByTimeAsync(ALL_MS);
    await done;
    expect(reload).not.toHaveBeenCalled();
  });

  it('loads nothing anew if we are stopped meanwhile', async () => {
    runScript();
    const { controller, start, reload } = page();
    const done = start(GRANTED);
    await vi.advanceTimersByTimeAsync(1300);
    controller.abort();
    await vi.advanceTimersByTimeAsync(ALL_MS);
    await done;
    expect(reload).not.toHaveBeenCalled();
  });

  it('loads nothing anew at the start, or after a first refusal', async () => {
    runScript();
    const { run, reload, told } = page();
    await run();
    await run({ essential: true, marketing: false, pixel: false });
    expect(reload).not.toHaveBeenCalled();
    expect(told).toEqual([]);
  });

  it('leaves what is let in once after the choice', async () => {
    const once: Record<string, true> = { pixel: true };
    const { start } = page({}, once);
    set('_px_1');
    const done = start(GRANTED);
    await vi.advanceTimersByTimeAsync(500);
    once['pixel'] = true;
    set('_px_2');
    await vi.advanceTimersByTimeAsync(ALL_MS);
    await done;
    expect(names()).toEqual(['_px_2']);
  });

  it('leaves what is let in once while it still learns what is known', async () => {
    const once: Record<string, true> = {};
    const { start } = page({}, once);
    const done = start(GRANTED);
    once['pixel'] = true;
    set('_px_1');
    await vi.advanceTimersByTimeAsync(ALL_MS);
    await done;
    expect(names()).toEqual(['_px_1']);
  });

  it('of what was let in once loads the page anew, as if it had been granted', async () => {
    runScript('marketing', 'pixel');
    const { run, reload, told } = page({}, { pixel: true });
    await run({ essential: true, marketing: false, pixel: false });
    expect(reload).toHaveBeenCalledOnce();
    expect(told).toMatchObject([{ withdrawn: true, reloads: true }]);
  });

  it('loads nothing anew if the owner says so, and tells what was withdrawn', async () => {
    runScript();
    set('_px');
    const { run, reload, told } = page({ onWithdraw: 'stay' });
    await run(GRANTED);
    expect(reload).not.toHaveBeenCalled();
    expect(told).toMatchObject([{ withdrawn: true, reloads: false }]);
  });

  it('is none if what was granted still is', async () => {
    set('_px');
    const { run, told } = page();
    await run({ essential: true, marketing: false });
    expect(told).toMatchObject([{ withdrawn: false, reloads: false }]);
  });
});

describe('copies of our cookie', () => {
  const recordOf = (parts: Partial<ConsentRecord> = {}): ConsentRecord => ({
    decidedAt: NOW - 60,
    method: 'save',
    revision: '',
    categories: { marketing: false },
    ...{ differing: [], services: [], signals: [] },
    ...parts,
  });
  const ours = () => jar.kept().filter(({ name }) => name === 'consentry');

  it('on other domains and paths go, and the record in force stays', async () => {
    const { consent, run } = page();
    const record = consent.record.get();
    const old = encodeRecord(recordOf());
    jar.set(`consentry=${old};Path=/;Domain=shop.example`);
    jar.set(`consentry=${old};Path=/a`);
    expect(ours()).toHaveLength(3);
    await run();
    expect(ours()).toMatchObject([
      { domain: '', path: '/', value: record && encodeRecord(record) },
    ]);
  });

  it('go to the domain of the config', async () => {
    const storage = { name: 'consentry', domain: 'auto' };
    const { run } = page({ storage });
    jar.set(`consentry=${encodeRecord(recordOf())};Path=/`);
    await run();
    expect(ours()).toMatchObject([{ domain: 'shop.example' }]);
  });

  it('are not several where there is one, which is left alone', async () => {
    const { run } = page();
    const before = ours();
    await run();
    expect(ours()).toEqual(before);
    expect(ours()[0]).toBe(before[0]);
  });

  it('are not made longer-lived by it', async () => {
    const { run } = page();
    jar.set(`consentry=${encodeRecord(recordOf())};Path=/;Domain=shop.example`);
    vi.setSystemTime((NOW + 30 * 86_400) * 1000);
    await run();
    expect(ours()).toMatchObject([{ maxAge: 152 * 86_400 }]);
  });
});

describe('the server that renews the cookie', () => {
  const renewing = { storage: { name: 'consentry', renew: '/renew' } };
  const answerWith = (answer: () => Promise<Partial<Response>>) => {
    const fetch =
      vi.fn<(...args: unknown[]) => Promise<Partial<Response>>>(answer);
    vi.stubGlobal('fetch', fetch);
    return fetch;
  };
  const good = async () => ({ ok: true, status: 204 });

  it('is asked after a choice, on this origin only', async () => {
    const fetch = answerWith(good);
    const { start, problems } = page(renewing);
    void start(GRANTED);
    await vi.advanceTimersByTimeAsync(ALL_MS);
    expect(fetch.mock.calls).toEqual([
      [
        '/renew',
        {
          method: 'POST',
          mode: 'same-origin',
          signal: expect.objectContaining({ aborted: false }),
        },
      ],
    ]);
    expect(problems).toEqual([]);
  });

  it('is not asked again on the other pages of a visit', async () => {
    const fetch = answerWith(good);
    vi.spyOn(Document.prototype, 'referrer', 'get').mockReturnValue(
      'https://www.shop.example/',
    );
    void page(renewing).start();
    await vi.advanceTimersByTimeAsync(ALL_MS);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is not asked after a choice in another tab, which asks itself', async () => {
    const fetch = answerWith(good);
    void page(renewing).start(GRANTED, false);
    await vi.advanceTimersByTimeAsync(ALL_MS);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is not asked if the owner has none', async () => {
    const fetch = answerWith(good);
    void page().start(GRANTED);
    await vi.advanceTimersByTimeAsync(ALL_MS);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is not waited for once the visitor has made another choice', async () => {
    const fetch = answerWith(() => new Promise(() => {}));
    const { start, consent, problems } = page(renewing);
    void start(GRANTED);
    await vi.advanceTimersByTimeAsync(ALL_MS);
    const [, options] = fetch.mock.calls[0] ?? [];
    const signal: unknown = Reflect.get(Object(options), 'signal');
    expect(signal).toMatchObject({ aborted: false });
    consent.acceptAll();
    expect(signal).toMatchObject({ aborted: true });
    expect(problems).toEqual([]);
  });

  it('may fail: the owner is told', async () => {
    answerWith(async () => ({ ok: false, status: 404 }));
    const { start, problems } = page(renewing);
    void start(GRANTED);
    await vi.advanceTimersByTimeAsync(ALL_MS);
    expect(problems).toEqual([
      ['renew', '/renew', expect.objectContaining({ message: '404' })],
    ]);
  });
});
