import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  decodeRecord,
  encodeRecord,
  isCurrent,
  keptDays,
  newest,
  serviceMark,
} from '../../src/consent/record.js';
import type { ConsentRecord } from '../../src/types.js';
import { bodyOf, checkValue, markOf, seal } from './check-value.js';

interface Fixtures {
  readonly marks: Readonly<Record<string, string>>;
  readonly records: readonly {
    readonly about: string;
    readonly text: string;
    readonly record: ConsentRecord;
  }[];
}

/** What visitors' browsers hold already: never edited, only added to. */
const { marks, records }: Fixtures = JSON.parse(
  readFileSync(new URL('../records/schema-1.json', import.meta.url), 'utf8'),
);
const texts = records.map(({ text }) => text);

const DAY = 86_400;
const NOW = 1_800_000_000;
const METHODS = [
  'accept-all',
  'reject-all',
  'save',
  'withdraw',
  'dismiss',
  'other',
] as const;

vi.setConfig({ testTimeout: 30_000 });
fc.configureGlobal({ seed: 20_260_101, numRuns: 300 });

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/);
const mark = fc.stringMatching(/^[A-Za-z0-9_-]{3}$/);
const anyRecord: fc.Arbitrary<ConsentRecord> = fc.record(
  {
    decidedAt: fc.nat({ max: 36 ** 9 - 1 }),
    method: fc.constantFrom(...METHODS),
    revision: fc.stringMatching(/^[A-Za-z0-9._-]{0,16}$/),
    categories: fc.dictionary(name, fc.boolean(), { maxKeys: 10 }),
    differing: fc.array(mark, { maxLength: 40 }),
    services: fc.array(mark, { maxLength: 40 }),
    signals: fc.subarray(['gpc'] as const),
    id: fc.stringMatching(/^[A-Za-z0-9_-]{1,36}$/),
  },
  {
    requiredKeys: [
      'method',
      'revision',
      'categories',
      'differing',
      'services',
      'signals',
    ],
  },
);

const recordOf = (parts: Partial<ConsentRecord> = {}): ConsentRecord => ({
  decidedAt: NOW,
  method: 'save',
  revision: '',
  categories: {},
  differing: [],
  services: [],
  signals: [],
  ...parts,
});

describe('a stored record', () => {
  it('comes back from its text whole', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(decodeRecord(encodeRecord(record))).toEqual(record);
      }),
    );
  });

  it('is a cookie value as it stands', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        // Source: https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1
        expect(encodeRecord(record)).toMatch(/^[!#-+\--:<-[\]-~]+$/);
      }),
    );
  });

  it('keeps names that objects have by nature', () => {
    const categories = { constructor: true, valueof: false };
    const record = decodeRecord(encodeRecord(recordOf({ categories })));
    expect(Object.entries(record?.categories ?? {})).toEqual(
      Object.entries(categories),
    );
    expect(record?.categories['toString']).toBeUndefined();
  });

  it.each(records)('of schema 1 is read for ever: $about', (fixture) => {
    expect(decodeRecord(fixture.text)).toEqual(fixture.record);
  });

  it.each(records)('of schema 1 is written so: $about', (fixture) => {
    expect(encodeRecord(fixture.record)).toBe(fixture.text);
  });

  it('takes nothing from what a page has put on every object', () => {
    const signal: ConsentRecord = {
      method: 'other',
      revision: '',
      categories: {},
      differing: [],
      services: [],
      signals: [],
    };
    const text = encodeRecord(signal);
    Object.assign(Object.prototype, {
      id: 'https://evil.example',
      decidedAt: 1,
    });
    const read = decodeRecord(text);
    const again = read && encodeRecord(read);
    Reflect.deleteProperty(Object.prototype, 'id');
    Reflect.deleteProperty(Object.prototype, 'decidedAt');
    expect(again).toBe(text);
  });

  it('ends with the check value that the document describes', () => {
    for (const text of texts) expect(seal(bodyOf(text))).toBe(text);
    fc.assert(
      fc.property(anyRecord, (record) => {
        const text = encodeRecord(record);
        expect(seal(bodyOf(text))).toBe(text);
      }),
    );
  });

  it('fits in 120 bytes with four categories', () => {
    const categories = {
      functional: false,
      analytics: false,
      marketing: false,
      preferences: false,
    };
    const signals = ['gpc'] as const;
    const revision = '2026-01';
    const text = encodeRecord(recordOf({ categories, signals, revision }));
    expect(`consentry=${text}`.length).toBeLessThanOrEqual(120);
  });

  it('fits in 400 bytes with ten categories and forty services', () => {
    const categories = Object.fromEntries(
      [
        ...['functional', 'preferences', 'performance', 'analytics', 'maps'],
        ...['marketing', 'social-media', 'personalisation', 'video', 'chat'],
      ].map((category) => [category, false]),
    );
    const services = Array.from({ length: 40 }, (_, at) => markOf(`s${at}`));
    const differing = services.filter((_, at) => at % 2);
    const record = { categories, services, differing, revision: '2026-01' };
    const text = encodeRecord(recordOf(record));
    expect(`consentry=${text}`.length).toBeLessThanOrEqual(400);
  });
});

