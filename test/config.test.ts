// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { defaultSettings, readConfig } from '../src/config.js';
import { serviceMark } from '../src/consent/record.js';
import { sentence } from '../src/problems.js';
import { encodeRecord } from '../src/server.js';
import type { Problem } from '../src/parts/contract.js';
import {
  LIFETIMES,
  NO_OBJECTS,
  SOUND,
  UNFITTING,
  UNKNOWN_KEYS,
  WRONG_KINDS,
  WRONG_NAMES,
  cookie,
  manyOf,
} from './config-cases.js';

const UNSOUND = [
  ...UNKNOWN_KEYS,
  ...WRONG_KINDS,
  ...WRONG_NAMES,
  ...UNFITTING,
  ...NO_OBJECTS,
];

/** What a config is read as, and everything that is said about it. */
const read = (written: unknown) => {
  const problems: Problem[] = [];
  const settings = readConfig(written, (code, where, found) => {
    problems.push({ code, where, found });
  });
  return { settings, problems, said: problems.map(sentence) };
};

/** Two services of one category that share a mark in the stored record. */
const clashingServices = (): [string, string] => {
  const seen = new Map<string, string>();
  for (let at = 0; ; at++) {
    const id = `s${(at * 7919).toString(36)}`;
    const mark = serviceMark('marketing', id);
    const other = seen.get(mark);
    if (other !== undefined) return [other, id];
    seen.set(mark, id);
  }
};

describe('a config is sound with', () => {
  it.each(SOUND)('%s', (_, written) => {
    const { settings, said } = read(written);
    expect(said).toEqual([]);
    expect(settings).toBeDefined();
  });

  it.each(LIFETIMES)('the lifetime %s', (lifetime) => {
    expect(read(cookie({ lifetime })).said).toEqual([]);
  });
});

describe('a config is not sound with', () => {
  it.each(
    UNSOUND.map((row) => [JSON.stringify(row[0]).slice(0, 70), row] as const),
  )('%s', (_, [written, ...words]) => {
    const { settings, said } = read(written);
    expect(settings).toBeUndefined();
    const all = said.join('\n');
    for (const word of words) expect(all).toContain(word);
    expect(all).toContain('only essential tags run');
  });

  it.each([[null], [false], [0], ['']])('%j, and that is said', (written) => {
    const { settings, said } = read(written);
    expect(settings).toBeUndefined();
    expect(said).toHaveLength(1);
  });

  it('a value that JSON cannot hold, and that is said', () => {
    const circle: Record<string, unknown> = {};
    circle['controller'] = circle;
    for (const written of [circle, { revision: 1n }]) {
      const { settings, problems } = read(written);
      expect(settings).toBeUndefined();
      expect(problems).toEqual([{ code: 'config', where: '', found: written }]);
    }
  });

  it('two services of one mark in the stored record', () => {
    const [one, other] = clashingServices();
    const category = 'marketing';
    const { settings, said } = read({
      services: { [one]: { category }, [other]: { category } },
    });
    expect(settings).toBeUndefined();
    expect(said.join()).toContain('stored record');
    expect(said.join()).toMatch(new RegExp(`"(${one}|${other})"`));
  });

  it('several mistakes, each of which is said', () => {
    const { said } = read({ revision: 7, ui: { theme: 'x' }, wrong: 1 });
    expect(said).toHaveLength(3);
  });

  it.each([
    // Lengths of the names of ten categories, and services of the first.
    [[31, 31, 31, 31, 31, 31, 31, 31, 31, 32], 0, true],
    [[31, 31, 31, 31, 31, 31, 31, 31, 32, 32], 0, false],
    [[7, 7, 7, 7, 7, 7, 7, 7, 7, 7], 40, true],
    [[8, 7, 7, 7, 7, 7, 7, 7, 7, 7], 40, true],
    [[9, 8, 7, 7, 7, 7, 7, 7, 7, 7], 40, false],
  ] as const)(
    'names of %j letters and %i services: room for them is %j',
    (lengths, count, hasRoom) => {
      const names = lengths.map((length, at) =>
        String.fromCharCode(97 + at).repeat(length),
      );
      const categories = Object.fromEntries(names.map((name) => [name, {}]));
      const services = manyOf(count, { category: names[0] });
      const { settings, problems } = read({ categories, services });
      expect(settings !== undefined).toBe(hasRoom);
      if (hasRoom) expect(problems).toEqual([]);
      else expect(problems).toMatchObject([{ code: 'names', where: 'config' }]);
    },
  );

  it('names too long for the 400 bytes of the stored record', () => {
    const long = 'a'.repeat(30);
    const categories = manyOf(10, {}, long);
    const services = manyOf(40, { category: `${long}0` });
    const { settings } = read({ categories, services });
    const marks = settings?.services.map(({ category, id }) =>
      serviceMark(category, id),
    );
    const text =
      settings &&
      encodeRecord({
        decidedAt: 1_800_000_000,
        method: 'save',
        revision: '0123456789abcdef',
        categories: Object.fromEntries(
          Object.keys(categories).map((name) => [name, false]),
        ),
        differing: marks ?? [],
        services: marks ?? [],
        signals: ['gpc'],
      });
    expect(text?.length ?? 0).toBeLessThanOrEqual(400);
  });
});

