// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Change } from '../../src/index.js';
import {
  consentCommands,
  message,
  settled,
  startEachTestAfresh,
  storedRecord,
  visit,
} from './visit.js';

startEachTestAfresh();

const config = {
  google: 'basic',
  services: { maps: { category: 'functional' } },
} as const;
const start = () => visit(config);

/** What has become of a promise by now: its reason if it was rejected. */
const stateOf = async (promise: Promise<unknown>): Promise<unknown> => {
  let state: unknown = 'pending';
  promise.then(
    () => (state = 'resolved'),
    (error: unknown) => (state = error),
  );
  await settled();
  return state;
};

/** The last consent update that Google can have read. */
const lastUpdate = () => consentCommands('update').at(-1);
const ANALYTICS = expect.objectContaining({ analytics_storage: 'granted' });

/** Collects the changes that the document's event tells. */
const changeEvents = () => {
  const details: Change[] = [];
  const controller = new AbortController();
  document.addEventListener(
    'consentry:change',
    (event) => details.push((event as CustomEvent<Change>).detail),
    { signal: controller.signal },
  );
  return { details, stop: () => controller.abort() };
};

describe('a subscriber of grants', () => {
  it('finds the choice stored and told when it is called', () => {
    const consent = start();
    const found: unknown[] = [];
    consent.grants.listen(() =>
      found.push(lastUpdate(), storedRecord()?.method),
    );
    consent.acceptAll();
    expect(found).toEqual([ANALYTICS, 'accept-all']);
  });

  it('finds the record of the same choice', () => {
    const consent = start();
    let method: string | undefined;
    consent.grants.listen(() => (method = consent.record.get()?.method));
    consent.save({ analytics: true });
    expect(method).toBe('save');
  });
});

describe('a subscriber of the record', () => {
  it('finds the choice stored and told when it is called', () => {
    const consent = start();
    const found: unknown[] = [];
    consent.record.listen((record) => {
      found.push(lastUpdate(), storedRecord(), record);
    });
    consent.save({ analytics: true });
    expect(found[0]).toEqual(ANALYTICS);
    expect(found[1]).toEqual(found[2]);
  });
});

describe('when', () => {
  it('resolves once the name is granted, with the update already sent', async () => {
    const consent = start();
    const found = consent.when('analytics').then(lastUpdate);
    consent.save({ analytics: true });
    expect(await found).toEqual(ANALYTICS);
  });

  it('resolves at once for what is granted already', async () => {
    const consent = start();
    expect(await stateOf(consent.when('essential'))).toBe('resolved');
    consent.acceptAll();
    expect(await stateOf(consent.when('maps'))).toBe('resolved');
  });

  it('stays pending while the name is undecided or refused', async () => {
    const consent = start();
    const waiting = consent.when('marketing');
    expect(await stateOf(waiting)).toBe('pending');
    consent.rejectAll();
    expect(await stateOf(waiting)).toBe('pending');
    consent.save({ functional: true });
    expect(await stateOf(waiting)).toBe('pending');
    consent.acceptAll();
    expect(await stateOf(waiting)).toBe('resolved');
  });

  it('waits for a service by itself', async () => {
    const consent = start();
    const waiting = consent.when('maps');
    consent.save({ functional: true, maps: false });
    expect(await stateOf(waiting)).toBe('pending');
    consent.save({ maps: true });
    expect(await stateOf(waiting)).toBe('resolved');
  });

  it('rejects at once for a name that the config does not know', async () => {
    const consent = start();
    const unknown: Promise<void> = Reflect.apply(consent.when, consent, [
      'analitycs',
    ]);
    await expect(unknown).rejects.toBeInstanceOf(Error);
    expect(await message('analitycs')).toContain('Did you mean "analytics"?');
  });

  it('rejects at once for names that objects have by nature', async () => {
    const consent = start();
    for (const name of ['toString', 'constructor', '__proto__', '']) {
      const unknown: Promise<void> = Reflect.apply(consent.when, consent, [
        name,
      ]);
      await expect(unknown).rejects.toBeInstanceOf(Error);
    }
  });

  it('rejects with an AbortError when the signal aborts', async () => {
    const consent = start();
    const controller = new AbortController();
    const waiting = consent.when('marketing', { signal: controller.signal });
    controller.abort();
    const error = await stateOf(waiting);
    expect(error).toHaveProperty('name', 'AbortError');
    consent.acceptAll();
    expect(await stateOf(waiting)).toBe(error);
  });

  it('rejects with an AbortError when the signal has aborted before', async () => {
    const consent = start();
    const signal = AbortSignal.abort();
    const error = await stateOf(consent.when('marketing', { signal }));
    expect(error).toHaveProperty('name', 'AbortError');
  });

  it('does not mind an abort that comes after the grant', async () => {
    const consent = start();
    const controller = new AbortController();
    const waiting = consent.when('analytics', { signal: controller.signal });
    consent.acceptAll();
    controller.abort();
    expect(await stateOf(waiting)).toBe('resolved');
  });

  it('resolves for everyone who waits', async () => {
    const consent = start();
    const waiting = [1, 2, 3].map(() => consent.when('analytics'));
    consent.acceptAll();
    for (const one of waiting) expect(await stateOf(one)).toBe('resolved');
  });
});

