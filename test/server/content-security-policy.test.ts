import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  encodeRecord,
  readGrants,
} from '../../src/server.js';
import type { Config, PolicyOptions } from '../../src/server.js';
import { markOf } from '../consent/check-value.js';
import { DAY, NOW, SECONDS, anyConfig, anyRecord, recordOf } from './any.js';

const config = {
  revision: '2026-01',
  services: {
    stats: { category: 'analytics', hosts: ['stats.test', '*.Stats.test'] },
    ads: { category: 'marketing', hosts: ['ads.test', 'shared.test'] },
    tags: { category: 'analytics', hosts: ['shared.test'] },
    pay: { category: 'essential', hosts: ['pay.test'] },
  },
} as const satisfies Config;
const marks = {
  stats: markOf('analytics.stats'),
  ads: markOf('marketing.ads'),
  tags: markOf('analytics.tags'),
};
const agreed = (names: readonly string[], parts = {}) =>
  recordOf({
    revision: '2026-01',
    categories: Object.fromEntries(
      ['functional', 'analytics', 'marketing'].map((name) => [
        name,
        names.includes(name),
      ]),
    ),
    services: Object.values(marks),
    ...parts,
  });

const policyFor = (options: Partial<PolicyOptions> = {}) =>
  contentSecurityPolicy({ config, now: NOW, ...options });

type Parsed = Record<string, string[]>;

/** Each policy of a header value as directive → sources. */
const parse = (value: string): Parsed[] =>
  value.split(',').map((policy) =>
    Object.fromEntries(
      policy
        .split(';')
        .map((directive) => directive.trim().split(/ +/))
        .map(([name = '', ...sources]) => [name, sources]),
    ),
  );
const only = (value: string): Parsed => {
  const policies = parse(value);
  expect(policies).toHaveLength(1);
  return policies[0] ?? {};
};

/** Every host in a policy, from wherever it is named. */
const hostsIn = (value: string): string[] =>
  [
    ...new Set(
      parse(value)
        .flatMap((policy) => Object.values(policy).flat())
        .filter((source) => source.includes('.'))
        .map((source) => source.replace('wss://', '')),
    ),
  ].sort();

describe('the policy for a stored choice', () => {
  it('allows this site and the essential alone without a record', () => {
    expect(only(policyFor())).toEqual({
      'default-src': ["'self'"],
      'script-src': ["'self'", 'pay.test'],
      'style-src': ["'self'", 'pay.test'],
      'img-src': ["'self'", 'data:', 'pay.test'],
      'font-src': ["'self'", 'data:', 'pay.test'],
      'media-src': ["'self'", 'pay.test'],
      'connect-src': ["'self'", 'pay.test', 'wss://pay.test'],
      'frame-src': ["'self'", 'pay.test'],
      'worker-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'self'"],
    });
  });

  it('adds the hosts of what is granted', () => {
    const hosts = (names: readonly string[], parts = {}) =>
      hostsIn(policyFor({ record: agreed(names, parts) }));
    expect(hosts([])).toEqual(['pay.test']);
    expect(hosts(['marketing'])).toEqual([
      'ads.test',
      'pay.test',
      'shared.test',
    ]);
    expect(hosts(['analytics'])).toEqual([
      '*.stats.test',
      'pay.test',
      'shared.test',
      'stats.test',
    ]);
    const differing = [marks.stats, marks.ads];
    expect(hosts(['analytics'], { differing })).toEqual([
      'ads.test',
      'pay.test',
      'shared.test',
    ]);
  });

  it('is that of a refusal where the record does not count', () => {
    const all = ['analytics', 'marketing'];
    for (const record of [
      agreed(all, { revision: 'x' }),
      agreed(all, { decidedAt: SECONDS - 182 * DAY }),
      agreed(all, { decidedAt: SECONDS + 2 * DAY }),
      agreed(all, { services: [] }),
    ]) {
      expect(policyFor({ record })).toBe(policyFor());
    }
  });

  it('is judged by the clock unless told another time', () => {
    const decidedAt = Math.floor(Date.now() / 1000);
    const record = agreed(['marketing'], { decidedAt });
    const value = contentSecurityPolicy({ config, record });
    expect(hostsIn(value)).toContain('ads.test');
  });

  it('has each host once a directive', () => {
    const record = agreed(['analytics', 'marketing']);
    for (const sources of Object.values(only(policyFor({ record })))) {
      expect(new Set(sources).size).toBe(sources.length);
    }
  });

  it('never has a host that only refused services list', () => {
    let refusals = 0;
    fc.assert(
      fc.property(
        anyConfig,
        fc.option(anyRecord, { nil: undefined }),
        fc.constantFrom(undefined, 'bm9uY2U='),
        (site, record, nonce) => {
          const header = record && `consentry=${encodeRecord(record)}`;
          const grants = readGrants(header, site, { now: NOW });
          const services = Object.entries(site.services ?? {});
          const lists = (granted: boolean) =>
            services
              .filter(([id]) => grants[id] === granted)
              .flatMap(([, { hosts = [] }]) => hosts);
          const found = hostsIn(
            contentSecurityPolicy({ config: site, record, nonce, now: NOW }),
          );
          expect(found).toEqual([...new Set(lists(true))].sort());
          refusals += lists(false).length;
        },
      ),
      { numRuns: 300 },
    );
    expect(refusals).toBeGreaterThan(50);
  });
});

