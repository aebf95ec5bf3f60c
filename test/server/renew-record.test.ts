import { createServer } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRecord, keptDays } from '../../src/consent/record.js';
import { encodeRecord, renewRecord } from '../../src/server.js';
import type { Config, ConsentRecord } from '../../src/server.js';
import { seal } from '../consent/check-value.js';
import {
  DAY,
  NOW,
  SECONDS,
  anyHeader,
  anyRecord,
  anyText,
  recordOf,
} from './any.js';

const SITE = 'https://site.test/consent';
const record = recordOf({
  decidedAt: SECONDS - 10 * DAY,
  categories: { analytics: true, marketing: false },
  signals: ['gpc'],
});
const cookie = (one: ConsentRecord = record) =>
  `a=b; consentry=${encodeRecord(one)}; c=d`;
const NONE = { status: 204, headers: { 'cache-control': 'no-store' } };
const REFUSED = { status: 403, headers: { 'cache-control': 'no-store' } };

interface Asked {
  readonly method?: string;
  readonly url?: string;
  readonly config?: Config;
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

/** The answer to a request of the page, but for what is said otherwise. */
const ask = ({
  method = 'POST',
  url = '/consent',
  config = {},
  headers = {},
}: Asked = {}) =>
  renewRecord(
    {
      method,
      url,
      headers: {
        host: 'site.test',
        origin: 'https://site.test',
        'sec-fetch-site': 'same-origin',
        cookie: cookie(),
        ...headers,
      },
    },
    config,
    { now: NOW },
  );
const setCookie = (asked: Asked = {}) => ask(asked).headers['set-cookie'];

describe('a record that counts', () => {
  it('is sent back with the time that it has left', () => {
    expect(ask()).toEqual({
      status: 204,
      headers: {
        'cache-control': 'no-store',
        'set-cookie': `consentry=${encodeRecord(record)}; Path=/; Max-Age=${172 * DAY}; SameSite=Lax; Secure`,
      },
    });
  });

  it('has the name, the domain and the days of the config', () => {
    const config = {
      storage: {
        name: 'choice',
        domain: 'example.com',
        days: { accept: 11, refuse: 100 },
      },
    };
    const refused = { ...record, categories: { analytics: false } };
    const answer = (one: ConsentRecord) =>
      setCookie({ config, headers: { cookie: `choice=${encodeRecord(one)}` } });
    expect(answer(record)).toBe(
      `choice=${encodeRecord(record)}; Path=/; Max-Age=${DAY}; SameSite=Lax; Domain=example.com; Secure`,
    );
    expect(answer(refused)).toContain(`Max-Age=${90 * DAY};`);
  });

  it('is one of an older revision, too: it is no longer kept for that', () => {
    const older = cookie({ ...record, revision: 'x' });
    expect(setCookie({ headers: { cookie: older } })).toContain(
      `Max-Age=${172 * DAY};`,
    );
  });

  it('is the newest of several', () => {
    const newer = {
      ...record,
      decidedAt: SECONDS,
      method: 'withdraw',
    } as const;
    const both = `${cookie()}; ${cookie(newer)}`;
    expect(setCookie({ headers: { cookie: both } })).toContain(
      encodeRecord(newer),
    );
  });

  it('is readable by scripts, and Secure wherever the browser sees https', () => {
    const secure = (headers: Record<string, string>, url = '/consent') =>
      setCookie({ url, headers })?.endsWith('; Secure');
    expect(setCookie()).not.toMatch(/httponly/i);
    expect(secure({ origin: 'http://localhost:4173' })).toBe(false);
    expect(
      secure({ origin: 'https://site.test' }, 'http://site.test/consent'),
    ).toBe(true);
    expect(secure({ origin: 'null' })).toBe(true);
    expect(secure({ origin: '' }, 'http://site.test/consent')).toBe(false);
    expect(secure({ origin: '' }, SITE)).toBe(true);
    expect(secure({ origin: '' })).toBe(true);
  });

  it('is no longer there when its last second has begun', () => {
    const left = (seconds: number) =>
      setCookie({
        headers: {
          cookie: cookie({
            ...record,
            decidedAt: SECONDS - 182 * DAY + seconds,
          }),
        },
      });
    expect(left(2)).toContain('Max-Age=2;');
    expect(left(1)).toContain('Max-Age=1;');
    expect(left(0)).toBeUndefined();
    const half = renewRecord(
      {
        method: 'POST',
        headers: {
          'sec-fetch-site': 'same-origin',
          cookie: cookie({ ...record, decidedAt: SECONDS - 182 * DAY + 1 }),
        },
      },
      {},
      { now: NOW + 500 },
    );
    expect(half).toEqual(NONE);
  });

  it('is never extended, for any record, config and time', () => {
    let renewed = 0;
    fc.assert(
      fc.property(
        anyRecord,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 20 * DAY * 1000 }),
        (one, days, later) => {
          const now = NOW + later;
          const { headers } = renewRecord(
            {
              method: 'POST',
              headers: { 'sec-fetch-site': 'same-origin', cookie: cookie(one) },
            },
            { storage: { days } },
            { now },
          );
          const [, text = '', age = ''] =
            /^consentry=(\S+); Path=\/; Max-Age=(\d+); SameSite=Lax; Secure$/.exec(
              headers['set-cookie'] ?? '',
            ) ?? [];
          if (!headers['set-cookie']) return;
          renewed++;
          expect(decodeRecord(text)).toEqual(decodeRecord(encodeRecord(one)));
          const end = now / 1000 + Number(age);
          expect(Number(age)).toBeGreaterThan(0);
          expect(end).toBeLessThanOrEqual(
            (one.decidedAt ?? 0) + keptDays(one, days) * DAY,
          );
          expect(Number(age)).toBeLessThanOrEqual(days * DAY);
        },
      ),
      { numRuns: 500 },
    );
    expect(renewed).toBeGreaterThan(50);
  });

