import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPersist } from '../../src/consent/persist.js';
import { encodeRecord } from '../../src/consent/record.js';
import type { ConsentRecord, Settings } from '../../src/types.js';
import { stubPage } from './cookie-jar.js';

const DAY = 86_400;
const NOW = 1_800_000_000;

const recordOf = (parts: Partial<ConsentRecord> = {}): ConsentRecord => ({
  decidedAt: NOW - 60,
  method: 'save',
  revision: '',
  categories: { analytics: true },
  differing: [],
  services: [],
  signals: [],
  ...parts,
});
const refused = { categories: { analytics: false } };

/** A browser's storage that keeps what it is given, unless it is told not to. */
const stubStorage = (refuses: 'nothing' | 'writing' | 'silently' | 'all') => {
  const items = new Map<string, string>();
  const blocked = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  vi.stubGlobal('localStorage', {
    getItem: (key: string) =>
      refuses === 'all' ? blocked() : (items.get(key) ?? null),
    setItem: (key: string, value: string) => {
      if (refuses === 'writing' || refuses === 'all') blocked();
      if (refuses === 'nothing') items.set(key, value);
    },
  });
  return items;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW * 1000 });
  stubStorage('nothing');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The record's keeper on a page, and what it reports. */
const open = (
  storage: Partial<Settings['storage']> = {},
  address = 'https://www.shop.example/',
) => {
  const jar = stubPage(address);
  const problems: unknown[][] = [];
  const reopen = () =>
    createPersist({ name: 'choice', ...storage }, (...problem) =>
      problems.push(problem),
    );
  return { jar, problems, reopen, ...reopen() };
};

describe('a saved record', () => {
  it('is one cookie of the host, for all of its paths, sent with links to the page', () => {
    const { jar, problems, save } = open();
    save(recordOf());
    expect(jar.kept()).toEqual([
      {
        name: 'choice',
        value: encodeRecord(recordOf()),
        domain: '',
        path: '/',
        isSecure: true,
        isPartitioned: false,
        sameSite: 'Lax',
        maxAge: 182 * DAY - 60,
      },
    ]);
    expect(problems).toEqual([]);
  });

  it('is not marked Secure where the page is not', () => {
    const { jar, save } = open({}, 'http://localhost:8080/');
    save(recordOf());
    expect(jar.kept()).toMatchObject([{ isSecure: false }]);
  });

  it('is found again by the next page', () => {
    const { save, reopen } = open();
    save(recordOf());
    expect(reopen().load()).toEqual(recordOf());
  });

  it('replaces the one before', () => {
    const { jar, save, load } = open();
    save(recordOf({ decidedAt: NOW - 100 }));
    save(recordOf(refused));
    expect(jar.kept()).toHaveLength(1);
    expect(load()).toEqual(recordOf(refused));
  });
});

describe('the domain of the cookie', () => {
  it.each([
    // It is the widest that the browser accepts …
    ['www.shop.example', 'auto', 'shop.example'],
    ['shop.example', 'auto', 'shop.example'],
    ['a.b.shop.example', 'auto', 'shop.example'],
    ['www.shop.co.uk', 'auto', 'shop.co.uk'],
    // … and where it accepts none, the host's own.
    ['localhost', 'auto', ''],
    ['co.uk', 'auto', ''],
    // As the owner says.
    ['www.shop.example', 'www.shop.example', 'www.shop.example'],
    ['www.shop.example', 'shop.example', 'shop.example'],
    ['www.shop.example', undefined, ''],
  ])('of %s with %j is %j', (host, domain, expected) => {
    const { jar, save } = open(domain ? { domain } : {}, `https://${host}/x`);
    save(recordOf());
    expect(jar.kept().map((cookie) => cookie.domain)).toEqual([expected]);
  });

  it('that belongs to another site is refused, and the record kept elsewhere', () => {
    const { jar, save, load, problems } = open({ domain: 'other.example' });
    save(recordOf());
    expect(jar.kept()).toEqual([]);
    expect(load()).toEqual(recordOf());
    expect(problems).toEqual([['storage', 'choice', 'localStorage']]);
  });
});