describe('a page that adds to every object', () => {
  const additions: Readonly<Record<string, unknown>> = {
    analytics: { required: true },
    video: {},
    required: true,
    label: 7,
    theme: 'blue',
    ui: 'x',
    revision: 'polluted',
    days: 400,
    name: 7,
    google: 'basic',
    category: 'essential',
    cookies: 7,
    constructor: 'x',
    unknown: 1,
  };

  const withAdditions = <Result>(test: () => Result): Result => {
    const everything: object = Object.prototype;
    const { constructor } = everything;
    for (const [key, value] of Object.entries(additions)) {
      Object.defineProperty(everything, key, {
        value,
        enumerable: key !== 'constructor',
        configurable: true,
        writable: true,
      });
    }
    try {
      return test();
    } finally {
      for (const key of Object.keys(additions)) {
        Reflect.deleteProperty(everything, key);
      }
      Object.defineProperty(everything, 'constructor', {
        value: constructor,
        configurable: true,
        writable: true,
      });
    }
  };

  /** As text, since a comparison would read the additions, too. */
  const seen = (written: unknown) => JSON.stringify(read(written));

  it.each(SOUND)('changes nothing about a config with %s', (_, written) => {
    const before = seen(written);
    expect(withAdditions(() => seen(written))).toBe(before);
  });

  it('is not read as part of the settings', () => {
    const values = withAdditions(() => {
      const { settings } = read({ categories: { shop: {} } });
      const { theme } = settings?.ui ?? {};
      return [
        settings?.revision,
        settings?.google,
        theme,
        settings?.storage.days,
        settings?.categories.map(({ required, label }) => [required, label]),
      ];
    });
    expect(values[0]).toBeUndefined();
    expect(values[1]).toBeUndefined();
    expect(values[3]).toBeUndefined();
    expect(values[4]).toEqual([
      [true, undefined],
      [false, undefined],
    ]);
  });
});

describe('the config itself', () => {
  it('is left as it was written', () => {
    const freeze = (value: unknown): void => {
      if (typeof value !== 'object' || !value) return;
      Object.freeze(value);
      Object.values(value).forEach(freeze);
    };
    for (const [, written] of SOUND) {
      const before = JSON.stringify(written);
      freeze(written);
      expect(() => read(written)).not.toThrow();
      expect(JSON.stringify(written)).toBe(before);
    }
  });

  it('may change afterwards without any effect', () => {
    const written = { categories: { video: { label: 'Video' } } };
    const { settings } = read(written);
    written.categories.video.label = 'changed';
    expect(settings?.categories.at(-1)?.label).toBe('Video');
  });
});

