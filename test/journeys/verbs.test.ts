// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeRecord } from '../../src/server.js';
import {
  consentCommands,
  dataLayer,
  leave,
  message,
  startEachTestAfresh,
  storedRecord,
  visit,
} from './visit.js';

startEachTestAfresh();

const config = {
  google: 'basic',
  revision: '2026-01',
  categories: { functional: {}, analytics: {}, marketing: {} },
  services: {
    'sign-in': { category: 'essential' },
    stats: { category: 'analytics' },
    youtube: { category: 'marketing' },
    pixel: { category: 'marketing' },
  },
} as const;

type Name = keyof typeof config.categories | keyof typeof config.services;
type Answers = Readonly<Partial<Record<Name, boolean>>>;
type Verb =
  | { readonly verb: 'acceptAll' | 'rejectAll' }
  | { readonly verb: 'save'; readonly choices: Answers }
  | { readonly verb: 'withdraw'; readonly names: readonly Name[] };

const CATEGORIES = ['functional', 'analytics', 'marketing'] as const;
const CATEGORY_OF = {
  stats: 'analytics',
  youtube: 'marketing',
  pixel: 'marketing',
} as const;
const SERVICES = ['stats', 'youtube', 'pixel'] as const;
const OPTIONAL = [...CATEGORIES, ...SERVICES];

const anyVerb: fc.Arbitrary<Verb> = fc.oneof(
  fc.constantFrom<Verb>({ verb: 'acceptAll' }, { verb: 'rejectAll' }),
  fc
    .dictionary(fc.constantFrom(...OPTIONAL, 'essential'), fc.boolean())
    .map((choices): Verb => ({ verb: 'save', choices })),
  fc.subarray(OPTIONAL).map((names): Verb => ({ verb: 'withdraw', names })),
);

const allOf = (granted: boolean, names: readonly Name[] = OPTIONAL): Answers =>
  Object.fromEntries(names.map((name) => [name, granted]));

/** What the verb says about each name; silence about the others. */
const saidBy = (verb: Verb): Answers => {
  switch (verb.verb) {
    case 'acceptAll':
      return allOf(true);
    case 'rejectAll':
      return allOf(false);
    case 'save':
      return verb.choices;
    case 'withdraw':
      return allOf(false, verb.names.length ? verb.names : OPTIONAL);
  }
};

/** The rules of a choice, written a second time. */
const expectedAfter = (before: Answers, verb: Verb): Answers => {
  const said = saidBy(verb);
  const categories = CATEGORIES.map((name) => [
    name,
    said[name] ?? before[name] ?? false,
  ]);
  const services = SERVICES.map((name) => [
    name,
    said[name] ?? said[CATEGORY_OF[name]] ?? before[name] ?? false,
  ]);
  return Object.fromEntries([...categories, ...services]);
};

const signalsOf = (grants: Answers) => {
  const say = (granted: boolean | undefined) =>
    granted ? 'granted' : 'denied';
  return {
    security_storage: 'granted',
    functionality_storage: say(grants.functional),
    personalization_storage: say(grants.functional),
    analytics_storage: say(grants.analytics),
    ad_storage: say(grants.marketing),
    ad_user_data: say(grants.marketing),
    ad_personalization: say(grants.marketing),
  };
};

const perform = (consent: ReturnType<typeof start>, verb: Verb): void => {
  switch (verb.verb) {
    case 'acceptAll':
      return consent.acceptAll();
    case 'rejectAll':
      return consent.rejectAll();
    case 'save':
      return consent.save(verb.choices);
    case 'withdraw':
      return consent.withdraw(...verb.names);
  }
};

const start = () => visit(config);

describe('after any sequence of verbs', () => {
  it('grants, record, cookie and vendors say the same', () => {
    const sequences = fc.array(anyVerb, { minLength: 1, maxLength: 8 });
    const check = (verbs: readonly Verb[]) => {
      const consent = start();
      consent.rejectAll();
      let expected = allOf(false);
      for (const verb of verbs) {
        const told = consentCommands('update').length;
        perform(consent, verb);
        expected = expectedAfter(expected, verb);
        const always = { essential: true, 'sign-in': true };
        expect(consent.grants.get()).toEqual({ ...always, ...expected });
        expect(storedRecord()).toEqual(consent.record.get());
        expect(consentCommands('update').length).toBe(told + 1);
        expect(consentCommands('update').at(-1)).toEqual(signalsOf(expected));
      }
    };
    fc.assert(fc.property(sequences, check), { seed: 7, numRuns: 150 });
  });

  it('the next page view finds the same grants and tells them once', () => {
    const sequences = fc.array(anyVerb, { minLength: 1, maxLength: 4 });
    const check = (verbs: readonly Verb[]) => {
      const consent = start();
      for (const verb of verbs) perform(consent, verb);
      const grants = consent.grants.get();
      leave();
      const told = consentCommands('update').length;
      const next = start();
      expect(next.grants.get()).toEqual(grants);
      expect(next.view.get()).toBe('none');
      expect(consentCommands('update').length).toBe(told + 1);
      expect(consentCommands('update').at(-1)).toEqual(signalsOf(grants));
    };
    fc.assert(fc.property(sequences, check), { seed: 8, numRuns: 100 });
  });
});

describe('before any choice', () => {
  it('only the essential is granted, and the banner asks', () => {
    const consent = start();
    expect(consent.grants.get()).toEqual({
      ...allOf(false),
      essential: true,
      'sign-in': true,
    });
    expect(consent.record.get()).toBeUndefined();
    expect(consent.view.get()).toBe('banner');
    expect(document.cookie).toBe('');
  });

  it('Google hears the default and no update', () => {
    start();
    expect(consentCommands('default')).toEqual([signalsOf({})]);
    expect(consentCommands('update')).toEqual([]);
  });
});

