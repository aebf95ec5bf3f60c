// Services that rest on legitimate interest and store nothing: in force until
// the visitor objects.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, readStanding } from '../../src/consent/choice.js';
import {
  decodeRecord,
  encodeRecord,
  isGranting,
  newest,
} from '../../src/consent/record.js';
import type { Choices, ConsentRecord, Settings } from '../../src/types.js';
import { markOf } from './check-value.js';

type Questions = Pick<Settings, 'revision' | 'categories' | 'services'>;

const service = (id: string, category: string, objectable = false) => ({
  ...{ id, name: id, category, required: false, objectable },
});
const questions: Questions = {
  revision: '1',
  categories: [
    { name: 'essential', required: true },
    { name: 'analytics', required: false },
    { name: 'marketing', required: false },
  ],
  services: [
    service('stats', 'analytics'),
    service('ads', 'marketing'),
    service('fraud', 'marketing', true),
  ],
};
const FRAUD = markOf('marketing.fraud');
const OPTIONAL = ['analytics', 'marketing', 'stats', 'ads'];

const recordOf = (parts: Partial<ConsentRecord>): ConsentRecord => ({
  ...{ decidedAt: 1_800_000_000, method: 'save', revision: '1' },
  ...{ categories: {}, differing: [], services: [], signals: [] },
  ...parts,
});
const all = (to: boolean): Choices =>
  Object.fromEntries([...OPTIONAL, 'fraud'].map((name) => [name, to]));

/** What a visitor says, one after the other, and where that leads. */
const say = (...said: Choices[]) => {
  let record: ConsentRecord | undefined;
  for (const choices of said) {
    const { grants, open } = readStanding(questions, record, []);
    const isObjection = Object.keys(choices).join() === 'fraud';
    const left = isObjection ? open : [];
    record = recordOf(choose(questions, grants, choices, left));
  }
  const { grants, open } = readStanding(questions, record, []);
  return { record, grants, open, fraud: grants['fraud'] };
};

describe('a service that one objects to', () => {
  it('is in force before any choice, and asks nothing', () => {
    const { grants, open } = say();
    expect(grants).toMatchObject({ fraud: true, ads: false, marketing: false });
    expect(open).toEqual(OPTIONAL);
  });

  it.each([
    ['an objection', [{ fraud: false }], false],
    ['a refusal of everything', [all(false)], false],
    ['an objection taken back', [{ fraud: false }, { fraud: true }], true],
    ['a later yes to everything', [{ fraud: false }, all(true)], true],
    ['a refusal of its category', [{ marketing: false }], true],
    ['a refusal of a service beside it', [{ ads: false }], true],
    ['a yes to its category', [{ fraud: false }, { marketing: true }], false],
    ['a later save', [{ fraud: false }, { ads: true, stats: true }], false],
    ['nothing said', [{ fraud: false }, {}], false],
  ] as const)('after %s', (_, said, granted) => {
    expect(say(...said).fraud).toBe(granted);
  });

  it('leaves every question open when it is objected to', () => {
    const { open, record } = say({ fraud: false });
    expect(open).toEqual(OPTIONAL);
    expect(record).toMatchObject({ categories: {}, services: [FRAUD] });
  });

  it('keeps the answers that were given when it is objected to', () => {
    const { grants } = say({ analytics: true, ads: true }, { fraud: false });
    expect(grants).toMatchObject({ stats: true, marketing: false, ads: true });
  });

  it('is no yes in the record: silence is not stored', () => {
    const { record } = say({ analytics: false });
    expect(record?.services).not.toContain(FRAUD);
    expect(record && isGranting(record)).toBe(false);
  });

  it('is off while the browser sends a signal, whatever was said', () => {
    for (const { record } of [say(), say(all(true)), say({ fraud: true })]) {
      const { grants, open } = readStanding(questions, record, ['gpc']);
      expect(grants['fraud']).toBe(false);
      expect(open).not.toContain('fraud');
    }
  });

  it('keeps an objection, but no answer, under a new revision', () => {
    const { record } = say(all(true), { fraud: false });
    const next = { ...questions, revision: '2' };
    const { grants, open } = readStanding(next, record, []);
    expect(grants).toMatchObject({ fraud: false, analytics: false });
    expect(open).toEqual(OPTIONAL);
  });

  it('keeps a refusal that was stored while it was asked like any other', () => {
    const asked = {
      ...questions,
      services: [service('fraud', 'marketing')],
    };
    for (const marketing of [true, false]) {
      const choices = { marketing, fraud: false };
      const { grants } = readStanding(asked, undefined, []);
      const record = recordOf(choose(asked, grants, choices, []));
      expect(readStanding(questions, record, []).grants['fraud']).toBe(false);
    }
  });

  it('is asked anew, or stays refused, once it needs consent', () => {
    const asked = {
      ...questions,
      services: [service('fraud', 'marketing')],
    };
    const silent = readStanding(asked, say({ marketing: true }).record, []);
    expect(silent.grants['fraud']).toBe(false);
    expect(silent.open).toEqual(['fraud']);
    const { record } = say({ marketing: true }, { fraud: false });
    const objected = readStanding(asked, record, []);
    expect(objected.grants['fraud']).toBe(false);
    expect(objected.open).toEqual([]);
  });

  it('of two tabs that decide in the same second, the objection counts', () => {
    const silent = say({ analytics: false }).record;
    const objected = say({ analytics: false }, { fraud: false }).record;
    expect(newest([silent, objected])).toBe(objected);
    expect(newest([objected, silent])).toBe(objected);
  });
});

