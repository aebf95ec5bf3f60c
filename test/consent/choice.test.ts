import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as choice from '../../src/consent/choice.js';
import type {
  Choices,
  ConsentRecord,
  Grants,
  Settings,
} from '../../src/types.js';
import { markOf } from './check-value.js';

type Questions = Pick<Settings, 'revision' | 'categories' | 'services'>;

const readStanding = (
  asked: Questions,
  stored: ConsentRecord | undefined,
): choice.Standing => choice.readStanding(asked, stored, []);
const choose = (asked: Questions, grants: Grants, choices: Choices) =>
  choice.choose(asked, grants, choices, []);

const category = (name: string, required = false) => ({ name, required });
const service = (id: string, of: string, required = false) => ({
  ...{ id, name: id, category: of, required },
});

const questions: Questions = {
  revision: '2026-01',
  categories: [
    category('essential', true),
    category('analytics'),
    category('marketing'),
  ],
  services: [
    service('sign-in', 'essential', true),
    service('stats', 'analytics'),
    service('youtube', 'marketing'),
    service('pixel', 'marketing'),
  ],
};
const [STATS, YOUTUBE, PIXEL] = [
  markOf('analytics.stats'),
  markOf('marketing.youtube'),
  markOf('marketing.pixel'),
];

const recordOf = (parts: Partial<ConsentRecord> = {}): ConsentRecord => ({
  decidedAt: 1_800_000_000,
  method: 'save',
  revision: '2026-01',
  categories: { analytics: true, marketing: false },
  differing: [],
  services: [STATS, YOUTUBE, PIXEL],
  signals: [],
  ...parts,
});

const OPTIONAL = ['analytics', 'marketing', 'stats', 'youtube', 'pixel'];
/** Everything optional refused but these. */
const grantsOf = (...names: string[]) => ({
  essential: true,
  'sign-in': true,
  ...Object.fromEntries(OPTIONAL.map((name) => [name, names.includes(name)])),
});

describe('where things stand', () => {
  it('without a record: only the required is granted, the rest is open', () => {
    expect(readStanding(questions, undefined)).toEqual({
      grants: grantsOf(),
      open: OPTIONAL,
    });
  });

  it('with a record: each category as it was answered, each service as its category', () => {
    expect(readStanding(questions, recordOf())).toEqual({
      grants: grantsOf('analytics', 'stats'),
      open: [],
    });
  });

  it.each([
    ['a service of a refused category', [YOUTUBE], ['youtube']],
    [
      'both services of a refused category',
      [YOUTUBE, PIXEL],
      ['youtube', 'pixel'],
    ],
  ])('with a yes to %s', (_, differing, more) => {
    const { grants } = readStanding(questions, recordOf({ differing }));
    expect(grants).toEqual(grantsOf('analytics', 'stats', ...more));
  });

  it('with a no to a service of a granted category', () => {
    const record = recordOf({ differing: [STATS] });
    expect(readStanding(questions, record).grants).toEqual(
      grantsOf('analytics'),
    );
  });

  it.each([
    ['another revision', { revision: '2025-12' }],
    ['no revision', { revision: '' }],
  ])('a record of %s says nothing', (_, parts) => {
    expect(readStanding(questions, recordOf(parts))).toEqual(
      readStanding(questions, undefined),
    );
  });

  it('without a revision of the questions, a record without one answers them', () => {
    const { revision: _, ...unnamed } = questions;
    const { grants, open } = readStanding(unnamed, recordOf({ revision: '' }));
    expect(grants).toEqual(grantsOf('analytics', 'stats'));
    expect(open).toEqual([]);
    expect(readStanding(unnamed, recordOf()).open).toEqual(OPTIONAL);
  });

  it('a category that was not asked is open, with all its services', () => {
    const categories = { analytics: true };
    expect(readStanding(questions, recordOf({ categories }))).toEqual({
      grants: grantsOf('analytics', 'stats'),
      open: ['marketing', 'youtube', 'pixel'],
    });
  });

  it('a service of an unanswered category is not granted by a difference', () => {
    const record = recordOf({ categories: {}, differing: [YOUTUBE, STATS] });
    expect(readStanding(questions, record).grants).toEqual(grantsOf());
  });

  it('a service that was not asked is open, and not granted by its category', () => {
    const record = recordOf({ services: [YOUTUBE, PIXEL], differing: [STATS] });
    expect(readStanding(questions, record)).toEqual({
      grants: grantsOf('analytics'),
      open: ['stats'],
    });
  });

  it('what is required is granted and never open, whatever is stored', () => {
    const record = recordOf({
      categories: { essential: false, analytics: false, marketing: false },
      services: [markOf('essential.sign-in'), STATS, YOUTUBE, PIXEL],
      differing: [markOf('essential.sign-in')],
    });
    expect(readStanding(questions, record)).toEqual({
      grants: grantsOf(),
      open: [],
    });
  });

  it('names that every object has are no grants', () => {
    const { grants } = readStanding(questions, recordOf());
    for (const name of ['toString', 'constructor', '__proto__']) {
      expect(grants[name]).toBeUndefined();
    }
  });
});

