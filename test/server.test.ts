import { describe, expect, it } from 'vitest';
import { encodeRecord, readRecord } from '../src/server.js';
import type { ConsentRecord } from '../src/server.js';

const NOW = 1_800_000_000_000;
const SECONDS = NOW / 1000;
const DAY = 86_400;

const recordOf = (parts: Partial<ConsentRecord> = {}): ConsentRecord => ({
  decidedAt: SECONDS,
  method: 'save',
  revision: '',
  categories: { analytics: true, marketing: false },
  differing: [],
  services: [],
  signals: [],
  ...parts,
});
const cookie = (record: ConsentRecord, name = 'consentry') =>
  `${name}=${encodeRecord(record)}`;
const read = (header: string | null | undefined, options = {}) =>
  readRecord(header, { now: NOW, ...options });

describe('the record in a Cookie header', () => {
  const record = recordOf();

  it('is found alone', () => {
    expect(read(cookie(record))).toEqual(record);
  });

  it('is found among other cookies, whatever they hold', () => {
    const others = ['a=1', 'consentry2=x', 'xconsentry=1~', 'flag', '=', 'b=='];
    for (let at = 0; at <= others.length; at++) {
      const pairs = [...others.slice(0, at), cookie(record)];
      pairs.push(...others.slice(at));
      expect(read(pairs.join('; '))).toEqual(record);
      expect(read(pairs.join(';'))).toEqual(record);
    }
  });

  it('has the name of the config', () => {
    const header = `${cookie(recordOf({ method: 'withdraw' }))}; ${cookie(record, 'choice')}`;
    expect(read(header, { name: 'choice' })).toEqual(record);
    expect(read(cookie(record), { name: 'choice' })).toBeUndefined();
    expect(read(cookie(record, 'a.b'), { name: 'a.b' })).toEqual(record);
    expect(read(cookie(record, 'axb'), { name: 'a.b' })).toBeUndefined();
  });

  it('is none where there is none', () => {
    for (const header of [undefined, null, '', ';', 'consentry', 'a=b']) {
      expect(read(header)).toBeUndefined();
    }
    for (const value of [
      '',
      'x',
      '1~',
      '{"a":1}',
      encodeRecord(record) + 'x',
    ]) {
      expect(read(`consentry=${value}`)).toBeUndefined();
    }
  });

  it('is the newest of several, in any order', () => {
    const old = recordOf({ decidedAt: SECONDS - 60, method: 'accept-all' });
    const pairs = [cookie(old), cookie(record), 'consentry=junk'];
    expect(read(pairs.join('; '))).toEqual(record);
    expect(read(pairs.reverse().join('; '))).toEqual(record);
  });

  it('is the one that grants less, of equally old ones', () => {
    const no = recordOf({ categories: { analytics: false, marketing: false } });
    expect(read(`${cookie(record)}; ${cookie(no)}`)).toEqual(no);
    expect(read(`${cookie(no)}; ${cookie(record)}`)).toEqual(no);
  });

  it('is none once it has outlived its days', () => {
    const at = (days: number) =>
      cookie(recordOf({ decidedAt: SECONDS - days * DAY }));
    expect(read(at(181))).toBeDefined();
    expect(read(at(182))).toBeUndefined();
    expect(read(at(29), { days: 30 })).toBeDefined();
    expect(read(at(30), { days: 30 })).toBeUndefined();
    const days = { accept: 10, refuse: 20 };
    expect(read(at(15), { days })).toBeUndefined();
    const refused = recordOf({
      decidedAt: SECONDS - 15 * DAY,
      categories: { analytics: false },
    });
    expect(read(cookie(refused), { days })).toEqual(refused);
  });

  it('is none if it comes from more than a day ahead', () => {
    const ahead = (seconds: number) =>
      cookie(recordOf({ decidedAt: SECONDS + seconds }));
    expect(read(ahead(DAY))).toBeDefined();
    expect(read(ahead(DAY + 1))).toBeUndefined();
  });

  it('answers the revision that is asked about', () => {
    const header = cookie(recordOf({ revision: '2026-01' }));
    expect(read(header)?.revision).toBe('2026-01');
    expect(read(header, { revision: '2026-01' })?.revision).toBe('2026-01');
    expect(read(header, { revision: '2026-02' })).toBeUndefined();
    expect(read(header, { revision: '' })).toBeUndefined();
  });

  it('is the one of that revision, even beside a newer one of another', () => {
    const asked = recordOf({ revision: 'a', decidedAt: SECONDS - 60 });
    const other = recordOf({ revision: 'b' });
    const header = `${cookie(other)}; ${cookie(asked)}`;
    expect(read(header, { revision: 'a' })).toEqual(asked);
  });

  it('is judged by the clock unless told another time', () => {
    const now = recordOf({ decidedAt: Math.floor(Date.now() / 1000) });
    expect(readRecord(cookie(now))).toEqual(now);
  });
});

describe('options that do not fit', () => {
  const header = cookie(recordOf({ revision: 'a' }));

  it.each([
    [{ revison: 'b' }, 'revison', 'revision'],
    [{ day: 10 }, 'day', 'days'],
    [{ days: '182' }, 'storage.days', '1 to 400'],
    [{ days: 0 }, 'storage.days', '1 to 400'],
    [{ days: { accept: 20, refuse: 10 } }, 'storage.days', 'refuse'],
    [{ name: 'a b' }, 'storage.name', 'letters'],
    [{ revision: 7 }, 'revision', 'letters'],
    [{ storage: { name: 'a' } }, 'storage', 'name'],
  ])('%j is an error that says what is wrong', (options, where, expected) => {
    expect(() => read(header, options)).toThrow(TypeError);
    expect(() => read(header, options)).toThrow(where);
    expect(() => read(header, options)).toThrow(expected);
  });

  it('what is undefined counts as left out', () => {
    const options = { name: undefined, days: undefined, revision: undefined };
    expect(read(header, options)).toBeDefined();
  });
});
