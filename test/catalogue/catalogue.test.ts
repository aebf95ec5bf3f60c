// Every file of the catalogue against its schema, and against what a visitor,
// an owner and the erasing rely on.
import { describe, expect, it } from 'vitest';
import { readCatalogue, serviceIds } from '../../scripts/catalogue.mjs';
import { PURPOSES } from '../../src/catalogue/purposes.js';
import type { Purpose } from '../../src/catalogue/purposes.js';
import { SERVICE_KEYS } from '../../src/catalogue/service-keys.js';
import { CONFIG_KEYS } from '../../src/config-keys.js';
import { readConfig } from '../../src/config.js';
import { toServiceSchema } from '../../src/schema.js';
import { fits, misfits } from '../helpers/json-schema.js';

const catalogue = readCatalogue();
const schema = toServiceSchema();
/** Purposes that need no mention of their own beside the service's. */
const TECHNICAL: readonly Purpose[] = [
  ...(['consent', 'delivery', 'security', 'session'] as const),
  ...(['settings', 'sign-in', 'tags'] as const),
];
const named = catalogue.map((service) => [service.id, service] as const);

describe('the catalogue', () => {
  it('has at least 120 services', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(120);
  });

  it('names each file after its service', () => {
    expect(catalogue.map(({ id }) => id)).toEqual(serviceIds);
  });

  it('says once what a service is called', () => {
    const names = catalogue.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('uses every purpose there is', () => {
    const used = new Set(catalogue.flatMap(({ purposes }) => purposes));
    expect([...PURPOSES].filter((word) => !used.has(word))).toEqual([]);
  });

  it('has its purposes in alphabetical order, each once', () => {
    expect([...PURPOSES]).toEqual([...new Set(PURPOSES)].sort());
  });
});

describe.each(named)('the service %s', (_, service) => {
  const { cookies = [], hosts = [], checked } = service;

  it('fits the schema', () => {
    expect(misfits(schema, service)).toEqual([]);
  });

  it('repeats nothing', () => {
    const lists = [
      service.purposes,
      service.sources,
      hosts,
      cookies.map(({ name, domain }) => `${name} ${domain ?? ''}`),
      (service.localStorage ?? []).map(({ key }) => key),
      (service.sessionStorage ?? []).map(({ key }) => key),
    ];
    for (const list of lists) expect(list).toEqual([...new Set(list)]);
  });

  it('has its hosts in alphabetical order', () => {
    expect(hosts).toEqual([...hosts].sort());
  });

  it('says where it is run, or by nobody but the site', () => {
    const { provider, country, policyUrl } = service;
    const found = `provider ${provider}, country ${country}`;
    expect(Boolean(country), found).toBe(Boolean(provider));
    if (!provider) expect(policyUrl).toBeUndefined();
  });

  it('names the domain of third-party cookies only', () => {
    for (const { domain, setBy } of cookies) {
      if (domain) expect(setBy).toBe('third-party');
    }
  });

  it('is for everything that it stores something for, but for what any service has to do', () => {
    const stored = [
      ...cookies.filter(({ unverified }) => !unverified),
      ...(service.localStorage ?? []),
      ...(service.sessionStorage ?? []),
      ...(service.indexedDB ?? []),
    ].flatMap(({ purpose }) => purpose ?? []);
    expect([...service.purposes, ...TECHNICAL]).toEqual(
      expect.arrayContaining(stored),
    );
  });

  it('is optional where it rests on consent, and only there', () => {
    const { basis, category } = service;
    const found = `basis ${basis}, category ${category}`;
    expect(basis === 'consent', found).toBe(category !== 'essential');
  });

  it('was checked on a day that is past', () => {
    const time = Date.parse(checked);
    expect(new Date(time).toISOString().slice(0, 10)).toBe(checked);
    expect(time).toBeLessThan(Date.now());
  });

  it('can be declared in a config as it is', () => {
    const known = Object.keys(CONFIG_KEYS.services['*']);
    const cookieKeys = Object.keys(CONFIG_KEYS.services['*'].cookies['[]']);
    const pick = (keys: readonly string[], value: object) =>
      Object.fromEntries(
        Object.entries(value).filter(([key]) => keys.includes(key)),
      );
    const declared = {
      ...pick(known, service),
      ...(service.cookies && {
        cookies: cookies.map((cookie) => pick(cookieKeys, cookie)),
      }),
    };
    const problems: unknown[] = [];
    const settings = readConfig(
      { services: { [service.id]: declared } },
      (...problem) => problems.push(problem),
    );
    expect(problems).toEqual([]);
    expect(settings?.services[0]?.name).toBe(service.name);
  });
});

describe('the keys of a service', () => {
  it('are those of a service in a config, and more', () => {
    const { retention, ...config } = CONFIG_KEYS.services['*'];
    expect(retention).toBe('text'); // the owner alone knows it
    expect(Object.keys(SERVICE_KEYS)).toEqual(
      expect.arrayContaining(Object.keys(config)),
    );
    for (const kind of [
      'cookies',
      'localStorage',
      'sessionStorage',
      'indexedDB',
      'caches',
    ] as const) {
      expect(Object.keys(SERVICE_KEYS[kind]['[]'])).toEqual(
        expect.arrayContaining(Object.keys(config[kind]['[]'])),
      );
    }
  });
});

const SOUND = catalogue[0];
const WRONG: readonly (readonly [string, object])[] = [
  ['a key that it does not know', { colour: 'red' }],
  ['a policy that is not https', { policyUrl: 'http://example.com/' }],
  ['a country of three letters', { country: 'FRA' }],
  ['a host with a scheme', { hosts: ['https://example.com'] }],
  ['a host with a query', { hosts: ['example.com/a?b'] }],
  ['no purpose', { purposes: [] }],
  ['a purpose of its own', { purposes: ['profit'] }],
  [
    'a cookie for a purpose of its own',
    { cookies: [{ name: 'a', purpose: 'profit' }] },
  ],
  ['a lifetime in words', { cookies: [{ name: 'a', lifetime: '2 years' }] }],
  ['a cookie without a name', { cookies: [{ lifetime: 'P1Y' }] }],
  ['no source', { sources: [] }],
  ['a source that is no address', { sources: ['general knowledge'] }],
  ['no date', { checked: undefined }],
  ['a category of its own', { category: 'performance' }],
];

describe('the schema of a service', () => {
  it('says the key, what it found and what it expected', () => {
    const { checked: _, ...rest } = { ...SOUND, colour: 'red' };
    const written = {
      ...{ ...rest, country: 'FRA', sources: [] },
      cookies: [{ name: 'a', lifetime: '2 years' }, { name: 1 }],
    };
    expect(misfits(schema, written)).toEqual([
      expect.stringMatching(/^country: found "FRA", expected what fits /),
      expect.stringMatching(/^cookies\.0\.lifetime: found "2 years", /),
      'cookies.1.name: found 1, expected the type string',
      'sources: found [], expected 1 entries or more',
      'checked: found nothing, expected it to be there',
      expect.stringMatching(
        /^colour: found "red", expected no such key; there are id, name, /,
      ),
    ]);
  });

  it.each(WRONG)('refuses %s', (_, change) => {
    const written: unknown = JSON.parse(
      JSON.stringify({ ...SOUND, ...change }),
    );
    expect(fits(schema, SOUND)).toBe(true);
    expect(fits(schema, written)).toBe(false);
  });
});