describe('the record of a choice', () => {
  const refused = grantsOf();

  it('names the revision, the optional categories and the marks of the optional services', () => {
    expect(choose(questions, refused, {})).toEqual({
      revision: '2026-01',
      categories: { analytics: false, marketing: false },
      differing: [],
      services: [STATS, YOUTUBE, PIXEL],
    });
  });

  it('has an empty revision if the questions have none', () => {
    const { revision: _, ...unnamed } = questions;
    expect(choose(unnamed, refused, {}).revision).toBe('');
  });

  it.each([
    ['a category, with its services', { marketing: true }, true, []],
    ['a service alone', { pixel: true }, false, [PIXEL]],
    [
      'a category but one service',
      { marketing: true, pixel: false },
      true,
      [PIXEL],
    ],
    [
      'a service, against its category',
      { marketing: false, pixel: true },
      false,
      [PIXEL],
    ],
  ] as const)('a yes to %s', (_, choices, marketing, differing) => {
    expect(choose(questions, refused, choices)).toMatchObject({
      categories: { analytics: false, marketing },
      differing,
    });
  });

  it('keeps the answers that are not named', () => {
    const now = grantsOf('analytics', 'youtube');
    expect(choose(questions, now, { pixel: false })).toMatchObject({
      categories: { analytics: true, marketing: false },
      differing: [STATS, YOUTUBE],
    });
  });

  it('has no answer for what is required, whatever is said', () => {
    const choices = { essential: false, 'sign-in': false };
    const { categories, services, differing } = choose(
      questions,
      refused,
      choices,
    );
    expect(categories).not.toHaveProperty('essential');
    expect(services).not.toContain(markOf('essential.sign-in'));
    expect(differing).toEqual([]);
  });

  it('takes nothing but true for a yes, and nothing from the prototype', () => {
    const inherited: object = Object.create({ analytics: true });
    for (const choices of [
      { analytics: 1, stats: 'yes' },
      { analytics: undefined },
      inherited,
    ]) {
      const made: unknown = Reflect.apply(choose, undefined, [
        questions,
        refused,
        choices,
      ]);
      expect(made).toMatchObject({
        categories: { analytics: false, marketing: false },
        differing: [],
      });
    }
  });
});

describe('a service whose category nobody could tell', () => {
  const asked = {
    ...questions,
    services: [...questions.services, service('lost', '')],
  };
  const everything = Object.fromEntries(
    [...OPTIONAL, 'lost'].map((name) => [name, true]),
  );

  it('is refused before any choice, and nobody is asked about it', () => {
    const { grants, open } = readStanding(asked, undefined);
    expect(grants['lost']).toBe(false);
    expect(open).toEqual(OPTIONAL);
  });

  it('stays refused after a yes to everything, of which it is no part', () => {
    const chosen = choose(asked, grantsOf(), everything);
    expect(chosen.services).toEqual([STATS, YOUTUBE, PIXEL]);
    const { grants, open } = readStanding(asked, recordOf(chosen));
    expect(grants).toEqual({ ...grantsOf(...OPTIONAL), lost: false });
    expect(open).toEqual([]);
  });
});

/** Any questions whose services have categories. */
const anyQuestions: fc.Arbitrary<Questions> = fc
  .record({
    required: fc.boolean(),
    services: fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('s', 't', 'u', 'v'),
        fc.constantFrom('essential', 'a', 'b', 'c'),
      ),
      { selector: ([id]) => id, maxLength: 4 },
    ),
  })
  .map(({ required, services }) => ({
    revision: '1',
    categories: [
      category('essential', true),
      category('a', required),
      category('b'),
      category('c'),
    ],
    services: services.map(([id, of]) =>
      service(id, of, of === 'essential' || (required && of === 'a')),
    ),
  }));
const anyChoices = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 's', 't', 'u', 'v', 'essential', 'other'),
  fc.boolean(),
  { noNullPrototype: true },
);

describe('any choice on any questions', () => {
  it('leaves nothing open, and grants exactly what was said last', () => {
    fc.assert(
      fc.property(anyQuestions, fc.array(anyChoices), (asked, said) => {
        let record: ConsentRecord | undefined;
        const wanted: Record<string, boolean> = {};
        for (const choices of [{}, ...said]) {
          const { grants } = readStanding(asked, record);
          record = recordOf(choose(asked, grants, choices));
          for (const { name, required } of asked.categories) {
            wanted[name] = required || (choices[name] ?? wanted[name] ?? false);
          }
          for (const { id, category: of, required } of asked.services) {
            wanted[id] =
              required || (choices[id] ?? choices[of] ?? wanted[id] ?? false);
          }
          expect(readStanding(asked, record)).toEqual({
            grants: wanted,
            open: [],
          });
        }
      }),
      { seed: 11, numRuns: 100 },
    );
  });
});