describe('the policy with a nonce', () => {
  const nonce = 'R4nd0m+/==';

  it('is two: the nonce decides about inline code, the hosts about all else', () => {
    const [strict, hosts] = parse(policyFor({ nonce }));
    expect(strict).toEqual({
      'script-src': [`'nonce-${nonce}'`, "'self'", 'pay.test'],
      'style-src': [`'nonce-${nonce}'`, "'self'", 'pay.test'],
      'worker-src': ["'self'"],
    });
    expect(hosts?.['script-src']).toEqual([
      "'self'",
      'pay.test',
      "'unsafe-inline'",
    ]);
    expect(hosts?.['style-src']).toEqual([
      "'self'",
      'pay.test',
      "'unsafe-inline'",
    ]);
    expect(parse(policyFor({ nonce }))).toHaveLength(2);
  });

  it('never names the nonce beside the hosts of scripts, which it would overrule', () => {
    const record = agreed(['analytics']);
    const [, hosts = {}] = parse(policyFor({ nonce, record }));
    expect(JSON.stringify(hosts)).not.toContain('nonce');
  });

  it('has no strict-dynamic, which in WebKit switches the hosts off', () => {
    const record = agreed(['analytics']);
    expect(policyFor({ nonce, record })).not.toContain('strict-dynamic');
  });

  it('keeps hashes with the nonce: they would switch inline code off', () => {
    const hash = "'sha256-AbC+/123='";
    const base = { 'script-src': [hash, "'unsafe-eval'", 'cdn.test'] };
    const [strict, hosts] = parse(policyFor({ nonce, base }));
    expect(strict?.['script-src']).toEqual([
      `'nonce-${nonce}'`,
      "'self'",
      'pay.test',
      hash,
      "'unsafe-eval'",
      'cdn.test',
    ]);
    expect(hosts?.['script-src']).toEqual([
      "'self'",
      'pay.test',
      "'unsafe-eval'",
      'cdn.test',
      "'unsafe-inline'",
    ]);
    expect(only(policyFor({ base }))['script-src']).toContain(hash);
  });

  it('leaves styles alone where the owner allows them inline', () => {
    const base = { 'style-src': ["'unsafe-inline'"] };
    const [strict] = parse(policyFor({ nonce, base }));
    expect(Object.keys(strict ?? {})).not.toContain('style-src');
  });

  it('has what concerns both policies in both', () => {
    const base = {
      'script-src-attr': ["'none'"],
      'worker-src': ['blob:'],
      'report-uri': ['/csp'],
    };
    for (const policy of parse(policyFor({ nonce, base }))) {
      expect(policy).toMatchObject({
        'script-src-attr': ["'none'"],
        'worker-src': ["'self'", 'blob:'],
        'report-uri': ['/csp'],
      });
    }
  });

  it('refuses a nonce that is none', () => {
    for (const wrong of ['', 'a b', "a'", 'a;b', 'a,b', 'a\r\nb', 'a\n', '=']) {
      const call = () => policyFor({ nonce: wrong });
      expect(call).toThrow(TypeError);
      expect(call).toThrow(/nonce is ".*"; expected a text in base64/);
    }
  });
});

