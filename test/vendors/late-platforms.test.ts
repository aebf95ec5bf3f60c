// @vitest-environment happy-dom
// A platform that comes late hears what is in force then, and nothing older:
// it would act on a yes that has been taken back.
import { afterEach, describe, expect, it } from 'vitest';
import type { Given, Loader, Parameters } from '../../src/services/loader.js';
import { loader as zaraz } from '../../src/vendors/cloudflare-zaraz.js';
import { loader as shopify } from '../../src/vendors/shopify.js';
import { loader as wordpress } from '../../src/vendors/wordpress.js';

afterEach(() => {
  for (const name of ['Shopify', 'wp_set_consent', 'zaraz']) {
    Reflect.deleteProperty(window, name);
  }
});

/** What is done with a choice. */
const createTell =
  <Keys extends Parameters>(loader: Loader<Keys>, given: Given<Keys>) =>
  (isGranted: boolean) => {
    const grants = { analytics: isGranted, marketing: isGranted };
    const state = { isGranted, grants, dataLayer: 'dataLayer' };
    for (const call of loader.tell?.(state, given) ?? []) {
      loader.send?.(call, state, given);
    }
  };

describe('after a yes and a no, a late platform hears the no alone', () => {
  it('WordPress', () => {
    const tell = createTell(wordpress, {});
    tell(true);
    tell(false);
    const heard: unknown[] = [];
    Reflect.set(window, 'wp_set_consent', (...call: unknown[]) =>
      heard.push(call),
    );
    window.dispatchEvent(new Event('load'));
    expect(heard).toEqual([
      ['functional', 'deny'],
      ['preferences', 'deny'],
      ['statistics-anonymous', 'deny'],
      ['statistics', 'deny'],
      ['marketing', 'deny'],
    ]);
  });

  it('WordPress, where an element has its name till then', () => {
    // As browsers do: found on the window, not its own property.
    const proto: object = Object.getPrototypeOf(window);
    const value = document.createElement('form');
    const heard: unknown[] = [];
    Object.defineProperty(proto, 'wp_set_consent', {
      ...{ value, configurable: true, writable: true },
    });
    try {
      createTell(wordpress, {})(false);
      Reflect.set(window, 'wp_set_consent', (...call: unknown[]) =>
        heard.push(call),
      );
      window.dispatchEvent(new Event('load'));
    } finally {
      Reflect.deleteProperty(proto, 'wp_set_consent');
    }
    expect(heard).toContainEqual(['marketing', 'deny']);
  });

  it('Cloudflare Zaraz', () => {
    const tell = createTell(zaraz, { analytics: 'anlt' });
    tell(true);
    tell(false);
    const heard: unknown[] = [];
    Reflect.set(window, 'zaraz', {
      consent: {
        APIReady: true,
        set: (answers: unknown) => heard.push(answers),
        sendQueuedEvents: () => heard.push('sent'),
      },
    });
    document.dispatchEvent(new Event('zarazConsentAPIReady'));
    expect(heard).toEqual([{ anlt: false }]);
    tell(true);
    expect(heard.slice(1)).toEqual([{ anlt: true }, 'sent']);
  });

  it('Shopify, whose features may come in any order', () => {
    const arrivals: (() => void)[] = [];
    const heard: unknown[] = [];
    Reflect.set(window, 'Shopify', {
      loadFeatures: (_features: unknown, done: () => void) =>
        arrivals.push(done),
      customerPrivacy: {
        setTrackingConsent: ({ marketing }: { marketing: boolean }) =>
          heard.push(marketing),
      },
    });
    const tell = createTell(shopify, {});
    tell(true);
    tell(false);
    for (const arrive of [...arrivals].reverse()) arrive();
    expect(heard).toEqual([false]);
  });
});

describe('an element of the page with the name of a method', () => {
  it('does not hide the API that comes', () => {
    const key = 'addEventListener';
    const value = document.createElement('img');
    Object.defineProperty(document, key, { configurable: true, value });
    const tell = createTell(zaraz, { analytics: 'anlt' });
    expect(() => tell(false)).not.toThrow();
    Reflect.deleteProperty(document, key);
  });
});