/** What can be done to the choices, by name. */
const anyVerb = fc.oneof(
  fc.constant(['accept'] as const),
  fc.constant(['reject'] as const),
  fc.tuple(
    fc.constant('save' as const),
    fc.dictionary(
      fc.constantFrom('analytics', 'marketing', 'stats', 'ads'),
      fc.boolean(),
      { noNullPrototype: true },
    ),
  ),
  fc.tuple(fc.constant('object' as const), fc.boolean()),
  fc.tuple(fc.constant('revise' as const), fc.constantFrom('1', '2')),
);

describe('any sequence of verbs', () => {
  it('grants it exactly if it was not objected to last, and nothing else by silence', () => {
    fc.assert(
      fc.property(fc.array(anyVerb), (verbs) => {
        let asked = questions;
        let record: ConsentRecord | undefined;
        let objected = false;
        const yes = new Set<string>();
        for (const [verb, said] of verbs) {
          const { grants, open } = readStanding(asked, record, []);
          const decide = (choices: Choices, left: readonly string[] = []) => {
            const chosen = recordOf(choose(asked, grants, choices, left));
            record = decodeRecord(encodeRecord(chosen));
            for (const name of OPTIONAL) {
              const category = name === 'stats' ? 'analytics' : 'marketing';
              const given = choices[name] ?? choices[category];
              if (choices[name] === true || given === true) yes.add(name);
            }
          };
          if (verb === 'accept') decide(all(true));
          if (verb === 'reject') decide(all(false));
          if (verb === 'save') decide(said);
          if (verb === 'object') decide({ fraud: !said }, open);
          if (verb === 'revise') asked = { ...asked, revision: said };
          if (verb === 'accept') objected = false;
          if (verb === 'reject') objected = true;
          if (verb === 'object') objected = said;
          const now = readStanding(asked, record, []);
          expect(now.grants['fraud']).toBe(!objected);
          expect(now.open).not.toContain('fraud');
          expect(readStanding(asked, record, ['gpc']).grants['fraud']).toBe(
            false,
          );
          for (const name of OPTIONAL) {
            if (now.grants[name]) expect(yes.has(name)).toBe(true);
          }
        }
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
