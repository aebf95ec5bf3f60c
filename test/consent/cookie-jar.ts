// A browser's cookies, as RFC 6265bis has them: domains, paths, what a page
// may set and see. Source: https://www.rfc-editor.org/rfc/rfc6265
import { vi } from 'vitest';

interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Empty for a cookie of the host alone. */
  readonly domain: string;
  readonly path: string;
  readonly isSecure: boolean;
  readonly isPartitioned: boolean;
  readonly sameSite: string;
  /** Infinite for a cookie of the session. */
  readonly maxAge: number;
}

export interface CookieJar {
  /** All that is kept, what the page cannot see included. */
  kept: () => readonly Cookie[];
  /** Sets a cookie in the page's place, e.g. as a server does. */
  set: (text: string) => void;
  /** Takes nothing from the page until it is opened again. */
  close: () => void;
  open: () => void;
}

/** Domains that browsers take for nobody's own. */
const PUBLIC = ['com', 'org', 'example', 'uk', 'co.uk', 'localhost'];

const parse = (text: string, folder: string): Cookie => {
  const [pair = '', ...rest] = text.split(';').map((part) => part.trim());
  const [name = '', value = ''] = pair.split(/=(.*)/s);
  const attributes = Object.fromEntries(
    rest.map((part) => {
      const [key = '', said = ''] = part.split('=');
      return [key.toLowerCase(), said];
    }),
  );
  return {
    name,
    value,
    domain: (attributes['domain'] ?? '').replace(/^\./, ''),
    path: attributes['path'] || folder,
    isSecure: 'secure' in attributes,
    isPartitioned: 'partitioned' in attributes,
    sameSite: attributes['samesite'] ?? '',
    maxAge: Number(attributes['max-age'] ?? Infinity),
  };
};

/** Whether a page of that address may set and see the cookie. */
const isInReach = (url: URL, { domain, isSecure }: Cookie): boolean =>
  (!domain || `.${url.hostname}`.endsWith(`.${domain}`)) &&
  !PUBLIC.includes(domain) &&
  (!isSecure || url.protocol === 'https:');

const isOnPath = (url: URL, { path }: Cookie): boolean =>
  `${url.pathname}/`.startsWith(path.endsWith('/') ? path : `${path}/`);

const isSame = (one: Cookie) => (other: Cookie) =>
  one.name === other.name &&
  one.domain === other.domain &&
  one.path === other.path &&
  one.isPartitioned === other.isPartitioned;

/** A jar for the page at that address. */
export const createJar = (address: string) => {
  const url = new URL(address);
  let kept: Cookie[] = [];
  let isClosed = false;
  const set = (text: string) => {
    const cookie = parse(text, url.pathname.replace(/\/[^/]*$/, '') || '/');
    if (!isInReach(url, cookie)) return;
    kept = kept.filter((other) => !isSame(cookie)(other));
    if (cookie.maxAge > 0) kept.push(cookie);
  };
  const jar: CookieJar = {
    kept: () => kept,
    set,
    close: () => (isClosed = true),
    open: () => (isClosed = false),
  };
  const read = () =>
    kept
      .filter((cookie) => isInReach(url, cookie) && isOnPath(url, cookie))
      .sort((one, other) => other.path.length - one.path.length)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  const write = (text: string) => {
    if (!isClosed) set(text);
  };
  return { jar, url, read, write };
};

/** Makes the globals those of a page at that address; `vi.unstubAllGlobals` ends it. */
export const stubPage = (address: string): CookieJar => {
  const { jar, url, read, write } = createJar(address);
  class Page extends EventTarget {
    get cookie() {
      return read();
    }
    set cookie(text) {
      write(text);
    }
  }
  vi.stubGlobal('Document', Page);
  vi.stubGlobal('document', new Page());
  vi.stubGlobal('location', url);
  return jar;
};