  it('dated ahead by a wrong clock is kept for its days and no more', () => {
    const ahead = cookie({ ...record, decidedAt: SECONDS + DAY });
    expect(setCookie({ headers: { cookie: ahead } })).toContain(
      `Max-Age=${182 * DAY};`,
    );
  });
});

describe('nothing is set for', () => {
  const nothing = (text: string) =>
    expect(ask({ headers: { cookie: text } })).toEqual(NONE);

  it('no record, or a text that is none', () => {
    for (const text of ['', 'a=b', 'consentry=', 'consentry=junk'])
      nothing(text);
    nothing(`${cookie().replace('; c=d', '')}x`);
    nothing(`consentry=${seal('2~a~a~~~~~~~')}`);
  });

  it('a record that is over, or dated ahead', () => {
    nothing(cookie({ ...record, decidedAt: SECONDS - 182 * DAY }));
    nothing(cookie({ ...record, decidedAt: SECONDS + DAY + 1 }));
  });

  it('a record of signals alone, whose time never began', () => {
    const { decidedAt: _, ...seen } = record;
    nothing(cookie(seen));
  });

  it('a record that a newer version wrote: what it added would be lost', () => {
    const body = encodeRecord(record).slice(0, -2);
    nothing(`consentry=${seal(`${body}more~`)}`);
    nothing(`consentry=${seal(body.replace('~s~', '~z~'))}`);
  });
});