describe('a verb', () => {
  it.each([
    ['acceptAll', 'accept-all'],
    ['rejectAll', 'reject-all'],
    ['withdraw', 'withdraw'],
  ] as const)('%s is kept as %s', (verb, method) => {
    const consent = start();
    const before = Math.floor(Date.now() / 1000);
    consent[verb]();
    const record = consent.record.get();
    expect(record?.method).toBe(method);
    expect(record?.revision).toBe('2026-01');
    expect(record?.decidedAt).toBeGreaterThanOrEqual(before);
    expect(record?.decidedAt).toBeLessThanOrEqual(Date.now() / 1000);
    expect(record?.id).toBeUndefined();
  });

  it('closes the banner and the preferences', () => {
    const consent = start();
    consent.acceptAll();
    expect(consent.view.get()).toBe('none');
    consent.show('preferences');
    expect(consent.view.get()).toBe('preferences');
    consent.save({ analytics: false });
    expect(consent.view.get()).toBe('none');
  });

  it('cannot switch the essential off', () => {
    const consent = start();
    consent.save({ essential: false, 'sign-in': false });
    consent.withdraw('essential', 'sign-in');
    expect(consent.isGranted('essential')).toBe(true);
    expect(consent.isGranted('sign-in')).toBe(true);
    expect(consent.record.get()?.categories).not.toHaveProperty('essential');
  });

  it('turns a second choice of the same kind into a new record', () => {
    const consent = start();
    consent.acceptAll();
    const first = consent.record.get();
    consent.acceptAll();
    expect(consent.record.get()).not.toBe(first);
    expect(consentCommands('update')).toHaveLength(2);
  });

  it('pushes what Google reads: an Arguments object', () => {
    const consent = start();
    consent.acceptAll();
    const commands = dataLayer().filter((entry) => entry[0] === 'consent');
    expect(commands).toHaveLength(2);
    for (const command of commands) {
      expect(Object.prototype.toString.call(command)).toBe(
        '[object Arguments]',
      );
    }
  });
});

describe('save', () => {
  it('keeps what is not named', () => {
    const consent = start();
    consent.save({ analytics: true });
    consent.save({ functional: true });
    expect(consent.grants.get()).toMatchObject({
      functional: true,
      analytics: true,
      stats: true,
      marketing: false,
    });
  });

  it('refuses what is undecided and not named', () => {
    const consent = start();
    consent.save({});
    expect(consent.record.get()?.categories).toEqual({
      functional: false,
      analytics: false,
      marketing: false,
    });
  });

  it('grants one service of a refused category', () => {
    const consent = start();
    consent.save({ youtube: true });
    expect(consent.grants.get()).toMatchObject({
      marketing: false,
      youtube: true,
      pixel: false,
    });
  });

  it('refuses one service of a granted category', () => {
    const consent = start();
    consent.save({ marketing: true, youtube: false });
    expect(consent.grants.get()).toMatchObject({
      marketing: true,
      youtube: false,
      pixel: true,
    });
  });

  it('sets all services of a category that is switched', () => {
    const consent = start();
    consent.save({ youtube: true });
    consent.save({ marketing: false });
    expect(consent.isGranted('youtube')).toBe(false);
    consent.save({ marketing: true, pixel: false });
    consent.save({ marketing: true });
    expect(consent.isGranted('pixel')).toBe(true);
  });

  it('takes nothing but true for a yes', () => {
    const consent = start();
    const odd = { analytics: 1, marketing: 'yes', functional: {} };
    Reflect.apply(consent.save, consent, [odd]);
    expect(consent.grants.get()).toMatchObject({
      functional: false,
      analytics: false,
      marketing: false,
    });
  });

  it('says which name it does not know, and which was meant', async () => {
    const consent = start();
    Reflect.apply(consent.save, consent, [{ analitycs: true }]);
    expect(consent.isGranted('analytics')).toBe(false);
    expect(await message('analitycs')).toContain('Did you mean "analytics"?');
  });

  it('does not read what the page adds to every object', () => {
    const polluted: object = Object.prototype;
    Reflect.set(polluted, 'marketing', true);
    try {
      const consent = start();
      consent.save({ analytics: true });
      expect(consent.isGranted('marketing')).toBe(false);
      expect(storedRecord()?.categories).toEqual({
        functional: false,
        analytics: true,
        marketing: false,
      });
    } finally {
      Reflect.deleteProperty(polluted, 'marketing');
    }
  });
});

describe('withdraw', () => {
  it('says no to what it names', () => {
    const consent = start();
    consent.acceptAll();
    consent.withdraw('youtube', 'analytics');
    expect(consent.grants.get()).toMatchObject({
      functional: true,
      analytics: false,
      stats: false,
      marketing: true,
      youtube: false,
      pixel: true,
    });
  });

  it('says no to everything if it names nothing', () => {
    const consent = start();
    consent.acceptAll();
    consent.withdraw();
    expect(consent.grants.get()).toMatchObject(allOf(false));
  });
});

describe('the stored cookie', () => {
  it('is the record as text', () => {
    const consent = start();
    consent.save({ analytics: true });
    const record = consent.record.get();
    expect(record && `consentry=${encodeRecord(record)}`).toBe(document.cookie);
  });

  it('has the name of the config', () => {
    const named = { ...config, storage: { name: 'my.choice' } };
    visit(named).acceptAll();
    expect(document.cookie).toMatch(/^my\.choice=1~/);
  });
});
