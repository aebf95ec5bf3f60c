// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { needsReload } from '../../src/gate/reload.js';
import { claimRun } from '../../src/gate/run-once.js';
import type { Inside } from '../../src/parts/contract.js';
import type { Grants, Service, Settings } from '../../src/types.js';

const settings: Settings = {
  categories: ['essential', 'analytics', 'marketing'].map((name) => ({
    name,
    required: name === 'essential',
  })),
  services: [
    {
      ...{ id: 'youtube', name: 'YouTube', category: 'marketing' },
      required: false,
    },
  ],
  storage: { name: 'consentry' },
};
const grantsOf = (...granted: string[]): Grants =>
  Object.fromEntries(
    ['essential', 'analytics', 'marketing', 'youtube'].map((name) => [
      name,
      name === 'essential' || granted.includes(name),
    ]),
  );
const ALL = grantsOf('analytics', 'marketing', 'youtube');
const NONE = grantsOf();

/** A page that has been open for a while, in which nothing has run. */
beforeEach(() => {
  Reflect.deleteProperty(document, Symbol.for('consentry.ran'));
  document.body.replaceChildren();
  navigated('navigate', 60_000);
});
const navigated = (type: string, agoMs: number) => {
  vi.spyOn(performance, 'now').mockReturnValue(agoMs);
  vi.spyOn(performance, 'getEntriesByType').mockImplementation((asked) => {
    const entry: object = { type };
    return (asked === 'navigation' ? [entry] : []) as PerformanceEntry[];
  });
};
afterEach(() => vi.restoreAllMocks());

/** Notes that a held script has run. */
const run = (attributes: string, text = '') => {
  const box = document.createElement('div');
  box.innerHTML = `<script type="text/plain" ${attributes}>${text}</script>`;
  const script = box.querySelector('script');
  if (!script) throw new Error(attributes);
  document.body.append(script);
  claimRun(script);
};
const A = 'data-category="analytics"';
const needs = (
  more: Partial<Settings> = {},
  before: Grants = ALL,
  now: Grants = NONE,
) => needsReload({ settings: { ...settings, ...more } }, before, now);

describe('a withdrawal', () => {
  it('needs a reload if a script of it has run', () => {
    run(A);
    expect(needs()).toBe(true);
  });

  it('needs none if nothing has run', () => {
    expect(needs()).toBe(false);
    expect(needs({ onWithdraw: 'reload' })).toBe(false);
  });

  it('needs none for what is granted still', () => {
    run(A);
    run('data-category="essential"');
    run('data-category="analytics|marketing"');
    expect(needs({}, ALL, grantsOf('analytics'))).toBe(false);
  });

  it('needs one as soon as one of several names is gone', () => {
    run('data-category="analytics marketing"');
    expect(needs({}, ALL, grantsOf('analytics', 'youtube'))).toBe(true);
  });

  it.each(['https://', 'javascript:void 0'])(
    'needs none for a script that cannot have run: its address is %s',
    (src) => {
      run(`${A} src="${src}"`);
      expect(needs({ google: 'basic' })).toBe(false);
      expect(needs({ onWithdraw: 'reload' })).toBe(false);
    },
  );

  it('needs one for a tag of Google that is loaded by its name and has no off switch', () => {
    run(
      'data-category="marketing" data-service="google-ads" src="https://www.googletagmanager.com/gtag/js?id=GT-AB12"',
    );
    const needsWith = (named: Inside['named']) =>
      needsReload(
        {
          settings: { ...settings, google: 'basic', services: [ads] },
          named,
        },
        { ...ALL, 'google-ads': true },
        NONE,
      );
    const ads: Service = {
      ...{ id: 'google-ads', name: 'Ads', category: 'marketing' },
      required: false,
    };
    expect(needsWith(new Map([['google-ads', { endsWhenTold: false }]]))).toBe(
      true,
    );
    expect(needsWith(new Map([['google-ads', { endsWhenTold: true }]]))).toBe(
      false,
    );
    // Of a tag of the page, nobody knows what it is for.
    expect(needsWith(new Map())).toBe(false);
  });

  it('needs one for a service of its own, too', () => {
    run('data-category="marketing" data-service="youtube"');
    const now = grantsOf('analytics', 'marketing');
    expect(needs({}, ALL, now)).toBe(true);
    expect(needs({}, now, NONE)).toBe(false);
  });

  it('needs none for what was not granted before', () => {
    run(A);
    expect(needs({}, NONE, NONE)).toBe(false);
    expect(needs({}, grantsOf('marketing'), NONE)).toBe(false);
  });

  it('needs none for what runs only while refused', () => {
    run(`${A} data-when="denied"`);
    run('data-category="!analytics"');
    expect(needs()).toBe(false);
    expect(needs({}, NONE, ALL)).toBe(false);
  });
});