describe('who may ask', () => {
  it('is no other site, and no page of another subdomain', () => {
    for (const site of [
      'cross-site',
      'same-site',
      'none',
      'x',
      'same-origin, cross-site',
    ]) {
      expect(ask({ headers: { 'sec-fetch-site': site } }), site).toEqual(
        REFUSED,
      );
      expect(
        ask({ method: 'GET', headers: { 'sec-fetch-site': site } }),
      ).toEqual(REFUSED);
    }
    expect(
      ask({ headers: { 'sec-fetch-site': ['same-origin', 'cross-site'] } }),
    ).toEqual(REFUSED);
  });

  it('is told by Origin where a browser sends nothing else', () => {
    const from = (origin: string, host = 'site.test', url = '/consent') =>
      ask({ url, headers: { 'sec-fetch-site': '', origin, host } }).status;
    expect(from('https://site.test')).toBe(204);
    expect(from('https://Site.test', 'sitE.test')).toBe(204);
    expect(from('http://localhost:4173', 'localhost:4173')).toBe(204);
    expect(from('https://site.test', '', SITE)).toBe(204);
    for (const origin of [
      ...['', 'null', 'https://evil.test', 'https://site.test.evil.test'],
      ...['https://evil.test/site.test', 'https://site.test:8443', 'site.test'],
      ...['https://a.site.test', 'file://site.test', 'https://'],
    ]) {
      expect(from(origin), origin).toBe(403);
    }
    expect(from('https://', '')).toBe(403);
    expect(from('https://evil.test', '', SITE)).toBe(403);
  });

  it('asks by POST', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'post', '']) {
      expect(ask({ method })).toEqual({
        status: 405,
        headers: { 'cache-control': 'no-store', allow: 'POST' },
      });
    }
  });

  it('gets nothing of what it sent but its record, and never an error', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            'cookie',
            'Cookie',
            'origin',
            'host',
            'sec-fetch-site',
            'get',
            'x',
          ),
          fc.oneof(
            anyText,
            anyHeader,
            fc.constantFrom('same-origin', 'https://site.test', 'site.test'),
          ),
        ),
        fc.constantFrom('POST', 'GET'),
        (headers, method) => {
          const answer = renewRecord({ method, headers }, {}, { now: NOW });
          expect([204, 403, 405]).toContain(answer.status);
          const { 'set-cookie': set, ...others } = answer.headers;
          const rest = answer.status === 405 ? { allow: 'POST' } : {};
          expect(others).toEqual({ 'cache-control': 'no-store', ...rest });
          expect(set ?? '').toMatch(
            /^(consentry=[\w~.!-]+; Path=\/; Max-Age=\d+; SameSite=Lax(; Secure)?)?$/,
          );
          if (set) expect(answer.status).toBe(204);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the request', () => {
  const headers = { origin: 'https://site.test', cookie: cookie() };

  it('may be one of the Fetch API, and the answer the start of a Response', () => {
    const init = {
      method: 'POST',
      headers: new Headers({ ...headers, 'sec-fetch-site': 'same-origin' }),
    };
    const now = { now: NOW };
    const request = { url: SITE, ...init };
    const response = new Response(null, renewRecord(request, {}, now));
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toBe(setCookie());
    const cross = new Request(SITE, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(renewRecord(cross, {}, now)).toEqual(REFUSED);
  });

  it('may be one of node:http', async () => {
    const server = createServer((request, response) => {
      const { status, headers: answer } = renewRecord(
        request,
        {},
        { now: NOW },
      );
      response.writeHead(status, answer).end();
    });
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const url = `http://127.0.0.1:${port}/consent`;
    const post = (origin: string) =>
      fetch(url, { method: 'POST', headers: { origin, cookie: cookie() } });
    const own = await post(`http://127.0.0.1:${port}`);
    expect(own.status).toBe(204);
    expect(own.headers.get('set-cookie')).toBe(
      setCookie()?.replace('; Secure', ''),
    );
    const other = await post('https://evil.test');
    expect(other.status).toBe(403);
    expect(other.headers.get('set-cookie')).toBeNull();
    expect(await other.text()).toBe('');
    await new Promise((done) => server.close(done));
  });

  it('may have its headers in capitals and as lists', () => {
    const capitals = {
      Host: 'site.test',
      Origin: headers.origin,
      Cookie: ['a=b', cookie()],
    };
    expect(
      renewRecord({ method: 'POST', headers: capitals }, {}, { now: NOW })
        .headers['set-cookie'],
    ).toBe(setCookie());
  });
});

describe('a config that can’t be used', () => {
  it('is said at once, whoever asks', () => {
    const config = { storage: { domain: 'example.com; Secure' } };
    expect(() => ask({ config })).toThrow(
      /storage\.domain is "example.com; Secure"; expected a domain/,
    );
    for (const domain of [
      'a b',
      'a,b',
      'a\r\nb',
      'a;b',
      'https://a',
      '.',
      'a.',
      'auto',
    ]) {
      expect(() => ask({ config: { storage: { domain } } })).toThrow(TypeError);
    }
    const name = { storage: { name: 'a=b;c' } };
    expect(() => ask({ config: name })).toThrow(/storage\.name is "a=b;c"/);
  });

  it('may have a domain with a dot in front', () => {
    const config = { storage: { domain: '.example.com' } };
    expect(setCookie({ config })).toContain('; Domain=.example.com; ');
  });
});
