// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../src/config.js';
import type { Config } from '../src/config-keys.js';
import { explain, sentence, watch } from '../src/problems.js';
import { GUARD } from '../src/guard/published.js';
import { createVerdict } from '../src/guard/verdict.js';
import { nearest } from '../src/nearest.js';
import type { ProblemCode } from '../src/types.js';
import { describeHeld } from '../src/watch.js';
import { leave, visit } from './journeys/visit.js';

const element = (html: string): Element => {
  const box = document.createElement('div');
  box.innerHTML = html;
  const [node] = box.children;
  if (!node) throw new Error(html);
  return node;
};
/** What no type lets through. */
const written = (config: object): Config => ({ ...config });

const tag = (attributes: string) =>
  element(`<script type="text/plain" ${attributes}>secret()</script>`);

interface Case {
  readonly where: string | Element;
  readonly found?: unknown;
  /** Where, what was found, what was expected, how to mend it. */
  readonly says: readonly string[];
}

/** Every code has a case, or this does not compile. */
const CASES: Readonly<Record<ProblemCode, Case>> = {
  json: {
    where: 'config',
    found: new SyntaxError('Unexpected token } in JSON at position 7'),
    says: ['config', 'position 7', 'JSON', 'Mend'],
  },
  config: {
    where: 'ui.theme',
    found: 'blue',
    says: [
      'ui.theme',
      '"blue"',
      '"auto" or "light" or "dark"',
      'leave the key out',
    ],
  },
  names: {
    where: 'config',
    found: { categories: [{ name: 'essential' }], services: [], storage: {} },
    says: ['config', '"categories"', 'nothing to ask', 'Name at least one'],
  },
  service: {
    where: 'services.crips',
    found: new Error('404'),
    says: [
      'services.crips',
      'no service of the catalogue',
      'Did you mean "crisp"?',
      'docs/services.md',
      'category',
    ],
  },
  vendor: {
    where: 'services.meta-pixel',
    found: new TypeError('fbq is not a function'),
    says: ['services.meta-pixel', 'fbq is not a function', 'anew', 'global'],
  },
  parameter: {
    where: 'services.crisp.websiteid',
    found: {
      value: 'x',
      takes: { websiteId: ['.+', '0123'], 'cookieDomain?': ['.+', '.a.b'] },
    },
    says: [
      'services.crisp.websiteid',
      'no parameter',
      'Did you mean "websiteId"',
      'cookieDomain',
    ],
  },
  load: {
    where: 'services.stripe.load',
    found: 'when-presnt',
    says: [
      'services.stripe.load is "when-presnt", so the service is not loaded',
      'expected true, false or "when-present"',
      'Did you mean "when-present"?',
      'Write true',
      'data-service',
    ],
  },
  'own-service': {
    where: 'services.crisp',
    found: ['websiteId'],
    says: [
      'services.crisp',
      'neither a parameter nor "load"',
      'of your own',
      'its parameters (websiteId)',
      '"load": false',
      'another id',
    ],
  },
  'service-twice': {
    where: tag('data-category="functional" src="https://chat.example/l.js"'),
    found: 'crisp',
    says: [
      'https://chat.example/l.js',
      '"crisp"',
      'twice',
      'expected one',
      'from this tag',
      '"load": false at services.crisp',
    ],
  },
  'service-live': {
    where: element('<script src="https://chat.example/l.js"></script>'),
    found: 'crisp',
    says: [
      'https://chat.example/l.js',
      'before any choice',
      '"crisp"',
      'Remove it',
      'type="text/plain"',
      '"load": false at services.crisp',
    ],
  },
  region: {
    where: 'consentMode.regions.0.region.1',
    found: 'california',
    says: ['consentMode.regions.0.region.1', '"california"', '"US-CA"'],
  },
  'region-category': {
    where: 'consentMode.regions.0.granted.0',
    found: 'analitics',
    says: ['consentMode.regions.0.granted.0', '"analitics"', 'no category'],
  },
  'config-load': {
    where: '/consent.json',
    found: new Error('404'),
    says: ['/consent.json', '404', 'answer with JSON', 'Check the address'],
  },
  'config-late': {
    where: element(
      '<script type="application/json" data-consentry="config">{}</script>',
    ),
    says: ['data-consentry="config"', 'after', 'above the script tag'],
  },
  guard: {
    where: 'guard',
    says: ['guard', 'consentry-guard.js', 'right before'],
  },
  'config-twice': {
    where: element(
      '<script type="application/json" data-consentry="config">{}</script>',
    ),
    says: ['data-consentry="config"', 'second config', 'first', 'Keep one'],
  },
  held: {
    where: tag('data-category="video"'),
    found: 'video',
    says: ['data-category="video"', '"video"', 'held', 'Use one of'],
  },
  'live-address': {
    where: element(
      '<iframe data-category="marketing" src="https://a.example/"></iframe>',
    ),
    says: ['https://a.example/', 'loaded', 'Rename src to data-src'],
  },
  'early-address': {
    where: element(
      '<img data-category="marketing" data-src="/a.png" src="/a.png" alt="">',
    ),
    says: ['/a.png', 'lazy-loader', 'before a yes', 'data-consentry-src'],
  },
  slow: {
    where: tag('data-category="analytics" data-src="/slow.js"'),
    says: ['/slow.js', '5 s', 'no longer wait', 'data-after'],
  },
  after: {
    where: tag('data-category="analytics" data-after="maps"'),
    says: ['data-after="maps"', '"maps"', 'no held script', 'Name the id'],
  },
  renew: {
    where: '/renew',
    found: new Error('404'),
    says: ['/renew', '404', 'storage.renew', 'POST'],
  },
  address: {
    where: tag('data-src="javascript:1"'),
    found: 'javascript:1',
    says: ['data-src=', '"javascript:1"', 'http, https', 'Write an address'],
  },
  link: {
    where: 'javascript:1',
    says: ['javascript:1', 'no link', 'mailto', 'write an address'],
  },
  'template-address': {
    where: element('<img src="/a.png" alt="">'),
    says: ['/a.png', 'Firefox', 'data-src'],
  },
  base: {
    where: element('<img data-srcset="a.png 2x" alt="">'),
    says: ['a.png 2x', 'base element', 'Move the base'],
  },
  poster: {
    where: element('<iframe data-src="https://a.example/f"></iframe>'),
    found: 'https://i.example/p.jpg',
    says: ['https://a.example/f', 'https://i.example/p.jpg', 'another site'],
  },
  placeholder: {
    where: element(
      '<div data-consentry="placeholder" data-service="analitics"></div>',
    ),
    says: ['data-service="analitics"', 'names no service', 'Write the id'],
  },
  nonce: {
    where: tag('data-category="analytics"'),
    found: 'other',
    says: [
      'data-category="analytics"',
      'another nonce',
      'held',
      'Give held scripts the nonce',
    ],
  },
  'trusted-types': {
    where: 'trusted-types consentry',
    found: new TypeError('Policy disallowed'),
    says: ['trusted-types consentry', 'Policy disallowed', 'Allow'],
  },
  'global-taken': {
    where: 'consentry',
    found: element('<form id="consentry"></form>'),
    says: ['consentry', '<form id="consentry">', 'queue', 'id or name'],
  },
  twice: {
    where: 'createConsentry',
    says: ['createConsentry', 'already runs', 'first one', 'Keep one'],
  },
  'unknown-name': {
    where: 'video',
    says: ['video', 'no category or service', 'Use one of'],
  },
  shut: {
    where: 'accept-all',
    says: ['accept-all', 'nothing was stored', 'Mend the config'],
  },
  storage: {
    where: 'consentry',
    found: 'memory',
    says: ['consentry', 'memory', 'storage.domain'],
  },
  record: {
    where: 'consentry',
    found: 'abc',
    says: ['consentry', '"abc"', 'no record', 'storage.name'],
  },
  part: {
    where: 'banner',
    found: new TypeError('Failed to fetch'),
    says: [
      'banner',
      'Failed to fetch',
      'Serve the folder "parts"',
      'data-base',
    ],
  },
  'text-key': {
    where: 'banner.titel',
    says: ['banner.titel', 'no text', 'locales/en.json'],
  },
  basis: {
    where: 'services.fraud.basis',
    found: { basis: 'legitimate-interest' },
    says: ['services.fraud.basis', 'stores something', '5(3)', '"consent"'],
  },
  purpose: {
    where: 'services.stats.purposes.0',
    found: 'audiense',
    says: ['services.stats.purposes.0', '"audience"', 'shown as it is', 'Use'],
  },
  tracker: {
    where: 'services.shop.cookies.0',
    found: { sign: 'store', name: '_ga', trackers: ['Google Analytics'] },
    says: [
      'services.shop.cookies.0',
      '"_ga", a name of Google Analytics',
      'without consent',
      'Move the service',
      'a name of its own',
    ],
  },
  attribute: {
    where: element('<script src="/consentry.js" data-polcy-url="/"></script>'),
    found: 'polcy-url',
    says: ['script', 'data-polcy-url', '"data-policy-url"', 'guide.md'],
  },
  locale: {
    where: 'locale',
    found: 'french',
    says: ['locale', '"french"', 'pt-br', 'leave the key out'],
  },
  pattern: {
    where: 'services.shop.cookies.0',
    found: 'a*',
    says: ['services.shop.cookies.0', '"a*"', 'three', 'Write more'],
  },
  leftover: {
    where: '_ga',
    says: ['_ga', 'could not be removed', '"setBy": "server"'],
  },
};

