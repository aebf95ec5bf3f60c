import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOOGLE_COOKIES } from '../../src/gate/google-cookies.js';
import { isLeftover } from '../../src/gate/leftovers.js';
import type { Service, Settings, StoreKind } from '../../src/types.js';

type Lists = Partial<Pick<Service, StoreKind>>;

const service = (id: string, category: string, lists: Lists): Service => ({
  ...{ id, name: id, category, required: category === 'essential' },
  ...lists,
});
const settingsOf = (
  services: readonly Service[],
  google?: 'basic' | false,
): Settings => ({
  categories: ['essential', 'analytics', 'marketing'].map((name) => ({
    name,
    required: name === 'essential',
  })),
  services,
  storage: { name: 'consentry' },
  ...(google !== undefined && { google }),
});

/** All grants of these names, and the essential ones. */
const grantsOf = (...names: string[]) =>
  Object.fromEntries(
    ['essential', 'sign-in', ...names].map((one) => [one, true]),
  );

describe('a name on the device is a leftover', () => {
  const settings = settingsOf([
    service('pixel', 'marketing', {
      cookies: [{ name: '_px' }, { name: '_px_*' }, { name: 'a+b(c)' }],
      localStorage: [{ key: 'px.*' }],
      sessionStorage: [{ key: 'px-tab' }],
      indexedDB: [{ name: 'px-db' }],
      caches: [{ name: 'px-v*-images' }],
    }),
  ]);

  it.each([
    ['cookies', '_px'],
    ['cookies', '_px_'],
    ['cookies', '_px_1'],
    ['cookies', 'a+b(c)'],
    ['localStorage', 'px.a'],
    ['localStorage', 'px.a\nb'],
    ['sessionStorage', 'px-tab'],
    ['indexedDB', 'px-db'],
    ['caches', 'px-v12-images'],
  ] as const)('in %s: %j, which a denied service declares', (...place) => {
    expect(isLeftover(settings, grantsOf(), place)).toBe(true);
    expect(isLeftover(settings, grantsOf('pixel'), place)).toBe(false);
  });

  it.each([
    // A pattern is the whole name, and only `*` has a meaning in it.
    ['cookies', '_px2'],
    ['cookies', 'x_px'],
    ['cookies', '_PX'],
    ['cookies', 'aab(c)'],
    ['cookies', 'a+bc'],
    ['localStorage', 'pxa'],
    ['caches', 'px-v12-images-2'],
    ['caches', 'my-px-v12-images'],
    // It is declared for another place.
    ['cookies', 'px-tab'],
    ['localStorage', '_px'],
    ['indexedDB', 'px-v1-images'],
  ] as const)('in %s not: %j', (...place) => {
    expect(isLeftover(settings, grantsOf(), place)).toBe(false);
  });

  it('not if it is ours, whatever a service declares', () => {
    const all = settingsOf([
      service('pixel', 'marketing', { cookies: [{ name: 'con*try' }] }),
    ]);
    expect(isLeftover(all, grantsOf(), ['cookies', 'consentry'])).toBe(false);
    expect(isLeftover(all, grantsOf(), ['cookies', 'conentry'])).toBe(true);
  });

  it('not if the server sets it, be it declared by a denied service again', () => {
    const name = 'session';
    const shared = settingsOf([
      service('shop', 'marketing', { cookies: [{ name, setBy: 'server' }] }),
      service('pixel', 'marketing', { cookies: [{ name: 'ses*' }] }),
    ]);
    expect(isLeftover(shared, grantsOf(), ['cookies', name])).toBe(false);
    expect(isLeftover(shared, grantsOf(), ['cookies', 'sesame'])).toBe(true);
  });

  it('not if the catalogue keeps it: the name is common, or remembers a refusal', () => {
    const kept = { name: 'lang', kept: true };
    const one = settingsOf([
      service('chat', 'functional', { cookies: [kept, { name: '_chat' }] }),
    ]);
    expect(isLeftover(one, grantsOf(), ['cookies', 'lang'])).toBe(false);
    expect(isLeftover(one, grantsOf(), ['cookies', '_chat'])).toBe(true);
  });

  it('not if it is on the site of a third party: here, the name is another’s', () => {
    const third = { name: 'session', setBy: 'third-party' } as const;
    const one = settingsOf([
      service('player', 'marketing', { cookies: [third] }),
      service('pixel', 'marketing', { cookies: [{ name: '_px' }] }),
    ]);
    expect(isLeftover(one, grantsOf(), ['cookies', 'session'])).toBe(false);
    // Nor does it keep the first-party cookie of somebody else.
    const two = settingsOf([
      service('player', 'analytics', { cookies: [third] }),
      service('pixel', 'marketing', { cookies: [{ name: 'session' }] }),
    ]);
    const grants = { ...grantsOf(), analytics: true, player: true };
    expect(isLeftover(two, grants, ['cookies', 'session'])).toBe(true);
  });

  it.each(['first-party', undefined] as const)(
    'also if it is said to be set by %s',
    (setBy) => {
      const cookies = [{ name: '_px', ...(setBy && { setBy }) }];
      const one = settingsOf([service('pixel', 'marketing', { cookies })]);
      expect(isLeftover(one, grantsOf(), ['cookies', '_px'])).toBe(true);
    },
  );
});