describe('onWithdraw', () => {
  it.each([
    [undefined, true],
    ['auto', true],
    ['reload', true],
    ['stay', false],
  ] as const)(
    '%s: a script without an off switch reloads is %j',
    (onWithdraw, expected) => {
      run(`${A} src="https://vendor.example/t.js"`);
      expect(needs(onWithdraw && { onWithdraw })).toBe(expected);
    },
  );

  it.each([
    ['auto', false],
    ['reload', true],
    ['stay', false],
  ] as const)(
    '%s: Google’s tag alone reloads is %j',
    (onWithdraw, expected) => {
      run(`${A} src="https://www.googletagmanager.com/gtag/js?id=G-1"`);
      expect(needs({ google: 'basic', onWithdraw })).toBe(expected);
    },
  );
});

describe('an off switch', () => {
  const inline = (text: string) => () => run(A, text);
  const external = (src: string) => () => run(`${A} src="${src}"`);
  const GTAG = 'https://www.googletagmanager.com/gtag/js';

  const SWITCHED = [
    ['Google’s tag', external(`${GTAG}?id=G-1`)],
    ['Google’s tag without an id', external(GTAG)],
    ['Google’s tag from the own site', external('/gtag/js?id=G-1')],
    ['Google’s tag with a held source', () => run(`${A} data-src="${GTAG}"`)],
    ['a call of gtag', inline("gtag('config', 'G-1')")],
    ['a push to the data layer', inline('dataLayer.push({})')],
  ] as const;

  it.each(SWITCHED)('of %s works with Consent Mode', (_, runIt) => {
    runIt();
    expect(needs({ google: 'basic' })).toBe(false);
  });

  it.each(SWITCHED)('of %s is none without Consent Mode', (_, runIt) => {
    runIt();
    expect(needs({ google: false })).toBe(true);
    expect(needs()).toBe(true);
  });

  it.each([
    ['another script', external('https://vendor.example/t.js')],
    [
      'another script of Google',
      external('https://www.googletagmanager.com/gtm.js'),
    ],
    ['Google’s tag for advertising', external(`${GTAG}?id=AW-1`)],
    ['Google’s tag for campaigns', external(`${GTAG}?id=DC-1`)],
    ['a call of gtag for advertising', inline("gtag('config', 'AW-1')")],
    [
      'a script that only names it in the query',
      external('https://vendor.example/?/gtag/js'),
    ],
    [
      'a script that only names it in the hash',
      external('https://vendor.example/#/gtag/js'),
    ],
    [
      'a script in a folder of that name',
      external('https://vendor.example/gtag/js/more.js'),
    ],
    [
      'a script whose name only ends so',
      external('https://vendor.example/notgtag/js'),
    ],
    ['an inline script of another vendor', inline("fbq('init')")],
    [
      'an inline script with a similar word',
      inline('mygtag(); dataLayers.push()'),
    ],
    ['an empty script', inline('')],
  ])('has not %s', (_, runIt) => {
    runIt();
    expect(needs({ google: 'basic' })).toBe(true);
  });

  it('of one script does not help another', () => {
    run(A, 'gtag()');
    run(A, 'fbq()');
    expect(needs({ google: 'basic' })).toBe(true);
  });
});