describe('onChange', () => {
  it('tells the present state at once', () => {
    const consent = start();
    const heard: Change[] = [];
    consent.onChange((change) => heard.push(change));
    expect(heard).toEqual([
      {
        before: consent.grants.get(),
        after: consent.grants.get(),
        changed: [],
        method: undefined,
        landing: { url: location.href, referrer: document.referrer },
      },
    ]);
    consent.acceptAll();
    const late: Change[] = [];
    consent.onChange((change) => late.push(change));
    expect(late[0]).toMatchObject({ changed: [], method: 'accept-all' });
  });

  it('tells each change once, and what changed', () => {
    const consent = start();
    const heard: Change[] = [];
    consent.onChange((change) => heard.push(change));
    consent.save({ functional: true });
    consent.withdraw('maps');
    expect(heard.slice(1)).toMatchObject([
      { changed: ['functional', 'maps'], method: 'save' },
      {
        changed: ['maps'],
        method: 'withdraw',
        before: { functional: true, maps: true },
        after: { functional: true, maps: false },
      },
    ]);
  });

  it('tells a choice that changes no grant', () => {
    const consent = start();
    const heard: Change[] = [];
    consent.onChange((change) => heard.push(change));
    consent.rejectAll();
    expect(heard[1]).toMatchObject({ changed: [], method: 'reject-all' });
  });

  it('tells nothing more once unsubscribed', () => {
    const consent = start();
    const heard: Change[] = [];
    const unsubscribe = consent.onChange((change) => heard.push(change));
    unsubscribe();
    consent.acceptAll();
    expect(heard).toHaveLength(1);
  });
});

describe('the events of the document', () => {
  it('tell a change after everybody could read it', () => {
    const consent = start();
    const { details, stop } = changeEvents();
    consent.save({ analytics: true });
    stop();
    expect(details).toEqual([
      expect.objectContaining({ changed: ['analytics'], method: 'save' }),
    ]);
    expect(details[0]?.after).toEqual(consent.grants.get());
  });

  it('tell when the library is ready', () => {
    const ready = vi.fn();
    document.addEventListener('consentry:ready', ready, { once: true });
    start();
    expect(ready).toHaveBeenCalledOnce();
  });

  it('tell what is visible of us', () => {
    const views: unknown[] = [];
    const consent = start();
    const controller = new AbortController();
    document.addEventListener(
      'consentry:view',
      (event) =>
        views.push((event as CustomEvent<{ view: string }>).detail.view),
      { signal: controller.signal },
    );
    consent.show('preferences');
    consent.acceptAll();
    controller.abort();
    expect(views).toEqual(['preferences', 'none']);
  });
});

describe('whoever throws', () => {
  const thrower = () => {
    throw new Error('from the page');
  };

  it('stops neither the verb nor the others', async () => {
    const consent = start();
    const heard: string[] = [];
    const controller = new AbortController();
    const { signal } = controller;
    consent.grants.listen(thrower);
    consent.grants.listen(() => heard.push('grants'));
    consent.record.listen(thrower);
    consent.record.listen(() => heard.push('record'));
    consent.view.listen(thrower);
    consent.view.listen(() => heard.push('view'));
    consent.onChange(thrower);
    consent.onChange(({ changed }) => changed.length && heard.push('change'));
    document.addEventListener('consentry:change', thrower, { signal });
    document.addEventListener('consentry:change', () => heard.push('event'), {
      signal,
    });
    const waiting = consent.when('analytics');

    expect(() => consent.acceptAll()).not.toThrow();
    controller.abort();

    expect(heard.sort()).toEqual([
      'change',
      'event',
      'grants',
      'record',
      'view',
    ]);
    expect(consent.view.get()).toBe('none');
    expect(storedRecord()?.method).toBe('accept-all');
    expect(lastUpdate()).toEqual(ANALYTICS);
    expect(await stateOf(waiting)).toBe('resolved');
  });

  it('is named on the console', async () => {
    const consent = start();
    consent.onChange(thrower);
    expect(await message('from the page')).toContain('Consentry');
  });

  it('stops no verb through a data layer that throws', () => {
    const consent = start();
    Reflect.set(window, 'dataLayer', Object.assign([], { push: thrower }));
    expect(() => consent.acceptAll()).not.toThrow();
    expect(consent.isGranted('marketing')).toBe(true);
    expect(storedRecord()?.method).toBe('accept-all');
  });
});

describe('whoever answers a choice with another one', () => {
  type Consent = ReturnType<typeof start>;

  /** Each way to hear of a choice, and how to act on the first one heard. */
  const ways: Readonly<
    Record<string, (consent: Consent, act: () => void) => void>
  > = {
    'a subscriber of the record': ({ record }, act) => void record.listen(act),
    'a subscriber of grants': ({ grants }, act) => void grants.listen(act),
    'a subscriber of the view': ({ view }, act) => void view.listen(act),
    'an onChange callback': (consent, act) =>
      void consent.onChange(({ changed }) => changed.length && act()),
    'a listener of the event': (_, act) =>
      document.addEventListener('consentry:change', act, { once: true }),
    'a tag that reads the data layer': (_, act) => {
      const found: unknown = Reflect.get(window, 'dataLayer');
      if (!Array.isArray(found)) throw new Error('no data layer');
      const { push } = Array.prototype;
      Object.assign(found, {
        push: (...entries: { 1?: unknown }[]) => {
          push.apply(found, entries);
          if (entries[0]?.[1] === 'update') act();
        },
      });
    },
  };

  it.each(Object.entries(ways))('as %s has the last word', (_, listen) => {
    const consent = start();
    let acted = false;
    listen(consent, () => {
      if (acted) return;
      acted = true;
      consent.save({ analytics: false, marketing: true });
    });
    consent.save({ analytics: true });

    expect(acted).toBe(true);
    expect(consent.record.get()?.categories).toMatchObject({
      analytics: false,
      marketing: true,
    });
    expect(storedRecord()).toEqual(consent.record.get());
    expect(consent.grants.get()).toMatchObject({
      analytics: false,
      marketing: true,
    });
    expect(consent.isGranted('analytics')).toBe(false);
    expect(lastUpdate()).toMatchObject({
      analytics_storage: 'denied',
      ad_storage: 'granted',
    });
  });
});