describe('a service that declares nothing', () => {
  it('has no leftovers, granted or not', () => {
    const bare = settingsOf([service('pixel', 'marketing', {})]);
    for (const grants of [grantsOf(), grantsOf('pixel')]) {
      expect(isLeftover(bare, grants, ['cookies', '_px'])).toBe(false);
      expect(isLeftover(bare, grants, ['localStorage', 'px'])).toBe(false);
    }
  });
});

describe('a pattern', () => {
  const erases = (pattern: string, name: string) =>
    isLeftover(
      settingsOf([
        service('pixel', 'marketing', { cookies: [{ name: pattern }] }),
      ]),
      grantsOf(),
      ['cookies', name],
    );

  it.each(['*', '**', '*a', 'a*', 'ab*', 'a*b', '*ab*'])(
    'of hardly more than a star, such as %s, erases nothing',
    (pattern) => {
      expect(erases(pattern, pattern.replaceAll('*', 'x'))).toBe(false);
      expect(erases(pattern, pattern.replaceAll('*', ''))).toBe(false);
    },
  );

  it.each(['abc*', '*abc', 'a*b*c'])('of three letters does: %s', (pattern) => {
    expect(erases(pattern, pattern.replaceAll('*', 'x'))).toBe(true);
  });

  it.each(['a', 'ab'])('without a star is a name, be it short: %s', (name) => {
    expect(erases(name, name)).toBe(true);
  });

  it('of hardly more than a star still keeps what is granted', () => {
    const settings = settingsOf([
      service('pixel', 'marketing', { cookies: [{ name: 'px1' }] }),
      service('sign-in', 'essential', { cookies: [{ name: 'p*' }] }),
    ]);
    expect(isLeftover(settings, grantsOf(), ['cookies', 'px1'])).toBe(false);
  });
});

describe('cookies of Google tags', () => {
  const settings = settingsOf([], 'basic');
  const erased = (one: Settings, ...granted: string[]) =>
    [
      '_ga',
      '_ga_AB12',
      '_gid',
      '_gat_x',
      'FPLC',
      '_gcl_au',
      '__gads',
      '_g',
    ].filter((name) =>
      isLeftover(one, grantsOf(...granted), ['cookies', name]),
    );
  const ANALYTICS = ['_ga', '_ga_AB12', '_gid', '_gat_x', 'FPLC'];
  const MARKETING = ['_gcl_au', '__gads'];

  it('are leftovers where their category is denied', () => {
    expect(erased(settings)).toEqual([...ANALYTICS, ...MARKETING]);
    expect(erased(settings, 'analytics')).toEqual(MARKETING);
    expect(erased(settings, 'marketing')).toEqual(ANALYTICS);
    expect(erased(settings, 'analytics', 'marketing')).toEqual([]);
  });

  it('are unknown where Google is not spoken of', () => {
    expect(erased(settingsOf([], false))).toEqual([]);
    expect(erased(settingsOf([]))).toEqual([]);
  });

  it('are cookies, and nothing else of that name', () => {
    for (const kind of ['localStorage', 'indexedDB', 'caches'] as const) {
      expect(isLeftover(settings, grantsOf(), [kind, '_ga'])).toBe(false);
    }
  });

  it('are kept where their category is granted and a denied service has them, too', () => {
    const both = settingsOf(
      [service('other', 'marketing', { cookies: [{ name: '_ga' }] })],
      'basic',
    );
    expect(isLeftover(both, grantsOf('analytics'), ['cookies', '_ga'])).toBe(
      false,
    );
  });

  it('are all specific enough to be erased', () => {
    for (const name of Object.values(GOOGLE_COOKIES).flat()) {
      expect(
        isLeftover(settings, grantsOf(), ['cookies', name.replace('*', 'x')]),
      ).toBe(true);
    }
  });
});

