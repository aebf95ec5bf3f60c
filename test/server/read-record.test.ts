// @vitest-environment happy-dom
// The server’s answer against the page’s: the same config, the same cookies.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeRecord, readGrants, readRecord } from '../../src/server.js';
import type { Config } from '../../src/server.js';
import { markOf } from '../consent/check-value.js';
import { message, startEachTestAfresh, visit } from '../journeys/visit.js';
import {
  DAY,
  NOW,
  SECONDS,
  anyConfig,
  anyHeader,
  anyText,
  recordOf,
} from './any.js';

const config = {
  revision: '2026-01',
  categories: { analytics: {}, marketing: {} },
  services: {
    stats: { category: 'analytics' },
    ads: { category: 'marketing' },
    pay: { category: 'essential' },
  },
  storage: { name: 'choice', days: 30 },
} as const satisfies Config;
const stored = recordOf({
  revision: '2026-01',
  categories: { analytics: true, marketing: false },
  services: [markOf('analytics.stats'), markOf('marketing.ads')],
});
const cookie = (record = stored) => `choice=${encodeRecord(record)}`;
const read = (header: string | null | undefined) =>
  readGrants(header, config, { now: NOW });

describe('the grants in a Cookie header', () => {
  it('are those of the record', () => {
    expect(read(`a=b; ${cookie()}`)).toEqual({
      essential: true,
      analytics: true,
      marketing: false,
      stats: true,
      ads: false,
      pay: true,
    });
  });

  it('are the required ones alone without a record that counts', () => {
    const refused = {
      essential: true,
      analytics: false,
      marketing: false,
      stats: false,
      ads: false,
      pay: true,
    };
    const headers = [
      ...[null, undefined, '', 'choice=1~', cookie().replace('choice', 'it')],
      cookie({ ...stored, decidedAt: SECONDS - 30 * DAY }),
      cookie({ ...stored, decidedAt: SECONDS + 2 * DAY }),
      cookie({ ...stored, revision: '2025-01' }),
    ];
    for (const header of headers) expect(read(header)).toEqual(refused);
  });

  it('are those of services that differ from their category, too', () => {
    const differing = [markOf('analytics.stats'), markOf('marketing.ads')];
    expect(read(cookie({ ...stored, differing }))).toMatchObject({
      analytics: true,
      stats: false,
      marketing: false,
      ads: true,
    });
  });

  it('has nothing of a service that was not asked', () => {
    expect(read(cookie({ ...stored, services: [] }))).toMatchObject({
      analytics: true,
      stats: false,
    });
  });

  it('is undone by a newer answer to other questions, as on the page', () => {
    const newer = { ...stored, revision: 'x', decidedAt: SECONDS };
    expect(read(`${cookie()}; ${cookie(newer)}`).analytics).toBe(false);
  });

  it('never throws, whatever the header holds', () => {
    fc.assert(
      fc.property(anyText, anyConfig, (header, site) => {
        expect(readGrants(header, site, { now: NOW })['essential']).toBe(true);
      }),
    );
  });

  it('knows no name but those of the config', () => {
    expect('toString' in read(cookie())).toBe(false);
  });

  it('is not asked of a config that the page would not use', () => {
    const unsound = { revision: 7, services: { a: {} } };
    const call = () =>
      Reflect.apply(readGrants, undefined, [cookie(), unsound]);
    expect(call).toThrow(TypeError);
    expect(call).toThrow(/revision is 7; expected 1 to 16 letters/);
    const stray: Config = { services: { a: { category: 'analitycs' } } };
    expect(() => readGrants('', stray)).toThrow(/Did you mean "analytics"/);
  });
});

describe('the record that is read with a config', () => {
  const of = (header: string, options = {}) =>
    readRecord(header, { config, now: NOW, ...options });

  it('has its name, days and revision', () => {
    expect(of(cookie())).toEqual(stored);
    expect(of(cookie().replace('choice', 'consentry'))).toBeUndefined();
    expect(
      of(cookie({ ...stored, decidedAt: SECONDS - 30 * DAY })),
    ).toBeUndefined();
    expect(of(cookie({ ...stored, revision: 'x' }))).toBeUndefined();
  });

  it('is no older one where a newer one answers other questions', () => {
    const newer = { ...stored, revision: 'x', decidedAt: SECONDS };
    expect(of(`${cookie()}; ${cookie(newer)}`)).toBeUndefined();
  });

  it('answers the empty revision where the config has none', () => {
    const bare = recordOf({ categories: { analytics: true } });
    const header = `consentry=${encodeRecord(bare)}`;
    const options = { config: {}, now: NOW };
    expect(readRecord(header, options)).toEqual(bare);
    const other = `consentry=${encodeRecord({ ...bare, revision: 'x' })}`;
    expect(readRecord(other, options)).toBeUndefined();
  });

  it('gives way to an option of its own', () => {
    const old = { ...stored, decidedAt: SECONDS - 40 * DAY, revision: 'x' };
    const header = `consentry=${encodeRecord(old)}`;
    const own = { name: 'consentry', days: 50, revision: 'x' };
    expect(of(header, own)).toEqual(old);
  });
});

describe('server and page', () => {
  startEachTestAfresh();
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('come to the same answer, for any config and any cookies', async () => {
    const jar = vi.spyOn(Document.prototype, 'cookie', 'get');
    let granted = 0;
    fc.assert(
      fc.property(anyConfig, anyHeader, (site, header) => {
        jar.mockReturnValue(header);
        const onPage = { ...visit(site).grants.get() };
        expect({ ...readGrants(header, site) }).toEqual(onPage);
        for (const name of Object.keys(site.categories ?? {})) {
          const isAsked = site.categories?.[name]?.required !== true;
          if (isAsked && onPage[name]) granted++;
        }
      }),
      { numRuns: 400 },
    );
    // The cases are no empty ones.
    expect(granted).toBeGreaterThan(20);
    await message('is no record of ours');
  });
});
