// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { catalogue, loadable } from 'virtual:trackers';
import { readConfig } from '../src/config.js';
import { noteRun } from '../src/gate/run-once.js';
import {
  loadedBefore,
  loadedTwice,
  takenForOwn,
} from '../src/service-doubts.js';
import type { Settings } from '../src/types.js';
import { cases } from './services/all.js';

type Services = Readonly<Record<string, object>>;

const settingsOf = (services: Services): Settings => {
  const settings = readConfig({ services }, () => {});
  if (settings) return settings;
  throw new Error('the config is not sound');
};

const websiteId = '01234567-89ab-cdef-0123-456789abcdef';
const CHAT = 'https://client.crisp.chat/l.js';
const crisp = { category: 'functional', websiteId };
const tag = (attributes: string, text = ''): string =>
  `<script type="text/plain" data-category="functional" ${attributes}>${text}</script>`;

/** Its host in the EU is not the one that the owner gives, so it is not recognised. */
const COMPUTED = 'posthog';

/** What loading by name puts into the head. */
const begin = (id: string, src: string, conditions: string): void => {
  noteRun(`!${id}`);
  document.head.insertAdjacentHTML(
    'beforeend',
    `<script type="text/plain" data-consentry-src="${src}" async ${conditions}></script>`,
  );
};

const found = (services: Services): string[] =>
  loadedTwice(settingsOf(services), loadable).map(({ where, found: id }) => {
    if (typeof where === 'string') throw new Error(where);
    return `${where.getAttribute('data-id')} loads ${String(id)}`;
  });

const foundIn = (html: string, services: Services = { crisp }) => {
  document.body.innerHTML = html;
  return found(services);
};

beforeEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
  Reflect.deleteProperty(document, Symbol.for('consentry.ran'));
});

