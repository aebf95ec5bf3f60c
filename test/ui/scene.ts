// A page with a fake consent object on it, for the tests of the interface.
import { atom } from 'nanostores';
import { vi } from 'vitest';
import type { Ui } from '../../src/parts/contract.js';
import type {
  Category,
  Change,
  Choices,
  ConsentRecord,
  Grants,
  Settings,
  Signal,
  View,
} from '../../src/types.js';
import en from '../../locales/en.json' with { type: 'json' };

type Written = Partial<Settings['services'][number]> & {
  readonly id: string;
  readonly category: string;
};

export interface SceneOptions {
  categories?: Category[];
  services?: Written[];
  settings?: Partial<Settings>;
  asked?: string[];
  grants?: Readonly<Record<string, boolean>>;
  record?: ConsentRecord;
  signals?: Signal[];
  view?: View;
}

/** A service that keeps something of every kind that texts tell apart. */
export const STATISTICS: Written = {
  id: 'statistics',
  category: 'analytics',
  name: 'Statistics',
  provider: 'Numbers Ltd',
  cookies: [
    { name: '_n_*', lifetime: 'P13M', purpose: 'Tells visitors apart' },
    { name: '_s', lifetime: 'session', setBy: 'server' },
    { name: '_t', setBy: 'third-party' },
  ],
  localStorage: [{ key: 'n:*', purpose: { en: 'Queue', fr: 'File' } }],
};

const DEFAULT_CATEGORIES: Category[] = [
  { name: 'essential', required: true },
  { name: 'functional', required: false },
  { name: 'analytics', required: false },
  { name: 'marketing', required: false },
];

/** What the core would hand to a part, with verbs that are spies. */
export const createScene = (options: SceneOptions = {}) => {
  const { categories = DEFAULT_CATEGORIES, settings = {} } = options;
  const required = (name: string) =>
    categories.some((one) => one.name === name && one.required);
  const services = (options.services ?? []).map((one) => ({
    name: one.id,
    required: required(one.category),
    ...one,
  }));
  const optional = [
    ...categories.filter((one) => !one.required).map(({ name }) => name),
    ...services
      .filter((one) => !one.required && !one.objectable)
      .map(({ id }) => id),
  ];
  const all = [
    ...categories.map(({ name }) => name),
    ...services.map(({ id }) => id),
  ];
  const grants = atom<Readonly<Record<string, boolean>>>({
    ...Object.fromEntries(all.map((name) => [name, !optional.includes(name)])),
    ...options.grants,
  });
  const view = atom<View>(options.view ?? 'banner');
  const record = atom(options.record);
  const listeners = new Set<(change: Change) => void>();
  const changeTo = (after: Grants): Change => {
    const before = grants.get();
    const changed = all.filter((name) => before[name] !== after[name]);
    return { before, after, changed, method: 'save', landing: undefined };
  };
  /** A choice is made, here or elsewhere. */
  const decide = (answers: Grants) => {
    const change = changeTo({ ...grants.get(), ...answers });
    grants.set(change.after);
    const kept = { revision: '', categories: answers, differing: [] };
    record.set({ ...kept, method: 'save', services: [], signals: [] });
    for (const listener of listeners) listener(change);
  };
  const verbs = {
    acceptAll: vi.fn<() => void>(),
    rejectAll: vi.fn<() => void>(),
    save: vi.fn<(choices: Choices) => void>(),
    withdraw: vi.fn<(...names: string[]) => void>(),
    show: vi.fn<(next: View) => void>((next) => view.set(next)),
  };
  const report = vi.fn<Ui['report']>();
  const complete: Ui['settings'] = {
    categories,
    services,
    storage: { name: 'consentry' },
    ...settings,
  };
  const ui: Ui = {
    consent: {
      ...verbs,
      grants,
      view,
      record,
      isGranted: (name) => grants.get()[name] === true,
      when: () => Promise.resolve(),
      landing: undefined,
      onChange: (listener) => {
        listeners.add(listener);
        listener(changeTo(grants.get()));
        return () => listeners.delete(listener);
      },
      stop: () => {},
    },
    settings: complete,
    tells: [],
    nonce: '',
    loadPart: () => Promise.reject(new Error('404')),
    loadedOnce: {},
    describe: () => Promise.resolve(complete),
    asked: () => options.asked ?? optional,
    rest: () => ((options.asked ?? optional)[0] ? 'banner' : 'none'),
    loadOnce: vi.fn<(node: Element) => void>(),
    prepare: vi.fn<() => void>(),
    signals: options.signals ?? [],
    report,
    signal: new AbortController().signal,
    locale: 'en',
    load: vi.fn<Ui['load']>(() => new Promise(() => {})),
    read: vi.fn<Ui['read']>((section) => Promise.resolve(en[section])),
  };
  return { ui, verbs, decide, view, report, texts: en };
};

/** The one element that matches, below `root` or in its shadow root. */
export const find = (
  selector: string,
  root: ParentNode = document,
): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};

/** The shadow root of the element of ours with this name. */
export const shadowOf = (name: string): ShadowRoot => {
  const { shadowRoot } = find(`[data-consentry="${name}"]`);
  if (!shadowRoot) throw new Error(`${name} has no shadow root`);
  return shadowRoot;
};

export const action = (name: string, root: ParentNode = document) =>
  find(`[data-consentry-action="${name}"]`, root);
