// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { encodeRecord } from '../../src/server.js';
import type { Config, ConsentRecord } from '../../src/index.js';
import {
  consentCommands,
  eventually,
  leave,
  message,
  messages,
  settled,
  startEachTestAfresh,
  storedRecord,
  visit,
  write,
} from './visit.js';

startEachTestAfresh();

const DAY = 86_400;
const now = () => Math.floor(Date.now() / 1000);

const recordOf = (parts: Partial<ConsentRecord> = {}): ConsentRecord => ({
  decidedAt: now() - 60,
  method: 'accept-all',
  revision: '',
  categories: { functional: true, analytics: true, marketing: true },
  differing: [],
  services: [],
  signals: [],
  ...parts,
});
const store = (record: ConsentRecord, name = 'consentry') => {
  document.cookie = `${name}=${encodeRecord(record)};Path=/`;
};

/** The same visitor comes back to a page with this config. */
const comeBack = (config: Config) => {
  leave();
  return visit(config);
};

describe('a visitor who comes back', () => {
  it('is not asked again, however often', () => {
    visit({}).rejectAll();
    for (let page = 0; page < 5; page++) {
      const consent = comeBack({});
      expect(consent.view.get()).toBe('none');
      expect(consent.isGranted('analytics')).toBe(false);
    }
  });

  it('has the record that was made, and its clock goes on', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      visit({}).acceptAll();
      const made = storedRecord();
      vi.advanceTimersByTime(50 * DAY * 1000);
      expect(comeBack({}).record.get()).toEqual(made);
      expect(storedRecord()).toEqual(made);
    } finally {
      vi.useRealTimers();
    }
  });

  it('has made the choice for as long as the owner keeps it, no longer', () => {
    const days = { accept: 10, refuse: 20 };
    const refused = {
      categories: { functional: false, analytics: false, marketing: false },
    };
    for (const [record, kept] of [
      [recordOf({ decidedAt: now() - 10 * DAY + 60 }), true],
      [recordOf({ decidedAt: now() - 10 * DAY }), false],
      [recordOf({ ...refused, decidedAt: now() - 20 * DAY + 60 }), true],
      [recordOf({ ...refused, decidedAt: now() - 20 * DAY }), false],
    ] as const) {
      store(record);
      const consent = comeBack({ storage: { days } });
      expect(consent.view.get()).toBe(kept ? 'none' : 'banner');
      expect(consent.record.get()).toEqual(kept ? record : undefined);
    }
  });

  it('is asked when the stored value comes from the future', () => {
    store(recordOf({ decidedAt: now() + 2 * DAY }));
    const consent = visit({});
    expect(consent.view.get()).toBe('banner');
    expect(consent.isGranted('marketing')).toBe(false);
  });

  it.each(['', 'x', '1~', '2~tqxpc0~a~~analytics~~~~~QP', 'a'.repeat(3500)])(
    'is asked when the cookie holds %.20j, and the page works',
    async (value) => {
      document.cookie = `consentry=${value};Path=/`;
      const consent = visit({ google: 'basic' });
      expect(consent.view.get()).toBe('banner');
      expect(consent.isGranted('analytics')).toBe(false);
      expect(consentCommands('update')).toEqual([]);
      if (value) await message('consentry', 'no record of ours');
      consent.acceptAll();
      expect(storedRecord()?.method).toBe('accept-all');
    },
  );

  it('has the newest choice of several cookies', () => {
    store(recordOf({ decidedAt: now() - 50, method: 'save' }));
    const newer = recordOf({
      decidedAt: now() - 10,
      categories: { analytics: true },
    });
    localStorage.setItem('consentry', encodeRecord(newer));
    expect(visit({}).record.get()).toEqual(newer);
  });
});

describe('a new revision', () => {
  it('asks again and grants nothing meanwhile', () => {
    visit({ revision: '1', google: 'basic' }).acceptAll();
    const told = consentCommands('update').length;
    const consent = comeBack({ revision: '2', google: 'basic' });
    expect(consent.view.get()).toBe('banner');
    expect(consent.grants.get()).toEqual({
      essential: true,
      functional: false,
      analytics: false,
      marketing: false,
    });
    const updates = consentCommands('update').slice(told);
    for (const update of updates) {
      expect(update).toMatchObject({ analytics_storage: 'denied' });
    }
  });

  it('is answered once', () => {
    visit({ revision: '1' }).acceptAll();
    comeBack({ revision: '2' }).rejectAll();
    expect(storedRecord()?.revision).toBe('2');
    expect(comeBack({ revision: '2' }).view.get()).toBe('none');
  });

  it('asks again in the other direction, too', () => {
    visit({ revision: '2' }).acceptAll();
    expect(comeBack({}).isGranted('analytics')).toBe(false);
  });
});