describe('a service that is loaded by its name and by a tag', () => {
  it.each(['src', 'data-src', 'data-consentry-src'])(
    'is found by the %s of a held script',
    (name) => {
      expect(foundIn(tag(`data-id="own" ${name}="${CHAT}"`))).toEqual([
        'own loads crisp',
      ]);
    },
  );

  it('is found whatever the tag says of its service', () => {
    const service = `data-service="crisp" data-id="own"`;
    expect(foundIn(tag(`${service} src="${CHAT}"`))).toHaveLength(1);
    expect(
      foundIn(
        `<script type="text/plain" data-category="essential" src="//client.crisp.chat/l.js?v=2" data-id="own"></script>`,
      ),
    ).toHaveLength(1);
  });

  it('is found with a slash more or less', () => {
    const stripe = { category: 'essential', load: true };
    const pay = tag('data-id="own" src="https://js.stripe.com/v3"');
    expect(foundIn(pay, { stripe })).toEqual(['own loads stripe']);
    const url = 'https://stats.example.com/';
    const matomo = { category: 'analytics', siteId: '1', url };
    const count = tag(`data-id="own" src="${url}matomo.js"`);
    expect(foundIn(count, { matomo })).toEqual(['own loads matomo']);
  });

  it("is found in a vendor's inline snippet", () => {
    const snippet = `s.src="${CHAT}";d.head.appendChild(s)`;
    expect(foundIn(tag('data-id="own"', snippet))).toEqual(['own loads crisp']);
    const matomo = { category: 'analytics', siteId: '1' };
    const url = 'https://stats.example.com/';
    expect(
      foundIn(
        tag(
          'data-id="own"',
          `var u="//stats.example.com/"; g.src=u+'matomo.js'`,
        ),
        { matomo: { ...matomo, url } },
      ),
    ).toEqual(['own loads matomo']);
  });

  it('is not what calls it', () => {
    const calls = `$crisp.push(['do', 'chat:open'])`;
    const html =
      tag('data-service="crisp"', calls) +
      tag('data-service="crisp" src="/chat-buttons.js"') +
      tag('src="https://client.crisp.chat/static/other.js"');
    expect(foundIn(html)).toEqual([]);
  });

  it('is no frame, no placeholder and no template', () => {
    const html = `<embed data-category="marketing" data-service="youtube" data-src="https://www.youtube.com/iframe_api">
      <div data-consentry="placeholder" data-service="youtube"></div>
      <template data-category="marketing" data-service="youtube"><p>A video</p></template>`;
    const youtube = { category: 'marketing', api: true };
    expect(foundIn(html, { youtube })).toEqual([]);
  });

  it('is none where its name loads no script', () => {
    const html = tag('data-id="own" src="https://www.youtube.com/iframe_api"');
    const youtube = { category: 'marketing', api: false };
    expect(foundIn(html, { youtube })).toEqual([]);
    expect(foundIn(html, { youtube: { ...youtube, api: true } })).toEqual([
      'own loads youtube',
    ]);
  });

  it('is none for another account', () => {
    const address = 'https://www.googletagmanager.com/gtag/js?id=';
    const analytics = {
      'google-analytics': { category: 'analytics', measurementId: 'G-ONE' },
    };
    const html = (id: string) => tag(`data-id="own" src="${address}${id}"`);
    expect(foundIn(html('AW-TWO'), analytics)).toEqual([]);
    expect(foundIn(html('G-ONE&l=layer'), analytics)).toHaveLength(1);
  });

  it('is none where the config leaves loading to the page', () => {
    const html = tag(`src="${CHAT}"`);
    expect(foundIn(html, { crisp: { ...crisp, load: false } })).toEqual([]);
    expect(foundIn(html, { crisp: { category: 'functional' } })).toEqual([]);
    const unknown = { websiteId };
    expect(foundIn(html, { crisp: unknown })).toEqual([]);
  });

  it('is found where pages load it that have an element for it', () => {
    const html = tag(`data-id="own" src="${CHAT}"`);
    const load = 'when-present';
    expect(foundIn(html, { crisp: { ...crisp, load } })).toEqual([
      'own loads crisp',
    ]);
    begin('crisp', CHAT, 'data-category="functional" data-service="crisp"');
    expect(foundIn('', { crisp: { ...crisp, load } })).toEqual([]);
    const slip = { ...crisp, load: 'when-presnt' };
    expect(foundIn(html, { crisp: slip })).toEqual([]);
  });

  it('is none where the tag is for those who refuse', () => {
    expect(foundIn(tag(`src="${CHAT}" data-when="denied"`))).toEqual([]);
  });

  it('is told once a tag', () => {
    const addresses = cases.find(({ id }) => id === 'mtcaptcha')?.scripts ?? [];
    expect(addresses).toHaveLength(2);
    const mtcaptcha = { category: 'functional', siteKey: 'key' };
    expect(
      foundIn(tag('data-id="own"', addresses.join()), { mtcaptcha }),
    ).toEqual(['own loads mtcaptcha']);
  });

  it('is not the tag that loading by name has made', () => {
    const conditions = 'data-category="functional" data-service="crisp"';
    begin('crisp', CHAT, conditions);
    expect(found({ crisp })).toEqual([]);
    // Advanced Consent Mode.
    const measurementId = 'G-ONE';
    begin(
      'google-analytics',
      `https://www.googletagmanager.com/gtag/js?id=${measurementId}`,
      'data-category="essential"',
    );
    expect(
      found({ 'google-analytics': { category: 'analytics', measurementId } }),
    ).toEqual([]);
  });

  it.each(['head', 'body'] as const)(
    'is told apart from ours by its place in the %s, once ours is there',
    (place) => {
      const conditions = 'data-category="functional" data-service="crisp"';
      const own = `<script type="text/plain" data-consentry-src="${CHAT}" async ${conditions} data-id="own"></script>`;
      document[place].innerHTML = own;
      expect(found({ crisp })).toEqual(['own loads crisp']);
      begin('crisp', CHAT, conditions);
      expect(found({ crisp })).toEqual(['own loads crisp']);
    },
  );

  it('may be a tag that the guard has stopped', () => {
    noteRun('!crisp');
    document.head.innerHTML = tag(
      `data-id="own" data-consentry-src="${CHAT}" data-consentry-guard="x"`,
    );
    expect(found({ crisp })).toEqual(['own loads crisp']);
  });

  it('survives an address that is none', () => {
    expect(foundIn(tag('src="https://"'))).toEqual([]);
  });

  it.each(cases.filter(({ id, scripts }) => scripts[0] && id !== COMPUTED))(
    '$id is recognised, and no other takes its scripts for its own',
    ({ id, given, scripts }) => {
      document.body.innerHTML = scripts
        .map((src) =>
          tag(`data-id="own" src="${src.replaceAll('&', '&amp;')}"`),
        )
        .join('');
      const services = cases.flatMap(
        (one) =>
          settingsOf({
            [one.id]: { category: 'marketing', ...one.given, load: true },
          }).services,
      );
      const all = {
        ...settingsOf({ [id]: { category: 'marketing', ...given } }),
        services,
      };
      const told = loadedTwice(all, loadable).map((one) => one.found);
      expect(told).toEqual(scripts.map(() => id));
    },
  );
});

