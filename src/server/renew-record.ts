// The answer of an endpoint that sends a visitor's own record back as a cookie
// of the server. Some browsers keep those that scripts write for a week only.
// Source: https://webkit.org/tracking-prevention/
import type { Config } from '../config-keys.js';
import { encodeRecord, keptDays, secondsLeft } from '../consent/record.js';
import type { ConsentRecord, Settings } from '../types.js';
import { cookieValues, findRecord } from './read-record.js';
import type { ClockOptions } from './read-record.js';
import { refuse, settingsOf } from './settings-of.js';

/** A `Request` of the Fetch API, or an `IncomingMessage` of Node. */
export interface RenewalRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers:
    | { get(name: string): string | null }
    | Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** What to answer, without a body: the second argument of `new Response(null, …)`. */
export interface Renewal {
  readonly status: 204 | 403 | 405;
  readonly headers: Readonly<Record<string, string>>;
}

const DOMAIN = /^\.?[a-z0-9-]+(\.[a-z0-9-]+)*$/i;

const header = ({ headers }: RenewalRequest, name: string): string => {
  if (typeof headers.get === 'function') return headers.get(name) ?? '';
  const values = Object.entries(headers)
    .filter(([key]) => key.toLowerCase() === name)
    .flatMap(([, value]) => value ?? []);
  return values.join('; ');
};

/** The host that the browser asked. */
const hostOf = (request: RenewalRequest): string => {
  const [, host = ''] = /^https?:\/\/([^/?#]*)/.exec(request.url ?? '') ?? [];
  return header(request, 'host') || host;
};

/**
 * Whether a page of this very origin asks. Browsers of before 2023 say so by
 * `Origin` alone.
 * Source: https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-site-header
 */
const isSameOrigin = (request: RenewalRequest): boolean => {
  const site = header(request, 'sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = header(request, 'origin').toLowerCase();
  const host = hostOf(request).toLowerCase();
  return host !== '' && [`https://${host}`, `http://${host}`].includes(origin);
};

/** Whole seconds that the choice is still kept, as if nothing were renewed. */
const remaining = (
  record: ConsentRecord,
  days: Settings['storage']['days'],
  now: number,
): number =>
  record.decidedAt === undefined
    ? 0
    : Math.min(
        // A clock that was ahead adds nothing.
        keptDays(record, days) * 86_400,
        secondsLeft(record, days, Math.ceil(now / 1000)),
      );

/** The cookie as the page writes it, with the time that is left; or none. */
const cookieFor = (
  request: RenewalRequest,
  storage: Settings['storage'],
  now: number,
): string | undefined => {
  const { name, domain, days } = storage;
  const cookies = header(request, 'cookie');
  const record = findRecord(cookies, storage, now);
  if (!record) return undefined;
  const text = encodeRecord(record);
  const seconds = remaining(record, days, now);
  // What a newer version added would be lost: that record is left as it is.
  if (seconds < 1 || !cookieValues(cookies, name).includes(text)) {
    return undefined;
  }
  // What the browser sees, whatever stands between it and us.
  const isHttp = /^http:/i.test(
    header(request, 'origin') || (request.url ?? ''),
  );
  return [
    `${name}=${text}`,
    'Path=/',
    `Max-Age=${seconds}`,
    'SameSite=Lax',
    ...(domain ? [`Domain=${domain}`] : []),
    ...(isHttp ? [] : ['Secure']),
  ].join('; ');
};

/**
 * Answers a request of the page to keep its record: the same value, set by the
 * server, for the time that it has left. The time is never extended. Only
 * a POST of the same origin is answered so, and only a record that counts.
 *
 * Throws a TypeError for a config that does not fit, never for a request.
 * @example
 * new Response(null, renewRecord(request, config)); // Fetch API
 * const { status, headers } = renewRecord(request, config); // node:http
 * response.writeHead(status, headers).end();
 */
export const renewRecord = (
  request: RenewalRequest,
  config: Config,
  { now = Date.now() }: ClockOptions = {},
): Renewal => {
  const { storage } = settingsOf(config);
  const { domain } = storage;
  // Only a browser can try which is the widest one.
  if (domain && (domain === 'auto' || !DOMAIN.test(domain))) {
    refuse('storage.domain', domain, 'a domain by name such as "example.com"');
  }
  const headers = { 'cache-control': 'no-store' };
  if (!isSameOrigin(request)) return { status: 403, headers };
  if (request.method !== 'POST') {
    return { status: 405, headers: { ...headers, allow: 'POST' } };
  }
  const cookie = cookieFor(request, storage, now);
  return {
    status: 204,
    headers: cookie ? { ...headers, 'set-cookie': cookie } : headers,
  };
};