describe('a page that was just loaded anew', () => {
  it('is not loaded once more within 10 s', () => {
    run(A);
    navigated('reload', 0);
    expect(needs()).toBe(false);
    expect(needs({ onWithdraw: 'reload' })).toBe(false);
    navigated('reload', 9999);
    expect(needs()).toBe(false);
    navigated('reload', 10_000);
    expect(needs()).toBe(true);
  });

  it('is loaded once more all the same for a visitor who has touched it', () => {
    run(A);
    navigated('reload', 500);
    vi.stubGlobal('navigator', { userActivation: { hasBeenActive: true } });
    expect(needs()).toBe(true);
    vi.stubGlobal('navigator', { userActivation: { hasBeenActive: false } });
    expect(needs()).toBe(false);
    vi.unstubAllGlobals();
  });

  it.each(['navigate', 'back_forward', 'prerender'])(
    'is one only after a reload, not after %s',
    (type) => {
      run(A);
      navigated(type, 0);
      expect(needs()).toBe(true);
    },
  );

  it('is unknown where the browser does not say', () => {
    run(A);
    vi.spyOn(performance, 'now').mockReturnValue(0);
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([]);
    expect(needs()).toBe(true);
  });
});

describe('a withdrawal of one service of a category that stays granted', () => {
  it('needs a reload even for a tag of Google, which hears of categories alone', () => {
    run(
      'data-category="marketing" data-service="youtube" src="https://www.googletagmanager.com/gtag/js?id=G-1"',
    );
    const now = grantsOf('analytics', 'marketing');
    expect(needs({ google: 'basic' }, ALL, now)).toBe(true);
    expect(needs({ google: 'basic' }, ALL, NONE)).toBe(false);
  });
});

describe('a withdrawal of one of the categories that a script needs', () => {
  const now = grantsOf('marketing', 'youtube');

  it('needs no reload for a tag of Google, which hears of each', () => {
    const both = 'data-category="analytics marketing"';
    run(both, "gtag('config', 'G-1')");
    expect(needs({ google: 'basic' }, ALL, now)).toBe(false);
    run(both, "fbq('init')");
    expect(needs({ google: 'basic' }, ALL, now)).toBe(true);
  });
});

describe('a service whose vendor ends what it does once it is told', () => {
  const MARKETING = 'data-category="marketing"';
  const needsBeside = (more: Partial<Settings> = {}) =>
    needsReload(
      {
        settings: { ...settings, ...more },
        named: new Map([['youtube', { endsWhenTold: true }]]),
      },
      ALL,
      NONE,
    );

  it('needs no reload, unless the owner wants one after every withdrawal', () => {
    run(`${MARKETING} data-service="youtube"`);
    expect(needsBeside()).toBe(false);
    expect(needsBeside({ onWithdraw: 'reload' })).toBe(true);
  });

  it('needs one if it goes on beside a no, unless the owner wants none', () => {
    const needsWith = (more: Partial<Settings>, goesOn: boolean) =>
      needsReload(
        {
          settings: { ...settings, ...more },
          named: new Map([
            ['crisp', {}],
            ['google-ads', { goesOn }],
          ]),
        },
        NONE,
        NONE,
      );
    expect(needsWith({}, true)).toBe(true);
    expect(needsWith({ onWithdraw: 'stay' }, true)).toBe(false);
    expect(needsWith({}, false)).toBe(false);
  });

  it.each([
    ['of another service', `${MARKETING} data-service="vimeo"`],
    ['of none', MARKETING],
    ['that names it as something else', `${MARKETING} id="youtube"`],
  ])('ends no script %s', (_, attributes) => {
    run(attributes);
    expect(needsBeside()).toBe(true);
  });
});