describe('the settings', () => {
  it('have essential first and the categories in the order of the owner', () => {
    const categories = { zoo: {}, essential: { label: 'x' }, art: {} };
    const { settings } = read({ categories });
    expect(settings?.categories.map(({ name }) => name)).toEqual([
      'essential',
      'zoo',
      'art',
    ]);
    expect(settings?.categories[0]?.label).toBe('x');
  });

  it('have the three standard categories if the owner names none', () => {
    const { settings } = read({});
    expect(settings?.categories.map(({ name }) => name)).toEqual([
      'essential',
      'functional',
      'analytics',
      'marketing',
    ]);
  });

  it('have essential required whatever is written', () => {
    const categories = { essential: { required: false }, a: {} };
    const { settings } = read({ categories });
    expect(settings?.categories.map(({ required }) => required)).toEqual([
      true,
      false,
    ]);
  });

  it('have a category required that the owner calls so, with its services', () => {
    const categories = { shop: { required: true }, video: { required: false } };
    const services = {
      cart: { category: 'shop' },
      youtube: { category: 'video' },
      session: { category: 'essential' },
    };
    const { settings } = read({ categories, services });
    const required = (list: readonly { required: boolean }[] = []) =>
      list.map((one) => one.required);
    expect(required(settings?.categories)).toEqual([true, true, false]);
    expect(required(settings?.services)).toEqual([true, false, true]);
  });

  it('have the record under our name unless it has one', () => {
    expect(read({}).settings?.storage).toEqual({ name: 'consentry' });
    expect(read({ storage: { days: 1 } }).settings?.storage).toEqual({
      ...{ name: 'consentry', days: 1 },
    });
    const { settings } = read({ storage: { name: 'mine' } });
    expect(settings?.storage.name).toBe('mine');
  });

  it('of an empty config are those of a config that could not be read', () => {
    expect(defaultSettings()).toEqual(read({}).settings);
  });

  it('have a service named by its id unless it has a name', () => {
    const services = {
      youtube: { category: 'marketing' },
      vimeo: { category: 'marketing', name: 'Vimeo' },
    };
    const { settings } = read({ services });
    expect(settings?.services.map(({ id, name }) => [id, name])).toEqual([
      ['youtube', 'youtube'],
      ['vimeo', 'Vimeo'],
    ]);
  });
});

/** What a config with one service, `it`, makes of it. */
const settled = (written: object) =>
  read({
    categories: { marketing: {}, shop: { required: true } },
    services: { it: written },
  }).settings?.services[0];

describe('a service is one that the visitor may object to', () => {
  const category = 'marketing';
  const own = { category, basis: 'legitimate-interest' };
  const lists = { hosts: ['a.example'], recipients: ['A'], purposes: ['ads'] };

  it.each([
    ['of legitimate interest', own, true],
    ['of legitimate interest, with lists of texts', { ...own, ...lists }, true],
    ['of legitimate interest, with empty lists', { ...own, cookies: [] }, true],
    // What stores something is asked like any other.
    ...(['cookies', 'indexedDB', 'caches'] as const).map(
      (store) =>
        [
          `of legitimate interest that has ${store}`,
          { ...own, ...lists, [store]: [{ name: 'x' }] },
          false,
        ] as const,
    ),
    ...(['localStorage', 'sessionStorage'] as const).map(
      (store) =>
        [
          `of legitimate interest that has ${store}`,
          { ...own, ...lists, [store]: [{ key: 'x' }] },
          false,
        ] as const,
    ),
    ['of consent', { ...own, basis: 'consent' }, false],
    ['of contract', { ...own, basis: 'contract' }, false],
    ['of no basis', { category }, false],
    // Nobody says no to what is always on.
    ['of a required category', { ...own, category: 'shop' }, false],
    ['of the essential one', { ...own, category: 'essential' }, false],
    // What one of the catalogue stores is not known yet.
    ['of the catalogue', { basis: own.basis }, false],
    ['of the catalogue by a parameter', { ...own, pixelId: '1' }, false],
  ] as const)('%s: %j is %j', (_, written, expected) => {
    expect(settled(written)?.objectable).toBe(expected);
  });
});

describe('a service is one of the catalogue', () => {
  const own = { category: 'marketing', name: 'It' };
  const more = {
    provider: 'A',
    hosts: ['a.example'],
    cookies: [{ name: 'x' }],
  };

  it.each([
    ['without a category', {}, {}],
    ['without a category, whatever else is its own', more, {}],
    ['by a parameter', { ...own, ...more, pixelId: '1' }, { pixelId: '1' }],
    [
      'by parameters of every kind',
      { ...own, load: false, limit: 7, apiKey: 'k' },
      { load: false, limit: 7, apiKey: 'k' },
    ],
    ['by a parameter, without a category', { apiKey: 'k' }, { apiKey: 'k' }],
  ] as const)('%s, and is given the parameters alone', (_, written, given) => {
    expect(settled(written)?.given).toEqual(given);
  });

  it('never by the keys of an own one', () => {
    expect(settled({ ...own, ...more })?.given).toBeUndefined();
  });

  it('of no category, if neither the owner nor the catalogue tells one', () => {
    expect(settled({})).toMatchObject({ category: '', required: false });
    expect(settled(own)?.category).toBe('marketing');
  });
});
