import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConsent } from '../../src/consent/consent.js';
import type { ConsentOptions } from '../../src/consent/consent.js';
import type { Change, ConsentRecord, Settings } from '../../src/types.js';
import { markOf } from './check-value.js';

const NOW = 1_800_000_000;

const settings: Settings = {
  revision: '1',
  categories: [
    { name: 'essential', required: true },
    { name: 'analytics', required: false },
    { name: 'marketing', required: false },
  ],
  services: [
    { id: 'stats', name: 'Stats', category: 'analytics', required: false },
  ],
  storage: { name: 'consentry' },
};
const landing = {
  url: 'https://a.example/?gclid=1',
  referrer: 'https://b.example/',
};

const recordOf = (parts: Partial<ConsentRecord> = {}): ConsentRecord => ({
  decidedAt: NOW - 60,
  method: 'accept-all',
  revision: '1',
  categories: { analytics: true, marketing: true },
  differing: [],
  services: [markOf('analytics.stats')],
  signals: [],
  ...parts,
});
const refusal = (parts: Partial<ConsentRecord> = {}) =>
  recordOf({
    method: 'reject-all',
    categories: { analytics: false, marketing: false },
    ...parts,
  });

const printed = vi.fn();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW * 1000 + 900 });
  vi.spyOn(console, 'error').mockImplementation(printed);
});
afterEach(() => {
  vi.useRealTimers();
  printed.mockReset();
});

/** A consent whose surroundings note what they are told, in order. */
const create = (options: Partial<ConsentOptions> = {}) => {
  const log: unknown[][] = [];
  const problems: unknown[][] = [];
  const state = createConsent({
    settings,
    stored: undefined,
    signals: [],
    landing,
    report: (...problem) => problems.push(problem),
    shut: false,
    opened: () => undefined,
    commit: (...told) => log.push(['commit', ...told]),
    apply: (...told) => log.push(['apply', ...told]),
    stop: () => log.push(['stop']),
    ...options,
  });
  return { ...state, log, problems };
};
const steps = (log: unknown[][]) => log.map(([step]) => step);

const ALL = { essential: true, analytics: true, marketing: true, stats: true };
const NONE = {
  essential: true,
  analytics: false,
  marketing: false,
  stats: false,
};

describe('at the start', () => {
  it('nothing stored means nothing optional is granted, and all of it is open', () => {
    const { consent, standing, log } = create();
    expect(consent.grants.get()).toEqual(NONE);
    expect(consent.record.get()).toBeUndefined();
    expect(consent.view.get()).toBe('none');
    expect(standing().open).toEqual(['analytics', 'marketing', 'stats']);
    expect(log).toEqual([]);
  });

  it('what is stored is in force, without anybody being told', () => {
    const stored = recordOf();
    const { consent, standing, log } = create({ stored });
    expect(consent.grants.get()).toEqual(ALL);
    expect(consent.record.get()).toBe(stored);
    expect(standing().open).toEqual([]);
    expect(log).toEqual([]);
  });
});