describe('a service that is loaded by its name and set up by code', () => {
  const measurementId = 'G-ONE';
  const pixelId = '1234567890';
  const analytics = {
    'google-analytics': { category: 'analytics', measurementId },
  };
  const pixel = { 'meta-pixel': { category: 'marketing', pixelId } };
  const posthog = { category: 'analytics', apiKey: 'phc_1' };
  const brevo = { category: 'marketing', clientKey: 'key' };
  const code = (text: string) => tag('data-id="own"', text);

  it.each([
    ["gtag('config', 'G-ONE')", analytics],
    ['gtag("config","G-ONE",{ send_page_view: false })', analytics],
    ['gtag(`config`, `G-ONE`)', analytics],
    ["dataLayer.push(['config', 'G-ONE'])", analytics],
    [`fbq('init', '${pixelId}'); fbq('track', 'PageView')`, pixel],
    [`fbq('init', ${pixelId})`, pixel],
    [`window.CRISP_WEBSITE_ID = "${websiteId}"`, { crisp }],
    [`window['CRISP_WEBSITE_ID']='${websiteId}'`, { crisp }],
    ["posthog.init('phc_1', { api_host: '/p' })", { posthog }],
    ["Brevo.push(['init', { client_key: 'key' }])", { 'brevo-tracker': brevo }],
  ])('is found by %s', (text, services) => {
    const [id] = Object.keys(services);
    expect(foundIn(code(text), services)).toEqual([`own loads ${id}`]);
  });

  it.each([
    ["gtag('event', 'buy', { send_to: 'G-ONE' })", analytics],
    ["gtag('set', { currency: 'EUR' }); gtag('js', new Date())", analytics],
    ["gtag('set', 'config', { id: 'G-ONE' })", analytics],
    ["gtag('config', 'G-TWO')", analytics],
    ["gtag('config', 'G-ONETWO')", analytics],
    ["  // gtag('config', 'G-ONE')", analytics],
    ["fbq('trackSingle', '1234567890', 'Lead')", pixel],
    ["fbq('init', 12345678901)", pixel],
    [`if (window.CRISP_WEBSITE_ID === '${websiteId}') {}`, { crisp }],
    ["$crisp.push(['set', 'user:email', ['a@shop.example']])", { crisp }],
    ["posthog.capture('init', { key: 'phc_1' })", { posthog }],
  ])('is not found by %s', (text, services) => {
    expect(foundIn(code(text), services)).toEqual([]);
  });

  it('is not what a call means in a regular expression', () => {
    const apiKey = 'a.b';
    const services = { posthog: { ...posthog, apiKey } };
    expect(foundIn(code("posthog.init('axb')"), services)).toEqual([]);
    expect(foundIn(code("posthog.init('a.b')"), services)).toHaveLength(1);
  });

  it.each([
    ['by a call', "<script>gtag('config', 'G-ONE')</script>"],
    [
      'by its address',
      '<p></p><script async src="https://www.googletagmanager.com/gtag/js?id=G-ONE"></script>',
    ],
    ['by a module', `<script type="module">gtag('config', 'G-ONE')</script>`],
    ['by a held one', tag('', "gtag('config', 'G-ONE')")],
  ])('is found in a held template: %s', (_, html) => {
    const template = `<template data-category="analytics" data-id="own">${html}</template>`;
    expect(foundIn(template, analytics)).toEqual([
      'own loads google-analytics',
    ]);
  });

  it('is told once of a template that has been released', () => {
    const call = "gtag('config', 'G-ONE')";
    const html = `<template data-category="analytics" data-id="own"><script>${call}</script></template>
      <script type="text/plain" data-type="" data-category="analytics" data-id="copy">${call}</script>`;
    expect(foundIn(html, analytics)).toEqual(['own loads google-analytics']);
    const beside = `<script type="text/plain" data-category="analytics" data-id="beside">${call}</script>`;
    expect(foundIn(html + beside, analytics)).toEqual([
      'own loads google-analytics',
      'beside loads google-analytics',
    ]);
  });

  it('is not found in a template that is not held, or in its data', () => {
    const script = (type: string) =>
      `<script type="${type}">gtag('config', 'G-ONE')</script>`;
    const html = `<template>${script('')}</template>
      <template data-category="analytics">${script('application/json')}</template>`;
    expect(foundIn(html, analytics)).toEqual([]);
  });
});