const codes = Object.keys(CASES) as ProblemCode[];
const sentenceOf = (code: ProblemCode): string => {
  const { where, found } = CASES[code];
  return sentence({ code, where, found });
};

/** What leaves only essential tags running. */
const FATAL: readonly ProblemCode[] = [
  'json',
  'config',
  'names',
  'config-load',
  'config-late',
];

describe('a problem in words', () => {
  it.each(codes)('%s: names place, finding, expectation and remedy', (code) => {
    const said = sentenceOf(code);
    for (const words of CASES[code].says) expect(said).toContain(words);
  });

  it.each(codes)('%s: has the remedy on a line of its own', (code) => {
    const [what, remedy, ...rest] = sentenceOf(code).split('\n');
    expect(what).toMatch(/^\S.+[.?]$/);
    expect(remedy).toMatch(/^[A-Z].+\.$/);
    expect(rest).toHaveLength(FATAL.includes(code) ? 1 : 0);
  });

  it.each(codes)('%s: says whether the gate is shut by it', (code) => {
    const isSaid = sentenceOf(code).includes('only essential tags run');
    expect(isSaid).toBe(FATAL.includes(code));
  });

  it.each(codes)('%s: has no value that was forgotten', (code) => {
    expect(sentenceOf(code)).not.toMatch(/undefined|\[object|NaN/);
  });

  it('shows the tag, not what is in it', () => {
    expect(sentenceOf('held')).not.toContain('secret()');
  });

  it('shows no more of a long value than helps', () => {
    const found = 'x'.repeat(5000);
    const said = sentence({ code: 'config', where: 'revision', found });
    expect(said.length).toBeLessThan(500);
    const where = tag(`data-category="video" title="${found}"`);
    const held = sentence({ code: 'held', where, found: 'video' });
    expect(held.length).toBeLessThan(700);
  });

  it('cuts a long tag between its attributes, and a long value within', () => {
    const where = element(
      `<img data-category="video" data-src="/${'a'.repeat(200)}" loading title='a "b"' alt="${'c'.repeat(90)}" id="last">`,
    );
    const [said] = sentence({ code: 'held', where, found: 'video' }).split(
      ' names',
    );
    expect(said).toBe(
      `<img data-category="video" data-src="/${'a'.repeat(99)}…" loading …>`,
    );
    const short = element(`<img data-category="video" loading title='a "b"'>`);
    expect(sentence({ code: 'held', where: short, found: 'video' })).toMatch(
      '<img data-category="video" loading title="a &quot;b&quot;"> names',
    );
  });

  it('asks whether another name was meant, of the config that runs', () => {
    visit({
      categories: { performance: {} },
      services: { youtube: { category: 'performance' } },
    });
    const held = sentence({
      code: 'held',
      where: tag('data-category="performence"'),
      found: 'performence',
    });
    expect(held).toContain('Did you mean "performance"?');
    expect(held).toContain('essential, performance, youtube');
    const unknown = sentence({
      code: 'unknown-name',
      where: 'yotube',
      found: undefined,
    });
    expect(unknown).toContain('Did you mean "youtube"?');
    const far = sentence({
      code: 'unknown-name',
      where: 'shoes',
      found: undefined,
    });
    expect(far).not.toContain('Did you mean');
    leave();
  });
});

it('a tag in another category than its service is told both', () => {
  const consent = visit({ services: { youtube: { category: 'marketing' } } });
  const where = element(
    '<iframe data-category="functional" data-service="youtube" data-src="/v"></iframe>',
  );
  const said = sentence({ code: 'held', where, found: undefined });
  expect(said).toContain('names the category "functional"');
  expect(said).toContain('its service "youtube" is in "marketing"');
  expect(said).toContain('Write data-category="marketing"');
  document.body.append(where);
  expect(describeHeld(consent)).toEqual([
    expect.stringMatching('^held for ever: its service is in marketing - '),
  ]);
  where.remove();
  leave();
  expect(sentence({ code: 'held', where, found: undefined })).toContain(
    'does not name the category of its service',
  );
});

describe('what is wrong with a service', () => {
  const say = (config: Config, code: ProblemCode): string[] => {
    const said: string[] = [];
    readConfig(config, (told, where, found) => {
      if (told === code) said.push(sentence({ code, where, found }));
    });
    return said;
  };
  const websiteId = '01234567-89ab-cdef-0123-456789abcdef';

  it('is its id, if that is no name', () => {
    const services = { googleAnalytics: { measurementId: 'G-ONE' } };
    const [said] = say(written({ services }), 'config');
    expect(said).toMatch('services.googleAnalytics is no usable name');
    expect(said).toContain('Did you mean "google-analytics"?');
  });

  it('is told once for all keys of such an id', () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    const one = { measurementId: 'G-ONE', sendPageView: true };
    readConfig(
      written({ services: { googleAnalytics: one } }),
      (code, where, found) => explain({ code, where, found }),
    );
    expect(print).toHaveBeenCalledTimes(1);
    print.mockClear();
    const ui = { theme: 'x', layout: 'x' };
    readConfig(written({ ui }), (code, where, found) =>
      explain({ code, where, found }),
    );
    expect(print).toHaveBeenCalledTimes(2);
  });

  it.each([
    [{ a: 1 }, 'an object or a list'],
    [['x'], 'an object or a list'],
    [{}, '{}'],
    [null, 'null'],
  ])('is a parameter that is no plain value: %j', (value, shown) => {
    const [said] = say(
      written({ services: { crisp: { websiteId: value } } }),
      'config',
    );
    expect(said).toMatch(
      `services.crisp.websiteId is ${shown}; expected a text, a number, or true or false`,
    );
  });

  it('is a list that was meant to be another', () => {
    const shop = { category: 'marketing', cookie: [{ name: 'shop' }] };
    const [said] = say(written({ services: { shop } }), 'config');
    expect(said).toContain('services.shop.cookie is');
    expect(said).toContain('Did you mean "cookies"?');
  });

  it('is a category that the catalogue gives it, and the config has not', () => {
    const categories = { analytics: {} };
    const crisp = { load: true, websiteId, category: 'functional' };
    const [said] = say(written({ categories, services: { crisp } }), 'names');
    expect(said).toMatch('services.crisp has the category "functional"');
    expect(said).toContain("the catalogue's");
    expect(said).toContain('essential, analytics');
    expect(said).toContain('as its "category"');
    const other = { ...crisp, category: 'functionel' };
    expect(
      say(written({ categories, services: { crisp: other } }), 'names')[0],
    ).toMatch('services.crisp.category is "functionel"; expected one of');
  });

  it('is that its file is not there, if the catalogue has the id', () => {
    const found = new Error('404');
    const said = sentence({ code: 'service', where: 'services.crisp', found });
    expect(said).toContain(
      'is not loaded, since a file that it needs could not be: 404',
    );
    expect(said).toContain('"parts/services"');
    expect(said).not.toContain('Did you mean');
  });

  it('is a parameter that is missing', () => {
    const takes = { websiteId: ['.+', '0123'] };
    const said = sentence({
      ...{ code: 'parameter', where: 'services.crisp.websiteId' },
      found: { value: undefined, takes },
    });
    expect(said).toContain('services.crisp.websiteId is missing, so');
  });

  it('is told without what follows from an id that nobody knows', () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    const fail = (where: string) =>
      explain({ code: 'part', where, found: new Error('404') });
    fail('catalogue/crips');
    expect(print).not.toHaveBeenCalled();
    fail('catalogue/crisp');
    expect(print).toHaveBeenCalledTimes(1);
    expect(print.mock.calls.join()).toContain('Serve the folder "catalogue"');
  });

  it.each([
    [
      [],
      'Write "load": true or "load": "when-present" if Consentry is to load it',
    ],
    [undefined, 'Write "load": false, and hold its tags yourself'],
  ])('is that it counts as an own one: needs %j', (found, remedy) => {
    const where = 'services.one';
    const said = sentence({ code: 'own-service', where, found });
    expect(said).toContain(remedy);
  });
});