describe('a new part of the questions', () => {
  const before = {
    categories: { analytics: {}, marketing: {} },
    services: { youtube: { category: 'marketing' } },
  };

  it('a category: asks, keeps the answers to the others', () => {
    visit(before).acceptAll();
    const consent = comeBack({
      ...before,
      categories: { ...before.categories, video: {} },
    });
    expect(consent.view.get()).toBe('banner');
    expect(consent.grants.get()).toMatchObject({
      analytics: true,
      marketing: true,
      youtube: true,
      video: false,
    });
  });

  it('a service of a granted category: asks, and holds only the service', () => {
    visit(before).acceptAll();
    const services = { ...before.services, pixel: { category: 'marketing' } };
    const consent = comeBack({ ...before, services });
    expect(consent.view.get()).toBe('banner');
    expect(consent.grants.get()).toMatchObject({
      marketing: true,
      youtube: true,
      pixel: false,
    });
  });

  it('is refused by a choice that does not name it', () => {
    visit(before).acceptAll();
    const categories = { ...before.categories, video: {} };
    comeBack({ ...before, categories }).save({ analytics: false });
    const consent = comeBack({ ...before, categories });
    expect(consent.view.get()).toBe('none');
    expect(consent.grants.get()).toMatchObject({
      analytics: false,
      marketing: true,
      video: false,
    });
  });

  it('asks nothing if it is required', () => {
    visit(before).acceptAll();
    const categories = { ...before.categories, shop: { required: true } };
    const services = { ...before.services, pay: { category: 'shop' } };
    const consent = comeBack({ categories, services });
    expect(consent.view.get()).toBe('none');
    expect(consent.grants.get()).toMatchObject({ shop: true, pay: true });
  });

  it('asks nothing if a part is gone', () => {
    visit(before).acceptAll();
    const consent = comeBack({ categories: { analytics: {} } });
    expect(consent.view.get()).toBe('none');
    expect(consent.grants.get()).toEqual({ essential: true, analytics: true });
  });

  it('a service that moves to another category does not become granted', () => {
    const services = { youtube: { category: 'marketing' } };
    visit({ ...before, services }).save({ analytics: true });
    const moved = { youtube: { category: 'analytics' } };
    const consent = comeBack({ ...before, services: moved });
    expect(consent.record.get()?.categories).toMatchObject({
      analytics: true,
      marketing: false,
    });
    expect(consent.isGranted('youtube')).toBe(false);
  });
});

describe('a config that is not sound', () => {
  const unsound = { revision: 7, google: 'basic' };
  const visitUnsound = () => {
    leave();
    return Reflect.apply(visit, undefined, [unsound, {}]) as ReturnType<
      typeof visit<Config>
    >;
  };

  it('grants only the essential, asks nobody and keeps what is stored', async () => {
    visit({}).acceptAll();
    const { cookie } = document;
    const consent = visitUnsound();
    expect(Object.entries(consent.grants.get()).filter(([, on]) => on)).toEqual(
      [['essential', true]],
    );
    expect(consent.view.get()).toBe('none');
    consent.show('banner');
    consent.show('preferences');
    expect(consent.view.get()).toBe('none');
    await settled();
    expect(document.cookie).toBe(cookie);
    expect(await message('revision', '7')).toContain('expected');
  });

  it('makes no verb do anything, and says so', async () => {
    const consent = visitUnsound();
    consent.acceptAll();
    consent.save({ analytics: true });
    consent.withdraw();
    expect(consent.isGranted('analytics')).toBe(false);
    expect(consent.record.get()).toBeUndefined();
    expect(document.cookie).toBe('');
    expect(consentCommands('update')).toEqual([]);
    await message('accept-all', 'not sound');
  });

  it('leaves when() pending', async () => {
    const settle = vi.fn();
    visitUnsound().when('analytics').then(settle, settle);
    await settled();
    expect(settle).not.toHaveBeenCalled();
  });
});