describe('a script that is not held', () => {
  const services = {
    crisp,
    'google-analytics': { category: 'analytics', measurementId: 'G-ONE' },
  };
  const live = (attributes: string, text = '') =>
    `<script data-id="own" ${attributes}>${text}</script>`;
  const before = (
    html: string,
    grants: object = {},
    config: object = {},
  ): unknown[] => {
    document.body.innerHTML = html;
    const settings = { ...settingsOf(services), ...config };
    return loadedBefore(settings, { ...grants }, loadable).map(
      ({ code, found: id }) => `${code} ${String(id)}`,
    );
  };
  const gtag = 'https://www.googletagmanager.com/gtag/js?id=G-ONE';

  it.each([
    ['by its address', live(`src="${CHAT}"`), 'crisp'],
    ['as a module', live(`type="module" src="${CHAT}"`), 'crisp'],
    [
      'as text/javascript',
      live(`type="text/javascript" src="${CHAT}"`),
      'crisp',
    ],
    ['by a call', live('', "gtag('config', 'G-ONE')"), 'google-analytics'],
    ['by a snippet', live('', `s.src="${CHAT}"`), 'crisp'],
  ])('and loads or sets up what Consentry does is told: %s', (_, html, id) => {
    expect(before(html)).toEqual([`service-live ${id}`]);
  });

  it('is fine if it only calls the service, or is data', () => {
    const html =
      live('', "gtag('event', 'buy', { send_to: 'G-ONE' })") +
      live('type="application/json"', `{"src":"${CHAT}"}`) +
      live('src="/shop.js"');
    expect(before(html)).toEqual([]);
  });

  it('may be the doing of the service once that is in force', () => {
    expect(before(live(`src="${CHAT}"`), { crisp: true })).toEqual([]);
  });

  it('may be the copy of one that was held', () => {
    const essential = 'type="text/plain" data-category="essential"';
    const html = `<script ${essential} src="${CHAT}"></script>${live(`src="${CHAT}"`)}`;
    expect(before(html)).toEqual([]);
  });

  it("may be a tag of Google's in advanced mode", () => {
    const html = live(`src="${gtag}"`) + live(`src="${CHAT}"`);
    expect(before(html)).toHaveLength(2);
    expect(before(html, {}, { google: 'advanced' })).toEqual([
      'service-live crisp',
    ]);
  });

  it('is left to the page with "load": false', () => {
    document.body.innerHTML = live(`src="${CHAT}"`);
    const own = settingsOf({ crisp: { ...crisp, load: false } });
    expect(loadedBefore(own, {}, loadable)).toEqual([]);
  });
});

describe('an id of the catalogue with a category and no parameter', () => {
  const ids = Object.keys(catalogue);
  const taken = (service: object, id = 'shopify'): unknown[] =>
    takenForOwn(settingsOf({ [id]: { ...service } }), ids, loadable);
  const told = (id: string, needs: unknown) => [
    { code: 'own-service', where: `services.${id}`, found: needs },
  ];
  const category = 'marketing';

  it("counts as the owner's own service, and that is told", () => {
    const [service] = settingsOf({ shopify: { category } }).services;
    expect(service?.given).toBeUndefined();
    expect(taken({ category })).toEqual(told('shopify', []));
  });

  it('is told with the parameters that it needs', () => {
    expect(taken({ category }, 'crisp')).toEqual(told('crisp', ['websiteId']));
  });

  it('is told of one that nothing can be loaded of', () => {
    expect(taken({ category }, 'yandex-metrica')).toEqual(
      told('yandex-metrica', undefined),
    );
  });

  it.each([
    ['a name', { name: 'Videos' }],
    ['a basis', { basis: 'contract' }],
    ['a provider', { provider: 'Shop Ltd', country: 'FR' }],
  ])('is told with %s, too', (_, more) => {
    expect(taken({ category, ...more })).toEqual(told('shopify', []));
  });

  it.each([
    ['without a category', {}],
    ['with "load": true', { category, load: true }],
    ['with "load": false', { category, load: false }],
    ['with "load": "when-present"', { category, load: 'when-present' }],
    ['with a parameter', { category, api: true }],
  ])('is one of the catalogue %s', (_, service) => {
    expect(settingsOf({ shopify: service }).services[0]?.given).toBeDefined();
    expect(taken(service)).toEqual([]);
  });

  it.each([
    ['cookies', { cookies: [{ name: '_shopify_y' }] }],
    ['storage keys', { localStorage: [{ key: 'shop' }] }],
    ['hosts', { hosts: ['cdn.shop.example'] }],
    ['no cookies, and says so', { cookies: [] }],
  ])('is meant as an own one with %s', (_, more) => {
    expect(taken({ category, ...more })).toEqual([]);
  });

  it('is fine if nobody knows it', () => {
    expect(taken({ category }, 'shop-session')).toEqual([]);
  });
});
