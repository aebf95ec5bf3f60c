// The internet of the tests: the sites' pages come from the test, the vendors
// are fakes, and every request is written down.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startLoopback, type Handler } from './loopback.js';
import { vendors } from './vendors.js';

/** A request that reached the server, as it was received. */
export interface Visit {
  readonly host: string;
  readonly url: string;
  readonly method: string;
  /** The Cookie header, '' for none. */
  readonly cookie: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Reply {
  /** Content type; by default from the ending of the path. */
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Milliseconds before the answer. */
  readonly delay?: number;
}

/** An address is a URL, or a path on https://site.test. */
export interface World {
  readonly proxyPort: number;
  readonly log: readonly Visit[];
  /** Hosts that were connected to, with port: more than were asked for something. */
  readonly connections: readonly string[];
  /** What was asked of a host, oldest first. */
  requests: (host: string) => readonly Visit[];
  /**
   * Serves a page, in pieces where it says `<!--pause 800-->`, in milliseconds,
   * or `<!--until /go-->`, which is when its host has been asked for that path.
   * Without a doctype it gets a minimal head. @returns its URL.
   */
  page: (
    address: string,
    html: string,
    headers?: NonNullable<Reply['headers']>,
  ) => string;
  /** Serves a file, also in place of a vendor's. @returns its URL. */
  file: (address: string, body: string | Buffer, reply?: Reply) => string;
  /** Lets a node request listener answer for a host. @returns its origin. */
  mount: (host: string, handler: Handler) => string;
  /** Requests of this address hang until `release`. */
  hold: (address: string) => void;
  release: (address: string) => void;
  /** Forgets all that the test said, and the log. */
  reset: () => void;
  stop: () => Promise<void>;
}

interface File {
  readonly body: string | Buffer;
  readonly reply: Reply;
}

interface Hold {
  readonly until: Promise<void>;
  readonly release: () => void;
}

const SITE = 'https://site.test';

const ROOT = join(import.meta.dirname, '../..');

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json',
};
const HTML = 'text/html; charset=utf-8';

/** Host, path and query: what requests are matched by. */
const addressKey = (address: string | URL): string => {
  const { host, pathname, search } = new URL(address, SITE);
  return host + pathname + search;
};

/** The entry of exactly this URL, else the one of its path. */
const lookUp = <Entry>(
  entries: ReadonlyMap<string, Entry>,
  url: URL,
): Entry | undefined =>
  entries.get(addressKey(url)) ?? entries.get(url.host + url.pathname);

const withDoctype = (html: string, host: string): string =>
  /^\s*<!doctype/i.test(html)
    ? html
    : '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
      '<meta name="viewport" content="width=device-width">' +
      `<link rel="icon" href="data:,"><title>${host}</title>\n${html}`;

/** The build under /lib/, and axe for accessibility checks, on every host. */
const sharedFiles = (path: string, builds: readonly string[]): string[] => {
  if (path === '/axe.js') {
    return [join(ROOT, 'node_modules/axe-core/axe.min.js')];
  }
  const [, file] = /^\/lib\/((?!.*\.\.).+)$/.exec(path) ?? [];
  return file ? builds.map((folder) => join(ROOT, folder, file)) : [];
};

/** What the first of these files that is there holds. */
const readFirst = async (
  files: readonly string[],
): Promise<Buffer | undefined> => {
  for (const file of files) {
    const body = await readFile(file).catch(() => undefined);
    if (body) return body;
  }
  return undefined;
};

/** Where the rest of a page comes only later. */
const PAUSE = /<!--(?:pause (\d+)|until (\S+))-->/;

type HasAsked = (address: string) => boolean;

/** Resolves when it was asked for, or nobody waits any more. */
const untilAsked = async (
  address: string,
  response: ServerResponse,
  hasAsked: HasAsked,
): Promise<void> => {
  while (!response.destroyed && !hasAsked(address)) await sleep(10);
};

const send = async (
  response: ServerResponse,
  url: URL,
  file: File,
  hasAsked: HasAsked = () => true,
): Promise<void> => {
  const { type, status = 200, headers = {} } = file.reply;
  response.writeHead(status, {
    'content-type': type ?? TYPES[extname(url.pathname)] ?? HTML,
    'cache-control': 'no-store',
    ...headers,
  } as Record<string, string>);
  let rest = file.body;
  for (let found; (found = PAUSE.exec(String(rest)));) {
    const [mark, ms, path] = found;
    response.write(String(rest).slice(0, found.index));
    rest = String(rest).slice(found.index + mark.length);
    if (path) await untilAsked(new URL(path, url).href, response, hasAsked);
    else await sleep(Number(ms));
  }
  response.end(rest);
};

const sendShared = async (
  response: ServerResponse,
  url: URL,
  builds: readonly string[],
): Promise<boolean> => {
  const body = await readFirst(sharedFiles(url.pathname, builds));
  if (!body) return false;
  // Pages may load us from another host, as from a CDN.
  const headers = { 'access-control-allow-origin': '*' };
  await send(response, url, { body, reply: { headers } });
  return true;
};

const requestUrl = ({ url = '/', headers }: IncomingMessage): URL =>
  new URL(url, `https://${headers.host ?? 'no-host.test'}`);

const makeHold = (): Hold => {
  let release = (): void => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { until, release };
};

/**
 * Starts a world of its own; parallel workers have one each.
 * @param builds - folders of the built files; what one has not is of the next
 */
export const startWorld = async (
  builds: readonly string[] = ['dist'],
): Promise<World> => {
  const log: Visit[] = [];
  const files = new Map<string, File>();
  const mounts = new Map<string, Handler>();
  const holds = new Map<string, Hold>();

  const answer: Handler = async (request, response) => {
    const url = requestUrl(request);
    const { method = 'GET', headers } = request;
    log.push({
      host: url.hostname,
      url: url.href,
      method,
      cookie: headers.cookie ?? '',
      at: Date.now(),
    });
    await lookUp(holds, url)?.until;
    const file = lookUp(files, url);
    if (file) {
      await sleep(file.reply.delay ?? 0);
      return send(response, url, file, (address) =>
        log.some((visit) => visit.url === address),
      );
    }
    const handler = mounts.get(url.hostname) ?? vendors[url.hostname];
    if (handler) return handler(request, response);
    if (await sendShared(response, url, builds)) return;
    return send(response, url, { body: 'Not found', reply: { status: 404 } });
  };

  const loopback = await startLoopback(answer);

  const file: World['file'] = (address, body, reply = {}) => {
    files.set(addressKey(address), { body, reply });
    return new URL(address, SITE).href;
  };
  const release: World['release'] = (address) => {
    holds.get(addressKey(address))?.release();
    holds.delete(addressKey(address));
  };

  return {
    ...loopback,
    log,
    file,
    release,
    requests: (host) => log.filter((visit) => visit.host === host),
    page: (address, html, headers = {}) => {
      const { host } = new URL(address, SITE);
      return file(address, withDoctype(html, host), { type: HTML, headers });
    },
    mount: (host, handler) => {
      mounts.set(host, handler);
      return `https://${host}`;
    },
    hold: (address) => {
      holds.set(addressKey(address), makeHold());
    },
    reset: () => {
      for (const hold of holds.values()) hold.release();
      for (const memory of [files, mounts, holds]) memory.clear();
      log.length = 0;
      loopback.connections.length = 0;
    },
  };
};