describe('a verb', () => {
  it.each([
    ['acceptAll', 'accept-all', ALL],
    ['rejectAll', 'reject-all', NONE],
    ['withdraw', 'withdraw', NONE],
  ] as const)(
    '%s makes a record of now, by its method',
    (verb, method, grants) => {
      const { consent, standing } = create({
        signals: ['gpc'],
        stored: recordOf(),
      });
      consent[verb]();
      expect(consent.record.get()).toMatchObject({
        ...{ decidedAt: NOW, method, revision: '1', signals: ['gpc'] },
        services: [markOf('analytics.stats')],
      });
      expect(consent.grants.get()).toEqual(grants);
      expect(standing().open).toEqual([]);
    },
  );

  it('makes a record later than the one before it, within one second and under a clock set back', () => {
    const { consent } = create();
    const times: (number | undefined)[] = [];
    const decide = () => {
      consent.rejectAll();
      times.push(consent.record.get()?.decidedAt);
    };
    decide();
    decide();
    vi.setSystemTime((NOW - 500) * 1000);
    decide();
    expect(times).toEqual([NOW, NOW + 1, NOW + 2]);
  });

  it('commits the choice before anybody can see it, and applies it after', () => {
    const seen: unknown[] = [];
    const { consent, standing, log } = create({
      commit: (record) =>
        seen.push(
          ...[standing().grants, record],
          ...[consent.record.get(), consent.grants.get()],
        ),
      apply: (change, here) => {
        seen.push(consent.record.get()?.method, consent.grants.get());
        log.push(['apply', change, here]);
      },
    });
    consent.save({ analytics: true });
    const grants = { ...NONE, analytics: true, stats: true };
    const made = expect.objectContaining({ method: 'save' });
    expect(seen).toEqual([grants, made, undefined, NONE, 'save', grants]);
    expect(log).toEqual([
      [
        'apply',
        {
          before: NONE,
          after: grants,
          changed: ['analytics', 'stats'],
          method: 'save',
          landing,
        },
        true,
      ],
    ]);
  });

  it('names only what changed', () => {
    const { consent, log } = create({ stored: recordOf() });
    consent.save({ marketing: false });
    consent.withdraw('stats');
    expect(log.flatMap(([, change]) => change)).toMatchObject([
      {},
      { changed: ['marketing'], method: 'save' },
      {},
      { changed: ['stats'], method: 'withdraw' },
    ]);
  });

  it('closes what is shown', () => {
    const { consent } = create();
    consent.show('preferences');
    expect(consent.view.get()).toBe('preferences');
    consent.rejectAll();
    expect(consent.view.get()).toBe('none');
  });

  it('reports a name it does not know, and takes the others', () => {
    const { consent, problems } = create();
    Reflect.apply(consent.save, consent, [
      { analitycs: true, marketing: true },
    ]);
    expect(problems).toEqual([['unknown-name', 'analitycs']]);
    expect(consent.isGranted('marketing')).toBe(true);
    expect(consent.grants.get()).not.toHaveProperty('analitycs');
  });

  it.each(['save', 'withdraw'] as const)(
    'takes %s of nothing but names it does not know for no answer',
    (verb) => {
      const { consent, problems } = create();
      consent.show('banner');
      Reflect.apply(consent[verb], consent, [
        verb === 'save' ? { analitycs: true } : 'analitycs',
      ]);
      expect(problems).toEqual([['unknown-name', 'analitycs']]);
      expect(consent.record.get()).toBeUndefined();
      expect(consent.view.get()).toBe('banner');
    },
  );

  it('reports a name that it is asked about and does not know', () => {
    const { consent, problems } = create();
    expect(Reflect.apply(consent.isGranted, consent, ['analitycs'])).toBe(
      false,
    );
    expect(problems).toEqual([['unknown-name', 'analitycs']]);
    expect(consent.isGranted('essential')).toBe(true);
    expect(problems).toHaveLength(1);
  });

  it('asks nobody about names under a config that is not sound, which is told already', () => {
    const { consent, problems } = create({ shut: true });
    expect(Reflect.apply(consent.isGranted, consent, ['analitycs'])).toBe(
      false,
    );
    expect(problems).toEqual([]);
  });

  it('says nothing of names it knows', () => {
    const { consent, problems } = create();
    consent.save({ essential: true, stats: true });
    consent.acceptAll();
    expect(problems).toEqual([]);
  });
});

describe('a choice that names services of legitimate interest', () => {
  const objectable = (id: string, category: string) => ({
    ...{ id, name: id, category, required: false, objectable: true },
  });
  const asked: Settings = {
    ...settings,
    services: [
      objectable('fraud', 'marketing'),
      ...settings.services,
      objectable('limits', 'analytics'),
    ],
  };
  const OPEN = ['analytics', 'marketing', 'stats'];

  it.each([
    ['one', { fraud: false }],
    ['another one', { limits: false }],
    ['both', { fraud: false, limits: false }],
    ['one, to which it agrees', { fraud: true }],
  ])(
    'and nothing else answers no question and leaves the banner: %s',
    (_, choices) => {
      const { consent, standing } = create({ settings: asked });
      consent.show('banner');
      consent.save(choices);
      expect(consent.view.get()).toBe('banner');
      expect(standing().open).toEqual(OPEN);
      expect(consent.grants.get()).toMatchObject({ ...NONE, ...choices });
    },
  );

  it('is an objection by the verb to withdraw, too', () => {
    const { consent, standing } = create({ settings: asked });
    consent.show('banner');
    consent.withdraw('fraud');
    expect(consent.view.get()).toBe('banner');
    expect(standing().open).toEqual(OPEN);
    expect(consent.isGranted('fraud')).toBe(false);
    expect(consent.isGranted('limits')).toBe(true);
  });

  it('is one as well beside a slip of the pen, which is told once', () => {
    const { consent, standing, problems } = create({ settings: asked });
    consent.show('banner');
    consent.save({ fraud: false, frauds: false });
    expect(consent.view.get()).toBe('banner');
    expect(standing().open).toEqual(OPEN);
    expect(problems).toHaveLength(1);
  });

  it.each([
    ['a category beside it', { fraud: false, analytics: true }],
    ['a category before it', { marketing: false, limits: false }],
    ['a service that needs consent beside it', { stats: true, fraud: false }],
    ['only what needs consent', { stats: false }],
    ['nothing at all', {}],
  ])('answers every question if it names %s', (_, choices) => {
    const { consent, standing } = create({ settings: asked });
    consent.show('banner');
    consent.save(choices);
    expect(consent.view.get()).toBe('none');
    expect(standing().open).toEqual([]);
    expect(consent.grants.get()).toMatchObject(choices);
  });
});