describe('a tracker that runs without consent', () => {
  const say = (sign: string, name: string, ...trackers: string[]): string =>
    sentence({
      ...{ code: 'tracker', where: 'services.stats' },
      found: { sign, name, trackers },
    });

  it.each([
    ['id', 'hotjar', 'is Hotjar, and runs'],
    ['name', 'hotjar', 'is "hotjar", a service that measures or advertises,'],
    ['host', 'a.hotjar.com', 'is "a.hotjar.com", a host of Hotjar, and'],
    ['store', '_hj*', 'is "_hj*", a name of Hotjar, and'],
    ['address', 'https://a.hotjar.com/', 'loads from an address of Hotjar,'],
  ])('is named by its %s', (sign, name, words) => {
    const said = say(sign, name, 'Hotjar');
    expect(said).toContain(words);
    expect(said.includes('a name of its own')).toBe(sign === 'store');
  });

  it('may be one of several', () => {
    expect(say('store', '_ga', 'A', 'B')).toContain('a name of A and B,');
    expect(say('store', '_ga', 'A', 'B', 'C')).toContain('of A, B and C,');
    expect(say('store', '_ga', 'A', 'B', 'C', 'D', 'E')).toContain(
      'of A, B, C and others,',
    );
  });
});

it('an address that is no link is found in the config', () => {
  const policyUrl = 'javascript:1';
  visit({
    controller: { policyUrl, authority: { name: 'A', url: '/a' } },
    services: { maps: { category: 'functional', policyUrl } },
  });
  expect(
    sentence({ code: 'link', where: policyUrl, found: undefined }),
  ).toContain('in controller.policyUrl and services.maps.policyUrl:');
  leave();
});