describe('the life of the cookie', () => {
  it('ends as long after the choice as the owner keeps it, however often it is saved', () => {
    const day = fc.integer({ min: 1, max: 400 });
    const ages = fc.array(fc.nat({ max: 399 * DAY }), { minLength: 1 });
    fc.assert(
      fc.property(day, fc.boolean(), ages, (days, isYes, all) => {
        const { jar, save } = open({ days });
        const categories = { analytics: isYes };
        for (const age of all.filter((one) => one < days * DAY)) {
          save(recordOf({ categories, decidedAt: NOW - age }));
          expect(jar.kept()).toMatchObject([{ maxAge: days * DAY - age }]);
        }
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it('is not prolonged when a record of 30 days is saved again', () => {
    const { jar, save } = open({ days: 182 });
    save(recordOf({ decidedAt: NOW }));
    vi.setSystemTime((NOW + 30 * DAY) * 1000);
    save(recordOf({ decidedAt: NOW }));
    expect(jar.kept()).toMatchObject([{ maxAge: 152 * DAY }]);
  });

  it('is that of a refusal for a refusal', () => {
    const days = { accept: 10, refuse: 20 };
    const { jar, save } = open({ days });
    save(recordOf({ decidedAt: NOW }));
    expect(jar.kept()).toMatchObject([{ maxAge: 10 * DAY }]);
    save(recordOf({ decidedAt: NOW, ...refused }));
    expect(jar.kept()).toMatchObject([{ maxAge: 20 * DAY }]);
  });
});

describe('what is loaded', () => {
  const set = ({ jar }: ReturnType<typeof open>, text: string, more = '') =>
    jar.set(`choice=${text}${more}`);

  it('is nothing where nothing is stored', () => {
    const { load, problems } = open();
    expect(load()).toBeUndefined();
    expect(problems).toEqual([]);
  });

  it('is the newest of cookies, localStorage and what was heard', () => {
    const at = (decidedAt: number) => recordOf({ decidedAt });
    const places = [NOW - 10, NOW - 20, NOW - 30, NOW - 40];
    for (let turn = 0; turn < places.length; turn++) {
      const items = stubStorage('nothing');
      const page = open();
      const [one = 0, two = 0, three = 0, four = 0] = places;
      set(page, encodeRecord(at(one)));
      set(page, encodeRecord(at(two)), ';Domain=shop.example');
      items.set('choice', encodeRecord(at(three)));
      expect(page.load(encodeRecord(at(four)))).toEqual(at(NOW - 10));
      expect(page.problems).toEqual([]);
      places.push(...places.splice(0, 1));
    }
  });

  it('is none that is outlived or comes from the future, and that is no mistake', () => {
    const page = open({ days: 10 });
    set(page, encodeRecord(recordOf({ decidedAt: NOW - 10 * DAY })));
    expect(page.load()).toBeUndefined();
    set(page, encodeRecord(recordOf({ decidedAt: NOW + 2 * DAY })));
    expect(page.load()).toBeUndefined();
    expect(page.problems).toEqual([]);
  });

  it('is none that is no record, and that is said with the start of it', () => {
    const page = open();
    const long = 'x'.repeat(200);
    set(page, long);
    expect(page.load('heard')).toBeUndefined();
    expect(page.problems).toEqual([
      ['record', 'choice', 'x'.repeat(80)],
      ['record', 'choice', 'heard'],
    ]);
  });

  it('is not held up by a cookie that is no record', () => {
    const page = open();
    set(page, 'junk');
    set(page, encodeRecord(recordOf()), ';Domain=shop.example');
    expect(page.load()).toEqual(recordOf());
  });

  it('is nothing of another name', () => {
    const page = open();
    page.jar.set(`choice2=${encodeRecord(recordOf())}`);
    expect(page.load()).toBeUndefined();
  });

  it('changes nothing that is kept', () => {
    const page = open();
    const text = encodeRecord(recordOf());
    page.load(text);
    expect(page.jar.kept()).toEqual([]);
    expect(page.load()).toBeUndefined();
  });
});

// Two tabs decide at once: each has its own record and finds the other's stored.
describe('a record of our own beside the stored one', () => {
  const yes = recordOf();
  const no = recordOf(refused);

  it('counts if it grants less, and is stored again', () => {
    const { jar, save, load } = open();
    save(yes);
    expect(load(undefined, no)).toBe(no);
    expect(jar.kept()).toMatchObject([{ value: encodeRecord(no) }]);
  });

  it('gives way if it grants more, or is older', () => {
    const { jar, save, load } = open();
    save(no);
    expect(load(undefined, yes)).toEqual(no);
    const older = recordOf({ ...refused, decidedAt: NOW - 70 });
    save(yes);
    expect(load(undefined, older)).toEqual(yes);
    expect(jar.kept()).toMatchObject([{ value: encodeRecord(yes) }]);
  });

  it('is gone once the visitor has cleared the stored one', () => {
    const { jar, load } = open();
    expect(load(undefined, no)).toBeUndefined();
    expect(jar.kept()).toEqual([]);
  });

  it('is not stored again while the same one is', () => {
    const { jar, problems, save, load } = open();
    save(no);
    const [before] = jar.kept();
    expect(load(undefined, no)).toEqual(no);
    expect(jar.kept()[0]).toBe(before);
    expect(problems).toEqual([]);
  });

  it('is none when it is dated ahead', () => {
    const { save, load } = open({ days: 10 });
    save(recordOf({ decidedAt: NOW - 9 * DAY }));
    const own = recordOf({ ...refused, decidedAt: NOW + 2 * DAY });
    expect(load(undefined, own)?.categories).toEqual(yes.categories);
  });

  it('is one truth for both tabs, whatever each has and whoever looks first', () => {
    const choice = fc.record({
      analytics: fc.boolean(),
      marketing: fc.boolean(),
    });
    const second = fc.integer({ min: NOW - 2, max: NOW });
    const mark = fc.constantFrom('abc', 'def', 'ghi');
    const any = fc
      .record({
        categories: choice,
        decidedAt: second,
        differing: fc.uniqueArray(mark),
      })
      .map(recordOf);
    fc.assert(
      fc.property(any, any, fc.boolean(), (one, other, isFirst) => {
        const { save, load, reopen } = open();
        const mine = reopen();
        save(isFirst ? one : other);
        save(isFirst ? other : one);
        let [here, there] = [mine.load('', one), load('', other)];
        here = mine.load('', here);
        there = load('', there);
        expect(here).toEqual(there);
        expect(reopen().load()).toEqual(here);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe('a browser that keeps no cookies', () => {
  it('keeps the record in localStorage, and the owner is told', () => {
    const { jar, problems, save, reopen } = open();
    jar.close();
    save(recordOf());
    expect(reopen().load()).toEqual(recordOf());
    expect(problems).toEqual([['storage', 'choice', 'localStorage']]);
  });

  it.each(['writing', 'silently', 'all'] as const)(
    'and refuses localStorage (%s) has it in memory, and the owner is told',
    (refuses) => {
      stubStorage(refuses);
      const { jar, problems, save, load, reopen } = open();
      jar.close();
      save(recordOf());
      expect(load()).toEqual(recordOf());
      expect(load()).toEqual(recordOf());
      expect(reopen().load()).toBeUndefined();
      expect(problems).toEqual([['storage', 'choice', 'memory']]);
    },
  );

  it('keeps in memory what another tab says later', () => {
    stubStorage('all');
    const { jar, save, load } = open();
    jar.close();
    save(recordOf());
    const news = recordOf({ decidedAt: NOW, ...refused });
    expect(load(encodeRecord(news))).toEqual(news);
    expect(load()).toEqual(news);
  });

  it('has forgotten the memory once a cookie is kept after all', () => {
    stubStorage('all');
    const { jar, save, load } = open();
    jar.close();
    save(recordOf());
    jar.open();
    save(recordOf(refused));
    jar.set('choice=;Max-Age=0;Path=/');
    expect(load()).toBeUndefined();
  });

  it('keeps it in memory for as long as anywhere else', () => {
    stubStorage('all');
    const { jar, save, load, problems } = open({ days: 10 });
    jar.close();
    save(recordOf({ decidedAt: NOW }));
    vi.setSystemTime((NOW + 10 * DAY) * 1000);
    expect(load()).toBeUndefined();
    expect(load()).toBeUndefined();
    expect(problems).toEqual([['storage', 'choice', 'memory']]);
  });

  it('does not try anew for the record that it has in memory', () => {
    stubStorage('all');
    const { jar, save, load, problems } = open();
    jar.close();
    save(recordOf());
    const own = load();
    expect(load('', own)).toEqual(recordOf());
    expect(problems).toHaveLength(1);
  });
});