describe('a choice inside a choice', () => {
  it.each(['commit', 'record', 'grants'] as const)(
    'made while %s hears of the first one is the last word',
    (place) => {
      let isFirst = true;
      const answer = () => {
        if (!isFirst) return;
        isFirst = false;
        consent.rejectAll();
      };
      const { consent, log } = create({
        commit: () => {
          log.push(['commit']);
          if (place === 'commit') answer();
        },
      });
      if (place !== 'commit') consent[place].listen(answer);
      consent.acceptAll();
      expect(consent.record.get()?.method).toBe('reject-all');
      expect(consent.grants.get()).toEqual(NONE);
      expect(consent.isGranted('analytics')).toBe(false);
      expect(steps(log)).toEqual(['commit', 'commit', 'apply']);
      expect(log.at(-1)).toMatchObject([
        'apply',
        { method: 'reject-all' },
        true,
      ]);
    },
  );

  it('is all that the listeners of onChange hear', () => {
    const { consent } = create();
    let isFirst = true;
    consent.record.listen(() => {
      if (isFirst) {
        isFirst = false;
        consent.rejectAll();
      }
    });
    const heard: (string | undefined)[] = [];
    consent.onChange(({ method }) => heard.push(method));
    consent.acceptAll();
    expect(heard).toEqual([undefined, 'reject-all']);
  });
});

describe('somebody who throws', () => {
  const broken = () => {
    throw new Error('theirs');
  };

  it.each(['record', 'grants', 'view'] as const)(
    'at the store %s is printed, and stops nobody',
    (store) => {
      const { consent, log } = create();
      consent.show('banner');
      consent[store].listen(broken);
      const heard = vi.fn();
      consent.onChange(heard);
      consent.acceptAll();
      expect(printed).toHaveBeenCalledWith('Consentry:', expect.any(Error));
      expect(steps(log)).toEqual(['commit', 'apply']);
      expect(heard).toHaveBeenCalledTimes(2);
      expect(consent.grants.get()).toEqual(ALL);
      expect(consent.view.get()).toBe('none');
    },
  );

  it('in onChange is printed, and the next one hears all the same', () => {
    const { consent } = create();
    const heard = vi.fn();
    expect(() => consent.onChange(broken)).not.toThrow();
    consent.onChange(heard);
    consent.acceptAll();
    expect(heard).toHaveBeenCalledTimes(2);
    expect(printed).toHaveBeenCalledTimes(2);
  });
});

describe('news from elsewhere', () => {
  it('are told but not kept, and applied as such', () => {
    const { consent, learn, standing, log } = create();
    const record = recordOf();
    learn(record);
    expect(consent.record.get()).toBe(record);
    expect(consent.grants.get()).toEqual(ALL);
    expect(standing().open).toEqual([]);
    expect(log).toEqual([
      ['commit', undefined],
      ['apply', expect.objectContaining({ method: 'accept-all' }), false],
    ]);
  });

  it('leave what is shown as it is', () => {
    const { consent, learn } = create();
    consent.show('preferences');
    learn(recordOf());
    expect(consent.view.get()).toBe('preferences');
  });

  it('may be that there is no choice any more', () => {
    const { consent, learn, standing, log } = create({ stored: recordOf() });
    learn(undefined);
    expect(consent.grants.get()).toEqual(NONE);
    expect(standing().open).toEqual(['analytics', 'marketing', 'stats']);
    expect(log.at(-1)).toMatchObject(['apply', { method: undefined }, false]);
  });
});

describe('where the config is not sound', () => {
  it('no verb does anything, and each says so', () => {
    const { consent, log, problems } = create({ shut: true });
    consent.acceptAll();
    consent.save({ analytics: true, whatever: true });
    expect(consent.grants.get()).toEqual(NONE);
    expect(consent.record.get()).toBeUndefined();
    expect(log).toEqual([]);
    expect(problems).toEqual([
      ['shut', 'accept-all'],
      ['shut', 'save'],
    ]);
  });

  it('nothing is shown and nothing is learned', () => {
    const { consent, learn, log } = create({ shut: true });
    consent.show('banner');
    expect(consent.view.get()).toBe('none');
    learn(recordOf());
    expect(consent.grants.get()).toEqual(NONE);
    expect(log).toEqual([]);
  });

  it('when() waits for any name, and reports none', async () => {
    const { consent, problems } = create({ shut: true });
    const settle = vi.fn();
    consent.when('whatever').then(settle, settle);
    await Promise.resolve();
    expect(settle).not.toHaveBeenCalled();
    expect(problems).toEqual([]);
  });
});