describe('data-debug', () => {
  beforeEach(() => {
    vi.spyOn(console, 'info').mockImplementation(() => {});
  });

  it('says which trackers are declared as always on', () => {
    const print = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const declare = (category: string) =>
      visit({ services: { shop: { category, cookies: [{ name: '_ga' }] } } });
    watch(declare('essential'));
    const said = print.mock.calls.map((words) => words.join(' ')).join('\n');
    expect(said).toContain('services.shop.cookies.0');
    expect(said).toContain('Google Analytics');
    leave();
    print.mockClear();
    watch(declare('analytics'));
    expect(print.mock.calls.join('\n')).not.toContain('services.shop');
    leave();
  });

  it('says which held tag of an essential category loads a tracker', () => {
    const print = vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const gtag = 'https://www.googletagmanager.com/gtag/js?id=G-ONE';
    const fonts = 'https://fonts.example/a.js';
    const script = (id: string, attributes: string) =>
      `<script type="text/plain" data-id="${id}" ${attributes}></script>`;
    document.body.innerHTML =
      script('one', `data-category="essential" src="${gtag}"`) +
      script('any', `data-category="analytics|essential" data-src="${gtag}"`) +
      script('fine', `data-category="essential" src="${fonts}"`) +
      script('none', `data-category="essential" src="https://"`) +
      script('asked', `data-category="analytics" src="${gtag}"`) +
      script('all', `data-category="essential analytics" src="${gtag}"`) +
      script('no', `data-category="!essential" src="${gtag}"`) +
      script(
        'service',
        `data-category="shop" data-service="ads" src="${gtag}"`,
      ) +
      `<template data-category="shop" data-id="in"><img data-src="https://www.facebook.com/tr?id=1"></template>
        <img data-category="shop" data-id="copy" data-src="https://www.facebook.com/tr?id=1">`;
    const categories = { shop: { required: true }, analytics: {} };
    watch(visit({ categories, services: { ads: { category: 'analytics' } } }));
    const said = print.mock.calls.map((words) => words.join(' ')).join('\n');
    expect(said.match(/data-id="\w+"/g)).toEqual(
      ['one', 'any', 'in'].map((id) => `data-id="${id}"`),
    );
    expect(said).toContain('an address of Firebase Analytics, Google Ads');
    document.body.innerHTML = '';
    leave();
  });

  it('takes no tag that loading by name has made for one of the owner', () => {
    const print = vi.spyOn(console, 'warn').mockImplementation(() => {});
    document.head.innerHTML = `<script type="text/plain" data-category="essential"
      data-consentry-src="https://www.googletagmanager.com/gtag/js?id=G-ONE"></script>`;
    watch(visit({ google: 'advanced' }));
    expect(print).not.toHaveBeenCalled();
    leave();
    watch(visit({ google: 'basic' }));
    expect(print).toHaveBeenCalledTimes(1);
    document.head.innerHTML = '';
    leave();
  });

  it('says which region Google does not know, and which category we', () => {
    const print = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const regions = [
      { region: ['FR', 'US-CA', 'GB-ENG', 'FR-75'], granted: ['analytics'] },
      { region: ['california', 'us-ca', 'FRA'], granted: ['analitics'] },
      {},
    ];
    watch(visit({ consentMode: { regions } }));
    const said = print.mock.calls.map((words) => words.join(' ')).join('\n');
    expect(said.match(/regions\.[\w.]+ is "[\w-]+"/g)).toEqual([
      'regions.1.region.0 is "california"',
      'regions.1.region.1 is "us-ca"',
      'regions.1.region.2 is "FRA"',
      'regions.1.granted.0 is "analitics"',
    ]);
    expect(said).toContain('Did you mean "analytics"?');
    leave();
  });

  it('prints mistakes, doubts and news each at a level of its own', () => {
    const levels = (['error', 'warn', 'info'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(() => {}),
    );
    watch(visit({ services: { crisp: { category: 'functional' } } }));
    explain({ code: 'twice', where: 'createConsentry', found: undefined });
    const said = levels.map(({ mock }) => mock.calls.join('\n'));
    expect(said).toEqual([
      expect.stringContaining('createConsentry'),
      expect.stringContaining('services.crisp'),
      expect.stringContaining('grants'),
    ]);
    leave();
  });

  it('looks for doubts once the page is parsed: a tag may come last', () => {
    const print = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const state = vi.spyOn(Document.prototype, 'readyState', 'get');
    state.mockReturnValue('loading');
    watch(visit({ services: { crisp: { category: 'functional' } } }));
    expect(print.mock.calls.join('\n')).not.toContain('services.crisp');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(print.mock.calls.join('\n')).toContain('services.crisp');
    leave();
  });

  it('is silent once the library has stopped', () => {
    const print = vi.spyOn(console, 'info').mockImplementation(() => {});
    const consent = visit({});
    watch(consent);
    consent.acceptAll();
    const spoken = print.mock.calls.length;
    expect(spoken).toBeGreaterThan(1);
    consent.stop();
    document.dispatchEvent(new CustomEvent('consentry:change'));
    expect(print.mock.calls).toHaveLength(spoken);
  });

  it('says which text of the owner is never shown', () => {
    const print = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const texts = { en: { tittle: 'T', title: 'T', shopLabel: 'S', gpc: '' } };
    watch(visit({ categories: { shop: {} }, texts }));
    const said = print.mock.calls.map((words) => words.join(' ')).join('\n');
    expect(said.match(/texts\.en\.\w+/g)).toEqual(['texts.en.tittle']);
    expect(said).toContain('Did you mean "title"?');
    leave();
  });

  it('says which attribute of our tag is mistyped, and nothing of others', () => {
    const print = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const tags = element(
      `<div><script type="text/plain" src="/consentry.js" data-debug data-them="dark"
        data-theme="dark" data-cfasync="false" async></script>
        <script type="text/plain" src="/other.js" data-layuot="bar"></script></div>`,
    );
    document.head.append(tags);
    watch(visit({}));
    const said = print.mock.calls.map((words) => words.join(' ')).join('\n');
    expect(said.match(/data-\w+, which/g)).toEqual(['data-them, which']);
    tags.remove();
    leave();
  });

  it('says that our texts are not in the language of the config', () => {
    const print = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const saidOf = (locale: string) => {
      print.mockClear();
      watch(visit({ locale }));
      leave();
      return print.mock.calls.map((words) => words.join(' ')).join('\n');
    };
    expect(saidOf('french')).toContain('locale is "french"');
    for (const locale of ['fr', 'fr-BE', 'FR', 'zh_TW', 'no']) {
      expect(saidOf(locale)).not.toContain('our texts');
    }
  });

  it('says which pattern is too vague to erase by', () => {
    const print = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const shop = {
      category: 'marketing',
      cookies: [
        { name: 'ab*' },
        { name: 'abc*' },
        { name: 'ab' },
        { name: '*', setBy: 'server' },
      ],
      localStorage: [{ key: '*' }],
    } as const;
    const own = { category: 'essential', caches: [{ name: '*' }] };
    watch(visit({ services: { shop, own } }));
    const said = print.mock.calls.map((words) => words.join(' ')).join('\n');
    expect(said.match(/services\.\S+/g)).toEqual([
      'services.shop.cookies.0',
      'services.shop.localStorage.0',
    ]);
    leave();
  });

  it('says that rules without the guard hold nothing', () => {
    const print = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const guard = { rules: { analytics: ['stats.example'] } };
    watch(visit({ guard }));
    expect(print.mock.calls.join('\n')).toContain('consentry-guard.js');
    leave();
    print.mockClear();
    Reflect.set(
      window,
      GUARD,
      createVerdict({}, () => ({})),
    );
    watch(visit({ guard }));
    expect(print.mock.calls.join('\n')).not.toContain('consentry-guard.js');
    Reflect.deleteProperty(window, GUARD);
    leave();
  });

  it('says which config element is not read', () => {
    const print = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const config = (id: string) =>
      `<script type="application/json" data-consentry="config" data-id="${id}">{}</script>`;
    document.body.innerHTML = config('first');
    watch(visit({}));
    expect(print.mock.calls.join('\n')).not.toContain('second config');
    leave();
    document.body.innerHTML = config('first') + config('other');
    watch(visit({}));
    const said = print.mock.calls.map((words) => words.join(' ')).join('\n');
    expect(said).toMatch(/data-id="other"> is a second config/);
    expect(said).not.toContain('data-id="first"');
    document.body.innerHTML = '';
    leave();
  });
});

describe('a part that could not be loaded', () => {
  const url = 'https://shop.example/parts/box.js?v=1';
  const said = async (answer: (init?: RequestInit) => Promise<Response>) => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => answer(init));
    const found = new TypeError(
      `Failed to fetch dynamically imported module: ${url}`,
    );
    explain({ code: 'part', where: 'banner', found });
    await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(2), 10_000);
    return print.mock.calls.map((words) => words.join(' ')).join('\n');
  };

  it('is told apart: not there', async () => {
    const answer = async () => new Response('', { status: 404 });
    expect(await said(answer)).toContain('The server answers 404');
  });

  it('is told apart: not allowed to this site', async () => {
    const answer = async (init?: RequestInit) => {
      if (init?.mode === 'no-cors') return new Response('');
      throw new TypeError('Failed to fetch');
    };
    expect(await said(answer)).toContain('CORS');
  });

  it('is told apart: out of reach', async () => {
    const answer = async () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await said(answer)).toContain('blocked');
  });

  it('is told apart: there, but not let in', async () => {
    const answer = async () => new Response('');
    expect(await said(answer)).toContain('content security policy');
  });
});

describe('a parameter whose service could not be read about', () => {
  it('is told without its name', () => {
    const said = sentence({
      ...{ code: 'parameter', where: 'services.crisp' },
      found: new Error('offline'),
    });
    for (const part of ['services.crisp has', 'offline', 'docs/services.md']) {
      expect(said).toContain(part);
    }
  });
});

describe('the nearest word', () => {
  const names = ['essential', 'functional', 'analytics', 'marketing', 'ads'];

  it.each([
    ['analitycs', 'analytics'],
    ['Analytics', 'analytics'],
    ['analytic', 'analytics'],
    ['marketting', 'marketing'],
    ['fonctional', 'functional'],
    ['essentiel', 'essential'],
    ['ad', 'ads'],
    ['das', 'ads'],
    ['nalaytisc', 'analytics'],
  ])('of %s is %s', (word, expected) => {
    expect(nearest(word, names)).toBe(expected);
  });

  it.each(['shoes', 'x', '', 'constructor', 'video'])(
    'of %j is none',
    (word) => {
      expect(nearest(word, names)).toBeUndefined();
    },
  );

  it('of no words is none', () => {
    expect(nearest('analytics', [])).toBeUndefined();
  });
});
