// The places where a page leaves something on the device: what is in them, and
// how a name is removed. Those that the browser closes to us are empty.
import { allCookies, setCookie } from '../browser/cookie.js';
import { attempt } from '../browser/guard.js';
import type { StoreKind } from '../types.js';

interface Store {
  readonly kind: StoreKind;
  names: () => Promise<readonly string[]>;
  /** Tries to; afterwards `names` tells. */
  remove: (name: string) => Promise<unknown>;
}

/** This host and each parent domain, then none: cookies of the host alone. */
const domains = (): string[] => {
  const labels = location.hostname.split('.');
  const parents = labels.map((_, at) => labels.slice(at).join('.'));
  return ['', ...parents.map((domain) => `;Domain=${domain}`)];
};

/** `/`, and each folder of this page's path with and without a final slash. */
const paths = (): string[] => {
  const folders = location.pathname.split('/').slice(1);
  const prefixes = folders.map((_, at) => folders.slice(0, at + 1).join('/'));
  return [
    ...new Set(['/', ...prefixes.flatMap((path) => [`/${path}`, `/${path}/`])]),
  ];
};

/** Removes every copy of a cookie that this page can reach. */
export const expireCookie = (name: string): void => {
  for (const domain of domains()) {
    for (const path of paths()) {
      for (const partitioned of ['', ';Secure;Partitioned']) {
        setCookie(`${name}=;Max-Age=0;Path=${path}${domain}${partitioned}`);
      }
    }
  }
};

const webStorage = (kind: 'localStorage' | 'sessionStorage'): Store => {
  const storage = attempt(() => window[kind]);
  return {
    kind,
    names: async () => Object.keys(storage ?? {}),
    remove: async (name) => storage?.removeItem(name),
  };
};

const deleteDatabase = (name: string): Promise<void> =>
  new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    // Blocked by an open connection, it goes as soon as that one closes.
    request.onsuccess = request.onerror = request.onblocked = () => done();
  });

/** All of them. */
export const openStores = (): readonly Store[] => [
  {
    kind: 'cookies',
    names: async () => allCookies().flatMap(([name]) => name || []),
    remove: async (name) => expireCookie(name),
  },
  webStorage('localStorage'),
  webStorage('sessionStorage'),
  {
    kind: 'indexedDB',
    names: async () =>
      (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
    remove: deleteDatabase,
  },
  {
    kind: 'caches',
    names: async () => caches.keys(),
    remove: async (name) => caches.delete(name),
  },
];