describe('the owner’s directives', () => {
  it('are added to ours', () => {
    const base = {
      'img-src': ['https://cdn.test/img/', "'self'", 'blob:'],
      'frame-ancestors': ["'none'"],
      'form-action': ["'self'", 'https:'],
      'upgrade-insecure-requests': [],
      'object-src': ["'self'"],
    };
    expect(only(policyFor({ base }))).toMatchObject({
      'img-src': [
        "'self'",
        'data:',
        'pay.test',
        'https://cdn.test/img/',
        'blob:',
      ],
      'frame-ancestors': ["'none'"],
      'form-action': ["'self'", 'https:'],
      'upgrade-insecure-requests': [],
      'object-src': ["'self'"],
    });
  });

  it('take back what this site is allowed with none', () => {
    const base = { 'frame-src': ["'none'"], 'media-src': ["'none'"] };
    const record = agreed(['marketing']);
    const pay = { ...config.services.pay, hosts: [] };
    const site = { ...config, services: { ...config.services, pay } };
    expect(
      only(contentSecurityPolicy({ config: site, base, now: NOW })),
    ).toMatchObject({ 'frame-src': ["'none'"], 'media-src': ["'none'"] });
    expect(
      only(contentSecurityPolicy({ config: site, base, record, now: NOW })),
    ).toMatchObject({ 'frame-src': ['ads.test', 'shared.test'] });
  });

  it('add Trusted Types to those that they name', () => {
    expect(only(policyFor({ trustedTypes: true }))).toMatchObject({
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['consentry'],
    });
    const base = { 'trusted-types': ['dompurify'] };
    expect(only(policyFor({ base, trustedTypes: true }))).toMatchObject({
      'trusted-types': ['consentry', 'dompurify'],
    });
  });

  const refused = (base: object, found: RegExp) => {
    const call = () =>
      Reflect.apply(contentSecurityPolicy, undefined, [{ config, base }]);
    expect(call).toThrow(TypeError);
    expect(call).toThrow(found);
  };

  it('can end neither a directive nor the header', () => {
    const sources = [
      ...['a b', 'a;b', 'a,b', 'a\nb', 'a\r\nx: y', 'a\n', 'a\0', 'é.test'],
      ...['', ' ', '"a"', "'self", "'", "''", "'a b'", 7, null, ['a']],
    ];
    for (const source of sources) {
      refused(
        { 'img-src': ['ok.test', source] },
        /base\.img-src\.1 is .*; expected one source/,
      );
    }
    for (const name of ['img src', 'img-src;', 'IMG-SRC', '', 'a\nb', '-a']) {
      refused({ [name]: [] }, /; expected a directive such as "img-src"/);
    }
    for (const list of ['cdn.test', { 0: 'cdn.test' }, null, 1]) {
      refused({ 'img-src': list }, /base\.img-src is .*; expected a list/);
    }
  });

  it('do not overrule the lists of hosts', () => {
    for (const source of ["'strict-dynamic'", "'nonce-abc'"]) {
      refused(
        { 'script-src': [source] },
        /expected what leaves the hosts in force/,
      );
    }
    refused({ 'script-src-elem': ['cdn.test'] }, /expected a directive/);
  });

  it('do not open every third party', () => {
    for (const source of [
      ...['*', 'https:', 'HTTP:', 'wss:', 'https://*', '*:443', '*.com'],
      ...['https://*:*/', 'ws://*:8080'],
    ]) {
      refused({ 'connect-src': [source] }, /expected hosts by name/);
    }
  });

  it('have no host of a service that needs consent', () => {
    for (const source of [
      ...['stats.test', 'https://stats.test', 'STATS.test:443'],
      ...['cdn.stats.test/x.js', '*.stats.test', '*.b.stats.test', 'ads.test'],
      ...['wss://ads.test/live', 'shared.test'],
    ]) {
      refused({ 'connect-src': [source] }, /expected no host of the service/);
    }
    refused(
      { 'report-uri': ['//ads.test/csp'] },
      /base\.report-uri\.0 is .*"ads"/,
    );
    refused({ 'report-uri': ['https://ads.test/csp'] }, /base\.report-uri\.0/);
  });

  it('have none that a star would take in, on whichever side', () => {
    const covered = (host: string, source: string) => () =>
      contentSecurityPolicy({
        config: { services: { a: { category: 'analytics', hosts: [host] } } },
        base: { 'img-src': [source] },
      });
    for (const [host, source] of [
      ['live.chat.test', '*.chat.test'],
      ['*.chat.test', 'a.live.chat.test'],
      ['chat.test:8443', 'chat.test'],
      ['*.chat.test:8443', 'live.chat.test:1'],
    ] as const) {
      expect(covered(host, source)).toThrow(/no host of the service "a"/);
    }
    expect(covered('*.chat.test', 'mychat.test')).not.toThrow();
    expect(covered('live.chat.test', '*.other.chat.test')).not.toThrow();
  });

  it('may have those of an essential one, and neighbours', () => {
    const base = {
      'img-src': ['pay.test', 'mystats.test', 'ads.test.example'],
    };
    expect(() => policyFor({ base })).not.toThrow();
  });

  it('are not read off a prototype', () => {
    const base = { constructor: ['a.test'] };
    expect(only(policyFor({ base }))['constructor']).toEqual(['a.test']);
  });
});