describe('what is no record', () => {
  it('is any text that was not written as one', () => {
    const near = fc.constantFrom(...'1~tqxpc0a.!-_gs9Z');
    const junk = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.string({ unit: near, maxLength: 100 }),
      fc.string({ unit: near }).map((tail) => `1~tqxpc0~a~${tail}`),
    );
    fc.assert(
      fc.property(junk, (text) => {
        fc.pre(seal(bodyOf(text)) !== text);
        expect(decodeRecord(text)).toBeUndefined();
      }),
    );
  });

  it('is a text with a right check value and a wrong grammar', () => {
    const wrong = [
      '',
      '1',
      '1~',
      '~tqxpc0~a~~a~~~~~',
      '1~tqxpc0~a~~a~~~~', // a field is missing
      '1~TQXPC0~a~~a~~~~~', // capitals in the time
      '1~tqxpc0tqxpc0~a~~a~~~~~', // a time of twelve digits
      '1~-1~a~~a~~~~~',
      '1~tqxpc0~~~a~~~~~', // no method
      '1~tqxpc0~accept-all~~a~~~~~',
      '1~tqxpc0~a~12345678901234567~a~~~~~', // a revision of 17
      '1~tqxpc0~a~a b~a~~~~~',
      '1~tqxpc0~a~~A~~~~~',
      '1~tqxpc0~a~~a.~~~~~',
      '1~tqxpc0~a~~.a~~~~~',
      '1~tqxpc0~a~~a..b~~~~~',
      '1~tqxpc0~a~~!!a~~~~~',
      '1~tqxpc0~a~~a!~~~~~',
      '1~tqxpc0~a~~9a~~~~~',
      `1~tqxpc0~a~~${'a'.repeat(33)}~~~~~`,
      '1~tqxpc0~a~~a~ab~~~~', // two characters are no mark
      '1~tqxpc0~a~~a~~abcd~~~',
      '1~tqxpc0~a~~a~~~G~~',
      '1~tqxpc0~a~~a~~~~a.b~',
      ' 1~tqxpc0~a~~a~~~~~',
      '"1~tqxpc0~a~~a~~~~~',
    ];
    for (const body of wrong) {
      expect([body, decodeRecord(seal(body))]).toEqual([body, undefined]);
    }
  });

  it('is a record cut short anywhere', () => {
    for (const text of texts) {
      for (let end = 0; end < text.length; end++) {
        const cut = text.slice(0, end);
        if (seal(bodyOf(cut)) === cut) continue;
        expect([cut, decodeRecord(cut)]).toEqual([cut, undefined]);
      }
    }
  });

  it('is a record with one character changed', () => {
    let changes = 0;
    let refused = 0;
    for (const text of texts) {
      for (let at = 0; at < text.length; at++) {
        for (const character of '0aZ~.!-_g') {
          if (text[at] === character) continue;
          const changed = text.slice(0, at) + character + text.slice(at + 1);
          const decoded = decodeRecord(changed);
          changes++;
          if (!decoded) refused++;
          else expect(seal(bodyOf(changed))).toBe(changed);
        }
      }
    }
    expect(changes).toBeGreaterThan(5000);
    expect(refused / changes).toBeGreaterThan(0.999);
  });

  it('is a record with a yes turned into a no, or the other way', () => {
    for (const text of texts) {
      for (const changed of [text.replace('!', ''), text.replace('~a', '~!a')])
        if (changed !== text) expect(decodeRecord(changed)).toBeUndefined();
    }
  });

  it('is one of a higher schema, or of none', () => {
    for (const text of texts) {
      for (const schema of ['2', '3', '9', '10', '11', '0', '01', '', '-1']) {
        const other = seal(bodyOf(text).replace(/^1/, schema));
        expect([other, decodeRecord(other)]).toEqual([other, undefined]);
      }
    }
  });

  it('is garbage of four kilobytes, and that is seen at once', () => {
    const units = ['a', '~', '!', '.', 'a.', '!a.', 'abc', '1~', '\n', 'é'];
    const since = performance.now();
    for (const unit of units) {
      const garbage = unit.repeat(4096 / unit.length);
      expect(decodeRecord(garbage)).toBeUndefined();
      expect(decodeRecord(`1~tqxpc0~a~~${garbage}`)).toBeUndefined();
      expect(decodeRecord(seal(`1~tqxpc0~a~~${garbage}#`))).toBeUndefined();
    }
    expect(performance.now() - since).toBeLessThan(1000);
  });
});