describe('when', () => {
  it('rejects at once for a name that the config does not know, and reports it', async () => {
    const { consent, problems } = create();
    await expect(consent.when('analitycs')).rejects.toThrow(
      new RangeError('analitycs'),
    );
    expect(problems).toEqual([['unknown-name', 'analitycs']]);
  });

  it('resolves for a name that it knows', async () => {
    const { consent } = create();
    const waiting = consent.when('stats');
    consent.acceptAll();
    await expect(waiting).resolves.toBeUndefined();
  });

  it('waits until what was granted can be spoken to', async () => {
    let open = () => {};
    const opened = vi.fn<ConsentOptions['opened']>(
      () =>
        new Promise((resolve) => {
          open = resolve;
        }),
    );
    const { consent } = create({ opened });
    const heard = vi.fn<() => void>();
    const waiting = consent.when('stats').then(heard);
    expect(opened).not.toHaveBeenCalled();
    consent.acceptAll();
    await vi.waitFor(() => expect(opened).toHaveBeenCalledWith('stats'));
    expect(heard).not.toHaveBeenCalled();
    open();
    await waiting;
    expect(heard).toHaveBeenCalledOnce();
  });

  it('passes the signal on', async () => {
    const { consent } = create();
    const waiting = consent.when('stats', { signal: AbortSignal.abort() });
    await expect(waiting).rejects.toHaveProperty('name', 'AbortError');
  });
});

describe('isGranted', () => {
  it('is true only for what is in force now', () => {
    const { consent } = create();
    expect(consent.isGranted('essential')).toBe(true);
    expect(consent.isGranted('analytics')).toBe(false);
    expect(consent.isGranted('toString')).toBe(false);
    consent.acceptAll();
    expect(consent.isGranted('analytics')).toBe(true);
    expect(consent.isGranted('stats')).toBe(true);
  });
});

describe('onChange', () => {
  it('tells the present state at once, and each change until unsubscribed', () => {
    const { consent } = create({ stored: refusal() });
    const heard: Change[] = [];
    const unsubscribe = consent.onChange((change) => heard.push(change));
    expect(heard).toEqual([
      {
        before: NONE,
        after: NONE,
        changed: [],
        method: 'reject-all',
        landing: undefined,
      },
    ]);
    consent.acceptAll();
    unsubscribe();
    consent.rejectAll();
    expect(heard.slice(1)).toMatchObject([
      { before: NONE, after: ALL, method: 'accept-all' },
    ]);
  });
});

it('stop is handed on', () => {
  const { consent, log } = create();
  consent.stop();
  expect(log).toEqual([['stop']]);
});

describe('how the visitor came', () => {
  const landings = ({ consent, log }: ReturnType<typeof create>) => ({
    now: consent.landing,
    told: log.flatMap(([step, change]) =>
      step === 'apply' ? [(change as Change).landing] : [],
    ),
  });

  it('is known while nothing is decided', () => {
    expect(create().consent.landing).toEqual(landing);
  });

  it.each([
    ['a yes to everything', recordOf()],
    [
      'a yes to a part',
      recordOf({ categories: { analytics: true, marketing: false } }),
    ],
    [
      'a yes to a service alone',
      refusal({ differing: [markOf('analytics.stats')] }),
    ],
  ])('is known after %s', (_, record) => {
    expect(create({ stored: record }).consent.landing).toEqual(landing);
    const learned = create();
    learned.learn(record);
    expect(landings(learned)).toEqual({ now: landing, told: [landing] });
  });

  it('is told with a choice that says yes to a part', () => {
    const state = create();
    state.consent.save({ stats: true });
    expect(landings(state)).toEqual({ now: landing, told: [landing] });
  });

  it('is forgotten for good with a refusal of everything', () => {
    const state = create();
    state.consent.rejectAll();
    state.consent.acceptAll();
    expect(landings(state)).toEqual({
      now: undefined,
      told: [undefined, undefined],
    });
  });

  it('is forgotten for good with a refusal that another tab brings', () => {
    const state = create();
    state.learn(refusal());
    state.learn(recordOf());
    expect(landings(state)).toEqual({
      now: undefined,
      told: [undefined, undefined],
    });
  });

  it('is not known to a page that starts with a refusal', () => {
    const { consent } = create({ stored: refusal() });
    consent.acceptAll();
    expect(consent.landing).toBeUndefined();
  });

  it('is kept when the choice is only gone', () => {
    const state = create({ stored: recordOf() });
    state.learn(undefined);
    expect(landings(state)).toEqual({ now: landing, told: [landing] });
  });

  it('is what onChange tells, as long as it is known', () => {
    const { consent } = create();
    const heard: unknown[] = [];
    consent.onChange((change) => heard.push(change.landing));
    consent.save({ analytics: true });
    consent.withdraw();
    expect(heard).toEqual([landing, landing, undefined]);
  });
});
