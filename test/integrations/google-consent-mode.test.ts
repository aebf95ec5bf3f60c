// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insideOf } from '../../src/running.js';
import { googleSignals } from '../../src/integrations/google-signals.js';
import {
  consentCommands,
  dataLayer,
  leave,
  settled,
  startEachTestAfresh,
  unique,
  visit,
  write,
} from '../journeys/visit.js';

startEachTestAfresh();

const ALL_DENIED = {
  security_storage: 'granted',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  analytics_storage: 'denied',
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
};

/** What a page's own snippet does; only a genuine Arguments object counts. */
const gtag = function (..._command: unknown[]) {
  const found: unknown = Reflect.get(window, 'dataLayer');
  const layer: unknown[] = Array.isArray(found) ? found : [];
  Reflect.set(window, 'dataLayer', layer);
  layer.push(arguments);
};
const disabled = (id: string): unknown =>
  Reflect.get(window, `ga-disable-${id}`);

describe("Google's signals", () => {
  it('follow the category that each belongs to', () => {
    const names = [
      'essential',
      'functional',
      'analytics',
      'marketing',
    ] as const;
    const anyGrants = fc.record(
      Object.fromEntries(names.map((name) => [name, fc.boolean()])),
    );
    fc.assert(
      fc.property(anyGrants, (grants) => {
        const say = (name: (typeof names)[number]) =>
          grants[name] ? 'granted' : 'denied';
        expect(googleSignals(grants)).toEqual({
          security_storage: say('essential'),
          functionality_storage: say('functional'),
          personalization_storage: say('functional'),
          analytics_storage: say('analytics'),
          ad_storage: say('marketing'),
          ad_user_data: say('marketing'),
          ad_personalization: say('marketing'),
        });
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it('are denied for categories that the owner does not have', () => {
    expect(googleSignals({ essential: true, video: true })).toEqual(ALL_DENIED);
  });
});

describe('the default', () => {
  it('denies everything but security, before any other command', () => {
    visit({ google: 'basic' });
    expect(dataLayer()[0]).toEqual(
      expect.objectContaining({ 0: 'consent', 1: 'default', 2: ALL_DENIED }),
    );
  });

  it('is not what a page adds to every object', () => {
    const everything: object = Object.prototype;
    Reflect.set(everything, 'marketing', true);
    try {
      visit({ google: 'basic' });
      expect(dataLayer()[0]).toMatchObject({ 2: ALL_DENIED });
    } finally {
      Reflect.deleteProperty(everything, 'marketing');
    }
  });

  it('comes before the update of a stored choice', () => {
    visit({ google: 'basic' }).acceptAll();
    leave();
    Reflect.deleteProperty(window, 'dataLayer');
    visit({ google: 'basic' });
    const commands = dataLayer()
      .filter((entry) => entry[0] === 'consent')
      .map((entry) => entry[1]);
    expect(commands).toEqual(['default', 'update']);
  });

  it('goes to the layer that the owner named', () => {
    visit({ google: 'basic', dataLayer: 'layer2' }).acceptAll();
    expect(dataLayer()).toEqual([]);
    const layer = Reflect.get(window, 'layer2') as Record<number, unknown>[];
    expect(layer.filter((entry) => entry[0] === 'consent')).toHaveLength(2);
  });

  it('joins the commands that the page has queued already', () => {
    gtag('js', new Date(0));
    visit({ google: 'basic' });
    expect(dataLayer().map((entry) => entry[0])).toEqual(['js', 'consent']);
  });

  it.each([() => {}, 'gtag', 0])(
    'is pushed by our own function, even if window.gtag is %s',
    (foreign) => {
      Reflect.set(window, 'gtag', foreign);
      visit({ google: 'basic' }).acceptAll();
      expect(consentCommands('default')).toHaveLength(1);
      expect(consentCommands('update')).toHaveLength(1);
      expect(Reflect.get(window, 'gtag')).toBe(foreign);
    },
  );

  it('gives the page a gtag if it has none', () => {
    visit({ google: 'basic' });
    Reflect.apply(Reflect.get(window, 'gtag') as typeof gtag, window, [
      'config',
      'G-1',
    ]);
    const last = dataLayer().at(-1);
    expect(Object.prototype.toString.call(last)).toBe('[object Arguments]');
    expect(last?.[1]).toBe('G-1');
  });
});

describe('without Consent Mode', () => {
  it.each([{}, { google: false }] as const)(
    '%j tells Google nothing',
    (config) => {
      gtag('config', 'G-OFF');
      const consent = visit(config);
      consent.rejectAll();
      consent.acceptAll();
      expect(dataLayer()).toHaveLength(1);
      expect(disabled('G-OFF')).toBeUndefined();
      expect(Reflect.has(window, 'gtag')).toBe(false);
    },
  );
});

describe('an update', () => {
  it('survives a snippet that sets a new layer', () => {
    const consent = visit({ google: 'basic' });
    Reflect.set(window, 'dataLayer', []);
    consent.acceptAll();
    expect(consentCommands('update')).toHaveLength(1);
  });

  it('is followed by an event for triggers of Tag Manager', () => {
    const consent = visit({ google: 'basic' });
    consent.save({ analytics: true });
    expect(dataLayer().at(-1)).toEqual({
      ...ALL_DENIED,
      event: 'consentry_consent_update',
      analytics_storage: 'granted',
    });
  });
});

describe('an update that the page answers with a refusal', () => {
  it('is told no further, to Google or to anybody else', () => {
    gtag('config', 'G-ANSWERED');
    const consent = visit({ google: 'basic' });
    const heard: unknown[] = [];
    insideOf(consent)?.tells.push((grants) => heard.push(grants['analytics']));
    consent.rejectAll();
    const layer = dataLayerOf();
    layer.push = (...entries) => {
      layer.splice(layer.length, 0, ...entries);
      const [entry] = entries.map(Object);
      if (entry[1] === 'update' && entry[2].analytics_storage === 'granted') {
        consent.rejectAll();
      }
      return layer.length;
    };
    consent.acceptAll();
    expect(consent.isGranted('analytics')).toBe(false);
    expect(disabled('G-ANSWERED')).toBe(true);
    expect(heard).not.toContain(true);
    expect(consentCommands('update').at(-1)).toEqual(ALL_DENIED);
    expect(dataLayer().at(-1)).toMatchObject(ALL_DENIED);
  });
});

describe('the switch ga-disable-<id>', () => {
  it('is on after a refusal, for every tag that the page configured', () => {
    gtag('config', 'G-AAA');
    gtag('config', 'G-BBB', { send_page_view: false });
    visit({ google: 'basic' }).rejectAll();
    expect(disabled('G-AAA')).toBe(true);
    expect(disabled('G-BBB')).toBe(true);
  });

  it('is on for the tag that the page loads, even before it is configured', async () => {
    write(
      `<script type="text/plain" data-category="analytics" src="https://www.googletagmanager.com/gtag/js?id=G-LOADED&x=${encodeURIComponent(unique())}" async></script>`,
    );
    const consent = visit({ google: 'basic' });
    consent.acceptAll();
    await settled();
    consent.withdraw('analytics');
    expect(disabled('G-LOADED')).toBe(true);
  });

  it('is off again after a new grant', () => {
    gtag('config', 'G-AGAIN');
    const consent = visit({ google: 'basic' });
    consent.rejectAll();
    consent.save({ analytics: true });
    expect(disabled('G-AGAIN')).toBe(false);
    consent.withdraw();
    expect(disabled('G-AGAIN')).toBe(true);
    consent.acceptAll();
    expect(disabled('G-AGAIN')).toBe(false);
  });

  it('is not touched while analytics is granted', () => {
    gtag('config', 'G-NEVER');
    const consent = visit({ google: 'basic' });
    consent.acceptAll();
    expect(disabled('G-NEVER')).toBeUndefined();
    consent.withdraw('marketing');
    expect(disabled('G-NEVER')).toBeUndefined();
  });

  it("stays on where it is the owner's own", () => {
    Reflect.set(window, 'ga-disable-G-OWN', true);
    gtag('config', 'G-OWN');
    const consent = visit({ google: 'basic' });
    consent.rejectAll();
    consent.acceptAll();
    expect(disabled('G-OWN')).toBe(true);
  });

  it('is on again on the next page of a visitor who refused', () => {
    visit({ google: 'basic' }).rejectAll();
    leave();
    gtag('config', 'G-NEXT');
    visit({ google: 'basic' });
    expect(disabled('G-NEXT')).toBe(true);
  });

  it('is for names of tags only, not for other commands', () => {
    gtag('event', 'G-EVENT');
    gtag('set', 'config');
    dataLayerOf().push(null, undefined, 'config', { event: 'config' });
    const consent = visit({ google: 'basic' });
    expect(() => consent.rejectAll()).not.toThrow();
    expect(disabled('G-EVENT')).toBeUndefined();
    expect(consentCommandsAmongOthers()).toBe(2);
  });
});

const dataLayerOf = (): unknown[] => {
  const found: unknown = Reflect.get(window, 'dataLayer');
  return Array.isArray(found) ? found : [];
};
const consentCommandsAmongOthers = () =>
  dataLayerOf().filter((entry) => Object(entry)[0] === 'consent').length;
