// Services that the config names by their id: a server knows them as the page does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readService, serviceIds } from '../../scripts/catalogue.mjs';
import { contentSecurityPolicy, readGrants } from '../../src/server.js';
import { readConfig } from '../../src/config.js';
import type { Config } from '../../src/config-keys.js';
import { readStanding } from '../../src/consent/choice.js';
import { CONTRACT } from '../../src/parts/contract.js';
import type { LoadPart, HiddenParts } from '../../src/parts/contract.js';
import { categorise } from '../../src/services/services.js';
import { encodeRecord } from '../../src/server.js';
import { markOf } from '../consent/check-value.js';
import { anyRecord, NOW } from './any.js';

/** As `parts/services/<id>.js` would answer. */
const loadPart: LoadPart = async (name) => {
  if (Object.hasOwn(loaders, name)) return loaders[name]();
  throw new Error('404');
};
const none = () => Promise.reject(new Error('404'));
const loaders: {
  readonly [Name in keyof HiddenParts]: () => Promise<HiddenParts[Name]>;
} = {
  ...{ release: none, erase: none, services: none, problems: none },
  ...{ 'service-facts': none, 'consent-mode': none, presence: none },
  ...Object.fromEntries(
    serviceIds.map((id) => [
      `services/${id}`,
      async () => ({ default: [CONTRACT, readService(id).category, [0, {}]] }),
    ]),
  ),
};

/** The host and the path of a source that is neither a keyword nor a scheme. */
const sourcesIn = (policy: string): string[] => [
  ...new Set(
    policy
      .split(/[;, ]+/)
      .filter((word) => word.includes('.'))
      .map((word) => word.replace(/^wss:\/\//, '')),
  ),
];

const policyFor = (id: string, given: object, isGranted: boolean): string => {
  const { category } = readService(id);
  const record = {
    ...({ method: 'save', revision: '', signals: [] } as const),
    decidedAt: NOW / 1000 - 60,
    categories: { functional: true, analytics: true, marketing: true },
    differing: isGranted ? [] : [markOf(`${category}.${id}`)],
    services: [markOf(`${category}.${id}`)],
  };
  const config: Config = JSON.parse(
    JSON.stringify({ services: { [id]: given } }),
  );
  return contentSecurityPolicy({ config, record, now: NOW });
};

describe('the policy of a service by name', () => {
  const optional = serviceIds.filter(
    (id) => readService(id).category !== 'essential',
  );

  it.each(optional)('%s: allows what the catalogue says, and no more', (id) => {
    const { hosts = [] } = readService(id);
    const sources = sourcesIn(policyFor(id, {}, true));
    const isPlain = (host: string) => !host.replace(/^\*\./, '').includes('*');
    expect(sources).toEqual([
      ...new Set(
        hosts
          .filter(isPlain)
          .flatMap((host) =>
            host.includes('/') && !host.endsWith('/')
              ? [host, `${host}/`]
              : [host],
          ),
      ),
    ]);
    // https://w3c.github.io/webappsec-csp/#grammardef-host-source
    for (const source of sources) {
      expect(source).toMatch(
        /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(\/[\w.:@~-]*)*$/,
      );
    }
    expect(sourcesIn(policyFor(id, {}, false))).toEqual([]);
  });

  it('has the hosts of the owner in place of those of the catalogue', () => {
    const given = { measurementId: 'G-1', hosts: ['stats.shop.test'] };
    expect(sourcesIn(policyFor('google-analytics', given, true))).toEqual([
      'stats.shop.test',
    ]);
  });

  it('allows what only some pages load once that is granted: no server sees the page', () => {
    const load = 'when-present';
    const given = { siteKey: 'key', load };
    const always = policyFor('google-recaptcha', { siteKey: 'key' }, true);
    expect(sourcesIn(always)).toContain('www.google.com/recaptcha/');
    expect(policyFor('google-recaptcha', given, true)).toBe(always);
    expect(sourcesIn(policyFor('crisp', { load }, false))).toEqual([]);
  });

  it('is not opened by directives of the owner, with a path or without', () => {
    const config: Config = JSON.parse('{"services":{"youtube":{}}}');
    for (const source of [
      ...['www.youtube.com', 'https://www.youtube.com/embed/'],
      '*.youtube.com',
    ]) {
      expect(() =>
        contentSecurityPolicy({ config, base: { 'frame-src': [source] } }),
      ).toThrow(/no host of the service "youtube"/);
    }
  });

  it('of an unknown id is that of nothing', () => {
    const config: Config = JSON.parse(
      '{"services":{"constructor":{},"nobody":{"key":"x"}}}',
    );
    expect(sourcesIn(contentSecurityPolicy({ config }))).toEqual([]);
  });
});

describe('services by name on a server', () => {
  const NAMES = [
    'google-analytics',
    'crisp',
    'youtube',
    'nobody',
    'constructor',
  ];
  const anyService = fc.record(
    {
      category: fc.constantFrom('functional', 'analytics', 'marketing'),
      key: fc.constantFrom('G-1', '__proto__', 'constructor'),
      load: fc.constantFrom(true, false, 'when-present'),
      provider: fc.constant('Ours'),
    },
    { requiredKeys: [] },
  );
  const anyConfig = fc
    .record({
      categories: fc.subarray(['functional', 'analytics', 'marketing'], {
        minLength: 1,
      }),
      services: fc.dictionary(fc.constantFrom(...NAMES), anyService),
    })
    .map(({ categories, services }): Config =>
      JSON.parse(
        JSON.stringify({
          categories: Object.fromEntries(categories.map((name) => [name, {}])),
          services,
        }),
      ),
    );

  /** One that counts now. */
  const anyCurrent = anyRecord.map((record) => ({
    ...record,
    decidedAt: NOW / 1000 - 60,
  }));

  it('are granted as on the page, or the config is sound on neither', async () => {
    await fc.assert(
      fc.asyncProperty(anyConfig, anyCurrent, async (config, record) => {
        const settings = readConfig(
          await categorise(config, loadPart),
          () => {},
        );
        const cookie = `consentry=${encodeRecord(record)}`;
        const onServer = () => readGrants(cookie, config, { now: NOW });
        if (settings) {
          const { grants } = readStanding(settings, record, []);
          expect({ ...onServer() }).toEqual({ ...grants });
        } else expect(onServer).toThrow(TypeError);
      }),
    );
  });
});