describe('a record of a newer version', () => {
  it('is read without the fields that it appends', () => {
    const field = fc.stringMatching(/^[!#-+\--:<-[\]-}]{0,20}$/);
    const fields = fc.array(field, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyRecord, fields, (record, appended) => {
        const body = bodyOf(encodeRecord(record));
        const text = seal(`${body}${appended.join('~')}~`);
        expect(decodeRecord(text)).toEqual(record);
      }),
    );
  });

  it('may have been made by a method that this one does not know', () => {
    for (const letter of 'bcefghijklmnpqtuvxyz') {
      const text = seal(`1~tqxpc0~${letter}~~!analytics~~~~~`);
      expect(decodeRecord(text)?.method).toBe('other');
    }
  });

  it('may have seen a signal that this one does not know', () => {
    const read = (signals: string) =>
      decodeRecord(seal(`1~tqxpc0~a~~!analytics~~~${signals}~~`))?.signals;
    expect(read('d')).toEqual([]);
    expect(read('dg')).toEqual(['gpc']);
    expect(read('gd')).toEqual(['gpc']);
  });
});

describe('the mark of a service', () => {
  it.each(Object.entries(marks))('of %s is %s for ever', (path, known) => {
    const [category = '', id = ''] = path.split('.');
    expect(serviceMark(category, id)).toBe(known);
    expect(markOf(path)).toBe(known);
  });

  it('is what the document describes, for any id', () => {
    fc.assert(
      fc.property(name, name, (category, id) => {
        const made = serviceMark(category, id);
        expect(made).toBe(markOf(`${category}.${id}`));
        expect(made).toMatch(/^[A-Za-z0-9_-]{3}$/);
      }),
    );
  });

  it('shares its algorithm with the check value', () => {
    expect(markOf('youtube').slice(0, 2)).toBe(checkValue('youtube'));
  });
});

describe('the life of a record', () => {
  const days = { accept: 100, refuse: 200 };
  const accepted = recordOf({ categories: { a: true, b: false } });
  const refused = recordOf({ categories: { a: false, b: false } });
  const oneService = recordOf({ categories: { a: false }, differing: ['abc'] });

  it('is that of an acceptance once anything optional is granted', () => {
    expect(keptDays(accepted, days)).toBe(100);
    expect(keptDays(oneService, days)).toBe(100);
    expect(keptDays(refused, days)).toBe(200);
    expect(keptDays(recordOf(), days)).toBe(200);
  });

  it('is half a year unless the owner says otherwise', () => {
    expect(keptDays(accepted, undefined)).toBe(182);
    expect(keptDays(refused, undefined)).toBe(182);
    expect(keptDays(accepted, 30)).toBe(30);
    expect(keptDays(refused, 30)).toBe(30);
  });

  it('ends on the second, counted from the choice', () => {
    expect(isCurrent(accepted, days, NOW + 100 * DAY - 1)).toBe(true);
    expect(isCurrent(accepted, days, NOW + 100 * DAY)).toBe(false);
    expect(isCurrent(refused, days, NOW + 200 * DAY - 1)).toBe(true);
    expect(isCurrent(refused, days, NOW + 200 * DAY)).toBe(false);
  });

  it('allows a clock that is a day wrong, and no more', () => {
    expect(isCurrent(accepted, days, NOW - DAY)).toBe(true);
    expect(isCurrent(accepted, days, NOW - DAY - 1)).toBe(false);
  });

  it('has no end while nothing but a signal was stored', () => {
    const { decidedAt: _, ...signal } = recordOf({ signals: ['gpc'] });
    expect(isCurrent(signal, days, NOW)).toBe(true);
    expect(isCurrent(signal, days, NOW + 9999 * DAY)).toBe(true);
  });
});

describe('the newest of several records', () => {
  const older = recordOf({ decidedAt: NOW - 1, categories: { a: true } });
  const yes = recordOf({ categories: { a: true, b: true } });
  const half = recordOf({ categories: { a: true, b: false } });
  const no = recordOf({ categories: { a: false, b: false } });
  const orders = <Item>(one: Item, other: Item) => [
    [one, other],
    [other, one],
  ];

  it('is the one decided last', () => {
    for (const pair of orders(older, yes)) expect(newest(pair)).toBe(yes);
    for (const pair of orders(older, no)) expect(newest(pair)).toBe(no);
  });

  it('is the one that grants less, of equally old ones', () => {
    for (const pair of orders(yes, half)) expect(newest(pair)).toBe(half);
    for (const pair of orders(half, no)) expect(newest(pair)).toBe(no);
  });

  it('is the one without a granted service, of equally old refusals', () => {
    const service = { ...no, differing: ['abc'] };
    for (const pair of orders(service, no)) expect(newest(pair)).toBe(no);
  });

  it('is the one with a refused service, of equally old acceptances', () => {
    const service = { ...yes, differing: ['abc'] };
    for (const pair of orders(service, yes)) expect(newest(pair)).toBe(service);
  });

  it('is the one with fewer granted categories, whatever their services', () => {
    const few = recordOf({ categories: { a: true, b: false, c: false } });
    const services = { ...few, differing: ['abc', 'def', 'ghi', 'jkl'] };
    const most = recordOf({ categories: { a: true, b: true, c: false } });
    for (const pair of orders(most, services)) {
      expect(newest(pair)).toBe(services);
    }
    for (const pair of orders(yes, { ...half, differing: ['abc', 'def'] })) {
      expect(newest(pair)).not.toBe(yes);
    }
  });

  it('is the same of two as old that grant as much, whoever asks', () => {
    const services = fc.uniqueArray(fc.constantFrom('abc', 'def', 'ghi'), {
      minLength: 1,
      maxLength: 1,
    });
    fc.assert(
      fc.property(services, services, (differing, others) => {
        const one = { ...no, differing };
        const other = { ...no, differing: others };
        expect(newest([one, other])).toEqual(newest([other, one]));
      }),
    );
    const a = { ...no, differing: ['abc'] };
    const b = { ...no, differing: ['def'] };
    for (const pair of orders(a, b)) expect(newest(pair)).toBe(a);
  });

  it('is the first of equal ones', () => {
    const copies = [no, { ...no }, { ...no }];
    for (const list of [copies, [...copies].reverse()]) {
      expect(newest(list)).toBe(list[0]);
    }
  });

  it('is a choice rather than a signal alone', () => {
    const { decidedAt: _, ...signal } = recordOf({ signals: ['gpc'] });
    for (const pair of orders(signal, yes)) expect(newest(pair)).toBe(yes);
  });

  it('is none of none', () => {
    expect(newest([])).toBeUndefined();
    expect(newest([undefined, undefined])).toBeUndefined();
    expect(newest([undefined, yes])).toBe(yes);
  });

  it('leaves the list as it was', () => {
    const list = Object.freeze([older, yes, no]);
    expect(newest(list)).toBe(no);
  });
});

describe('docs/record.md', () => {
  const page = readFileSync(
    new URL('../../docs/record.md', import.meta.url),
    'utf8',
  );
  const block = (kind: string): string =>
    new RegExp(`\`\`\`${kind}\n([^]*?)\n\`\`\``).exec(page)?.[1] ?? '';

  it('shows a text and the record that it is', () => {
    const record: ConsentRecord = JSON.parse(block('json'));
    expect(decodeRecord(block('text'))).toEqual(record);
    expect(encodeRecord(record)).toBe(block('text'));
  });

  it('shows marks of services that are right', () => {
    const shown = /`([a-z-]+)\.([a-z-]+)` is `([\w-]{3})`/.exec(page) ?? [];
    const [, category = '', id = '', written] = shown;
    expect(serviceMark(category, id)).toBe(written);
  });

  it('has a row for each letter of a method', () => {
    for (const method of METHODS) {
      expect(page).toContain(`\`${method[0]}\` ${method}`);
    }
  });
});