describe('the hosts of a service', () => {
  const withHosts = (hosts: unknown) => () =>
    Reflect.apply(contentSecurityPolicy, undefined, [
      { config: { services: { a: { category: 'analytics', hosts } } } },
    ]);

  it('are refused if they are more than a host', () => {
    for (const host of [
      ...[
        'a b.test',
        'a.test;',
        'a.test, b.test',
        'a.test\n',
        'a.test\r\nx: y',
      ],
      ...["'self'", '"a.test"', 'https://a.test', 'a.test/x', '*', '*.com'],
      ...['a.*.test', 'é.test', '', '.test', 'a..test', 'a.test.', 'a.test:x'],
      ...['//a.test', 'data:', 'https:', 'a_b.test', '[::1]'],
    ]) {
      expect(withHosts(['ok.test', host]), host).toThrow(TypeError);
      expect(withHosts(['ok.test', host]), host).toThrow(
        /services\.a\.hosts\.1 is .*; expected a host such as/,
      );
    }
    expect(withHosts('a.test')).toThrow(
      /services\.a\.hosts is "a.test"; expected a list/,
    );
    expect(withHosts([7])).toThrow(
      /services\.a\.hosts\.0 is 7; expected a text/,
    );
  });

  it('may be with a star, a port or by themselves', () => {
    for (const host of [
      'a.test',
      '*.a.test',
      'localhost',
      'a.test:8443',
      '127.0.0.1:8080',
      'xn--bcher-kva.test',
      'A-b.Test',
    ]) {
      expect(withHosts([host]), host).not.toThrow();
    }
  });

  it('can be any text without a third directive coming of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[a-z.*;, '\n:-]{1,9}$/)),
        (host) => {
          const record = recordOf({
            categories: { analytics: true },
            services: [markOf('analytics.a')],
          });
          const site = {
            services: { a: { category: 'analytics', hosts: [host] } },
          };
          try {
            const value = contentSecurityPolicy({
              config: site,
              record,
              now: NOW,
            });
            expect(Object.keys(only(value))).toHaveLength(11);
            expect(hostsIn(value.toLowerCase()).length).toBeLessThan(2);
          } catch (error) {
            expect(error).toBeInstanceOf(TypeError);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

it('a config that the page would not use has no policy', () => {
  const call = () =>
    Reflect.apply(contentSecurityPolicy, undefined, [
      { config: { categorys: {} } },
    ]);
  expect(call).toThrow(/Did you mean "categories"/);
});

it('an option that it does not know is an error, not left out in silence', () => {
  const slip = { nonces: 'abc' };
  const act = () => policyFor(slip as Partial<PolicyOptions>);
  expect(act).toThrow(TypeError);
  expect(act).toThrow(/"nonces".*trustedTypes/);
});