describe('news from elsewhere', () => {
  const elsewhere = (record: ConsentRecord) => {
    store(record);
    window.dispatchEvent(new Event('focus'));
  };

  it('is in force at once, told to Google, and not stored again', () => {
    const consent = visit({ google: 'basic' });
    const record = recordOf();
    elsewhere(record);
    expect(consent.record.get()).toEqual(record);
    expect(consent.isGranted('marketing')).toBe(true);
    expect(consent.view.get()).toBe('none');
    expect(consentCommands('update')).toHaveLength(1);
    expect(consentCommands('update')[0]).toMatchObject({
      ad_storage: 'granted',
    });
    expect(storedRecord()).toEqual(record);
  });

  it.each(['pageshow', 'focus', 'storage'])('comes with %s', (type) => {
    const consent = visit({});
    store(recordOf());
    window.dispatchEvent(new Event(type));
    expect(consent.isGranted('analytics')).toBe(true);
  });

  it('comes when the page is seen again', () => {
    const consent = visit({});
    store(recordOf());
    document.dispatchEvent(new Event('visibilitychange'));
    expect(consent.isGranted('analytics')).toBe(true);
  });

  it('takes frames away in the same task', async () => {
    store(recordOf());
    write(
      '<iframe data-category="marketing" data-src="https://a.example/"></iframe>',
    );
    const consent = visit({});
    await eventually(() =>
      expect(document.querySelector('iframe')?.getAttribute('src')).toBe(
        'https://a.example/',
      ),
    );
    elsewhere(
      recordOf({
        method: 'withdraw',
        decidedAt: now(),
        categories: { functional: true, analytics: true, marketing: false },
      }),
    );
    expect(consent.isGranted('marketing')).toBe(false);
    expect(document.querySelector('iframe')?.hasAttribute('src')).toBe(false);
  });

  it('asks again when the choice is gone', () => {
    const consent = visit({});
    consent.acceptAll();
    document.cookie = 'consentry=;Max-Age=0;Path=/';
    window.dispatchEvent(new Event('focus'));
    expect(consent.view.get()).toBe('banner');
    expect(consent.isGranted('analytics')).toBe(false);
  });

  it('erases what a no is about, and nothing of what is only not answered', async () => {
    const no = { functional: false, analytics: false, marketing: false };
    const ads = { category: 'marketing', cookies: [{ name: 'ads_id' }] };
    const config: Config = { services: { ads } };
    const hasCookie = () => document.cookie.includes('ads_id');
    const pause = () => new Promise((done) => setTimeout(done, 300));
    document.cookie = 'ads_id=1;Path=/';
    visit(config).acceptAll();
    // The page has looked at what was there before it.
    await pause();
    document.cookie = 'consentry=;Max-Age=0;Path=/';
    window.dispatchEvent(new Event('focus'));
    await pause();
    expect(hasCookie()).toBe(true);
    elsewhere(recordOf({ revision: '2', decidedAt: now() + 1 }));
    await pause();
    expect(hasCookie()).toBe(true);
    elsewhere(
      recordOf({ method: 'reject-all', decidedAt: now() + 2, categories: no }),
    );
    await eventually(() => expect(hasCookie()).toBe(false));
  });

  it('comes from another tab with the record itself, before the cookie', async () => {
    const consent = visit({});
    const tab = new BroadcastChannel('consentry');
    const record = recordOf();
    tab.postMessage(encodeRecord(record));
    await eventually(() => expect(consent.record.get()).toEqual(record));
    expect(consent.isGranted('marketing')).toBe(true);
    tab.close();
  });

  it('is also that the choice has outlived its days', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const consent = visit({ storage: { days: 10 } });
      consent.acceptAll();
      vi.advanceTimersByTime(10 * DAY * 1000);
      window.dispatchEvent(new Event('focus'));
      expect(consent.isGranted('analytics')).toBe(false);
      expect(consent.view.get()).toBe('banner');
    } finally {
      vi.useRealTimers();
    }
  });

  it('is not believed when it is no record, or older than what is known', async () => {
    const consent = visit({});
    consent.rejectAll();
    const tab = new BroadcastChannel('consentry');
    tab.postMessage('junk');
    tab.postMessage(encodeRecord(recordOf({ decidedAt: now() - 3600 })));
    tab.postMessage(encodeRecord(recordOf({ decidedAt: now() + 3 * DAY })));
    await new Promise((done) => setTimeout(done, 50));
    expect(consent.record.get()?.method).toBe('reject-all');
    expect(consent.isGranted('marketing')).toBe(false);
    tab.close();
  });

  it('goes to the other tabs with each choice', async () => {
    const consent = visit({});
    const tab = new BroadcastChannel('consentry');
    const heard: unknown[] = [];
    tab.onmessage = ({ data }) => heard.push(data);
    consent.save({ analytics: true });
    const record = consent.record.get();
    await eventually(() =>
      expect(heard).toEqual([record && encodeRecord(record)]),
    );
    tab.close();
  });
});

describe('a browser that keeps no cookies', () => {
  const withoutCookies = (test: () => void) => {
    const spy = vi.spyOn(Document.prototype, 'cookie', 'set');
    spy.mockImplementation(() => {});
    test();
    spy.mockRestore();
  };

  it('keeps the choice in localStorage', async () => {
    withoutCookies(() => visit({}).rejectAll());
    expect(document.cookie).toBe('');
    const consent = comeBack({});
    expect(consent.record.get()?.method).toBe('reject-all');
    expect(consent.view.get()).toBe('none');
    await message('localStorage');
  });

  it('or in memory, as long as the page lives', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    withoutCookies(() => {
      const consent = visit({});
      consent.acceptAll();
      expect(consent.isGranted('analytics')).toBe(true);
      window.dispatchEvent(new Event('focus'));
      expect(consent.isGranted('analytics')).toBe(true);
      expect(consent.view.get()).toBe('none');
    });
    Object.defineProperty(globalThis, 'localStorage', own ?? {});
    await message('memory');
  });
});

it('says nothing to an owner who has made no mistake', async () => {
  visit({ google: 'basic' }).acceptAll();
  comeBack({ google: 'basic' }).withdraw();
  await settled();
  expect(messages()).toEqual([]);
});
