// Sites and visitors for property tests: few names, so that they meet.
import fc from 'fast-check';
import { encodeRecord } from '../../src/server.js';
import type { PlainConfig } from '../../src/config-keys.js';
import type { ConsentRecord } from '../../src/server.js';
import { markOf } from '../consent/check-value.js';

export const NOW = 1_800_000_000_000;
export const SECONDS = NOW / 1000;
export const DAY = 86_400;

const CATEGORIES = ['functional', 'analytics', 'marketing', 'shop'] as const;
const IDS = ['stats', 'ads', 'chat', 'maps', 'pay'] as const;
const HOSTS = [
  ...['stats.test', '*.stats.test', 'ads.test', 'www.ads.test'],
  ...['shared.test', 'chat.test', '*.maps.test', 'pay.test'],
] as const;
const MARKS = [...CATEGORIES, 'essential'].flatMap((category) =>
  IDS.map((id) => markOf(`${category}.${id}`)),
);

const anyRevision = fc.constantFrom('', '', 'a', 'b');
const anyDays = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: 1, max: 400 }),
  fc
    .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }))
    .map(([one, other]) => ({
      accept: Math.min(one, other),
      refuse: Math.max(one, other),
    })),
);

/** A config that is sound. */
export const anyConfig: fc.Arbitrary<PlainConfig> = fc
  .record({
    revision: anyRevision,
    names: fc.subarray([...CATEGORIES], { minLength: 1 }),
    required: fc.subarray([...CATEGORIES]),
    days: anyDays,
    services: fc.array(
      fc.record({
        place: fc.nat(),
        hosts: fc.subarray([...HOSTS], { maxLength: 3 }),
      }),
      { maxLength: IDS.length },
    ),
  })
  .map(({ revision, names, required, days, services }) => {
    const all = ['essential', ...names];
    return {
      ...(revision && { revision }),
      categories: Object.fromEntries(
        names.map((name) => [name, { required: required.includes(name) }]),
      ),
      services: Object.fromEntries(
        services.map(({ place, hosts }, at) => [
          IDS[at],
          { category: all[place % all.length] ?? 'essential', hosts },
        ]),
      ),
      ...(days && { storage: { days } }),
    };
  });

/** A record of this site, of an older one, or of none. */
export const anyRecord: fc.Arbitrary<ConsentRecord> = fc.record(
  {
    decidedAt: fc.oneof(
      fc.integer({ min: SECONDS - 401 * DAY, max: SECONDS + 2 * DAY }),
      fc.integer({ min: SECONDS - DAY, max: SECONDS }),
    ),
    method: fc.constantFrom('accept-all', 'reject-all', 'save', 'withdraw'),
    revision: anyRevision,
    categories: fc.dictionary(fc.constantFrom(...CATEGORIES), fc.boolean()),
    differing: fc.subarray(MARKS, { maxLength: 6 }),
    services: fc.subarray(MARKS),
    signals: fc.subarray(['gpc'] as const),
  },
  {
    requiredKeys: [
      ...(['method', 'revision', 'categories', 'differing'] as const),
      ...(['services', 'signals'] as const),
    ],
  },
);

/** A Cookie header with none, one or several records of ours, and others’ cookies. */
export const anyHeader: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: anyRecord.map(encodeRecord) },
      { weight: 1, arbitrary: fc.constantFrom('', '1~', 'junk', '2~a~a~~~~~') },
    ),
    { maxLength: 3 },
  )
  .map((texts) =>
    ['_ga=1', ...texts.map((text) => `consentry=${text}`), 'a=b'].join('; '),
  );

/** Any text that a header may hold, and some that it may not. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string().map((text) => `consentry=${text}`),
  anyHeader,
);

export const recordOf = (
  parts: Partial<ConsentRecord> = {},
): ConsentRecord => ({
  decidedAt: SECONDS - 60,
  method: 'save',
  revision: '',
  categories: {},
  differing: [],
  services: [],
  signals: [],
  ...parts,
});