/** Whether a name fits a pattern, without a regular expression. */
const matches = (pattern: string, name: string): boolean => {
  if (pattern === '') return name === '';
  const [first, rest] = [pattern[0], pattern.slice(1)];
  if (first !== '*') return name[0] === first && matches(rest, name.slice(1));
  return (
    matches(rest, name) || (name !== '' && matches(pattern, name.slice(1)))
  );
};

describe('any services under any grants', () => {
  const unit = fc.constantFrom('a', 'b', '_', '.', '*', '\n');
  const letter = fc.constantFrom('a', 'b', '_', '.', '\n');
  const pattern = fc.string({ unit, minLength: 1, maxLength: 6 });
  const declared = fc.record({
    id: fc.constantFrom('s', 't', 'u'),
    category: fc.constantFrom('essential', 'analytics', 'marketing'),
    cookies: fc.array(
      fc.record({
        name: pattern,
        setBy: fc.constantFrom('first-party' as const, 'server' as const),
      }),
      { maxLength: 3 },
    ),
  });
  const anyServices = fc.uniqueArray(declared, {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 3,
  });

  it('erase what a denied one declares precisely, and nothing that may stay', () => {
    const names = fc.string({ unit: letter, minLength: 1, maxLength: 5 });
    const granted = fc.subarray(['s', 't', 'u']);
    fc.assert(
      fc.property(anyServices, granted, names, (made, ids, name) => {
        const services = made.map(({ id, category, cookies }) =>
          service(id, category, { cookies }),
        );
        const isOn = ({ id, required }: Service) =>
          required || ids.includes(id);
        const grants = Object.fromEntries(
          services.map((one) => [one.id, isOn(one)]),
        );
        const entries = services.flatMap((one) =>
          (one.cookies ?? [])
            .filter((cookie) => matches(cookie.name, name))
            .map((cookie) => ({
              isKept: isOn(one) || cookie.setBy === 'server',
              isPrecise:
                !cookie.name.includes('*') ||
                cookie.name.replaceAll('*', '').length > 2,
            })),
        );
        expect(
          isLeftover(settingsOf(services), grants, ['cookies', name]),
        ).toBe(
          entries.some(({ isPrecise }) => isPrecise) &&
            !entries.some(({ isKept }) => isKept),
        );
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
});

describe('what the catalogue says of a service that is denied', () => {
  // What `catalogue/<id>.js` says, put under what the owner wrote.
  const shop = { ...service('shop', 'marketing', {}), given: {} };
  const known: Lists = JSON.parse(
    `{"cookies":[
        {"name":"_shop","purpose":"ads"},
        {"name":"_shop_optout","purpose":"consent","kept":true},
        {"name":"cart","purpose":"shop","generic":true,"kept":true}],
      "localStorage":[{"key":"shop.consent","purpose":"consent","kept":true},{"key":"shop.*"}]}`,
  );
  const settings = settingsOf([{ ...shop, ...known }]);
  const isGone = (kind: StoreKind, name: string) =>
    isLeftover(settings, grantsOf(), [kind, name]);

  it('erases its names', () => {
    expect(isGone('cookies', '_shop')).toBe(true);
    expect(isGone('localStorage', 'shop.id')).toBe(true);
  });

  it('keeps the memory of a refusal', () => {
    expect(isGone('cookies', '_shop_optout')).toBe(false);
    expect(isGone('localStorage', 'shop.consent')).toBe(false);
  });

  it('keeps a name that the site may use for something else', () => {
    expect(isGone('cookies', 'cart')).toBe(false);
  });
});
