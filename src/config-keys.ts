// Every key that a config may have, with the kind of its value. The one source
// of the type, of the JSON Schema and of the check at run time.
//
// A string is a kind (`a|b`: one of these words; a final `!`: must be there),
// `{ '*': … }` a map with free keys, `{ '[]': … }` a list, `{ '[]!': … }` one that
// must have an item.
import type { Purpose } from './catalogue/purposes.js';

export const CONFIG_KEYS = {
  /** Address of this schema, for editors; Consentry does not read it. */
  $schema: 'string',
  /** Names this state of the questions, e.g. `2026-01`. A new one asks every visitor again. */
  revision: 'revision',
  /** Who answers for the processing; named on the banner. */
  controller: {
    name: 'string',
    /** http, https, mailto, tel or relative address of the privacy policy. */
    policyUrl: 'string',
    email: 'string',
    phone: 'string',
    /** Data protection officer: a name or an address. */
    dpo: 'string',
    /** Where a visitor can complain. */
    authority: { name: 'string', url: 'string' },
  },
  /** Purposes in display order. `essential` is implied, first and always on. Default: functional, analytics, marketing. */
  categories: {
    '*': {
      /** Name that is shown. Default: ours for the standard categories, else the category's name. */
      label: 'text',
      /** What it is for, in a sentence. Default: ours for the standard categories, else none. */
      description: 'text',
      /** Always on, without asking. Default `false`. */
      required: 'boolean',
    },
  },
  /**
   * What stores or reads something on the device: shown in the preferences,
   * erased on withdrawal. A service without `category`, or with keys that are
   * not below, is one of the catalogue: the other keys are its parameters.
   */
  services: {
    '*': {
      /** Name of one of the categories. A service of the catalogue has a default. */
      category: 'name!',
      /** Default: the service's id. */
      name: 'string',
      /** Who runs it. */
      provider: 'string',
      /** http, https, mailto, tel or relative address of its privacy policy. */
      policyUrl: 'string',
      /** How long the data is kept. */
      retention: 'text',
      /**
       * Article 6(1)(a), (f), (b) or (c) GDPR. One of `legitimate-interest` that
       * stores nothing is in force until the visitor objects, in an optional
       * category; any other is asked there all the same. Default `consent`.
       */
      basis: 'consent|legitimate-interest|contract|legal-obligation',
      /** Where the provider is: ISO 3166-1, two letters. */
      country: 'country',
      /** Who else gets the data. */
      recipients: { '[]': 'string' },
      /** What it is for, the main purpose first. */
      purposes: { '[]': 'purpose' },
      /** Hosts it loads from or sends to, e.g. `*.example.com`. */
      hosts: { '[]': 'string' },
      cookies: {
        '[]': {
          /** `*` stands for any characters. */
          name: 'string!',
          /** ISO 8601 duration such as `P2Y`, or `session`. */
          lifetime: 'lifetime',
          /** Those of `server`, and of `third-party` on its own site, are shown and never erased. Default `first-party`. */
          setBy: 'first-party|third-party|server',
          /** The other site that a third party's cookie belongs to; shown beside its origin. */
          domain: 'string',
          /** A sentence, or one of the words of `purposes`, which is shown in the visitor's language; so in the lists below. */
          purpose: 'text',
        },
      },
      localStorage: {
        '[]': {
          /** `*` stands for any characters. */
          key: 'string!',
          purpose: 'text',
        },
      },
      sessionStorage: {
        '[]': {
          /** `*` stands for any characters. */
          key: 'string!',
          purpose: 'text',
        },
      },
      indexedDB: {
        '[]': {
          /** Name of the database; `*` stands for any characters. */
          name: 'string!',
          purpose: 'text',
        },
      },
      caches: {
        '[]': {
          /** Name in the cache storage; `*` stands for any characters. */
          name: 'string!',
          purpose: 'text',
        },
      },
    },
  },
  /** What `consentry-guard.js`, if the page has it, holds though it is not marked. */
  guard: {
    /** Category or service → addresses that need its consent, e.g. `*.stats.example/collect`. The first that fits decides; then come the `hosts` of services. */
    rules: { '*': { '[]': 'string' } },
    /** Addresses that are never held. */
    allow: { '[]': 'string' },
  },
  /** BCP 47 tag of our texts. Default: the page's `lang`, then the browser's languages. */
  locale: 'string',
  /** Language → message key → text, in place of ours. */
  texts: { '*': { '*': 'string' } },
  ui: {
    /** A `bar` from edge to edge, a `box` in a corner, or a modal `dialog`; on a phone a sheet. Default `box`. */
    layout: 'bar|box|dialog',
    /** Where it stands; `start` is where a line of text starts. A bar takes the first word only. Default: a dialog in the middle, else below, at the start. */
    position: 'top|top-start|top-end|bottom|bottom-start|bottom-end',
    /** Default `auto`: as the visitor's system. */
    theme: 'auto|light|dark',
    /** The button that opens the choices again; shown only on pages without a `data-consentry="open"` element. Default `true`. */
    reopen: 'boolean',
    /** `refuse`: the banner has an X; X and Escape in it store a refusal. Default: no X. */
    dismiss: 'refuse',
    /** What stands in front of held frames until they may load. Default `true`. */
    placeholders: 'boolean',
    /** Paths where the banner does not open by itself, e.g. `/privacy`, `/legal/*`; one `*` stands for any characters. */
    quietOn: { '[]': 'path' },
  },
  storage: {
    /** Name of the cookie. Default `consentry`. */
    name: 'cookie-name',
    /** Domain of the cookie, for all its subdomains; `auto`: the widest that the browser allows. Default: this host only. */
    domain: 'string',
    /** Days a choice is kept, 1 to 400; a refusal at least as long as an acceptance. Default 182. */
    days: 'days',
    /** Same-origin address that sets the cookie again from the server: Safari keeps what a script sets for 7 days only. */
    renew: 'string',
  },
  /**
   * After a withdrawal: `stay`, or `reload` the page once if a script of the
   * withdrawn category ran in it. Default `auto`: reload, unless all of them
   * have an off switch that we know.
   */
  onWithdraw: 'auto|stay|reload',
  /**
   * Google Consent Mode v2. `basic`: Google's tags load after consent.
   * `advanced`: the Google services that the config names load at once, set no
   * cookies before consent, and send the visitor's address and page to Google.
   * Default `basic` with the script tag, and if a service of Google is named;
   * `false` turns it off.
   */
  google: 'basic|advanced|false',
  /** More that Google Consent Mode is told at the start. */
  consentMode: {
    /** Milliseconds that Google's tags wait for the stored choice. */
    waitForUpdate: 'number',
    /** Google removes advertising ids from what it gets while marketing is refused. Default `false`. */
    adsDataRedaction: 'boolean',
    /** Google passes advertising ids on in the addresses of links: tracking without cookies. Default `false`. */
    urlPassthrough: 'boolean',
    /** Other defaults in some regions, in place of a refusal of everything. */
    regions: {
      '[]': {
        /** ISO 3166-2 codes: `CH`, `US-CA`. */
        region: { '[]': 'string' },
        /** Categories that are granted there until the visitor chooses. Default: none. */
        granted: { '[]': 'name' },
      },
    },
  },
  /** Name of Google's data layer. Default `dataLayer`. */
  dataLayer: 'identifier',
} as const;

type Words<Kind extends string> = Kind extends `${infer Word}|${infer Rest}`
  ? Word | Words<Rest>
  : Kind;

interface Kinds {
  text: string | { readonly [language: string]: string };
  boolean: boolean;
  days: number | { readonly accept: number; readonly refuse: number };
  'basic|advanced|false': 'basic' | 'advanced' | false;
  number: number;
  string: string;
  name: string;
  revision: string;
  path: string;
  lifetime: string;
  identifier: string;
  'cookie-name': string;
  country: string;
  // Of the catalogue only.
  address: string;
  date: string;
  host: string;
  purpose: Purpose;
}

type Leaf<Kind extends string> = Kind extends `${infer Bare}!`
  ? Leaf<Bare>
  : Kind extends keyof Kinds
    ? Kinds[Kind]
    : Words<Kind>;

type Needed = `${string}!` | { readonly '[]!': unknown };

type Required<Shape> = {
  readonly [
    Key in keyof Shape as Shape[Key] extends Needed ? Key : never
  ]: Value<Shape[Key]>;
};
type Optional<Shape> = {
  readonly [
    Key in keyof Shape as Shape[Key] extends Needed ? never : Key
  ]?: Value<Shape[Key]>;
};

/** What may be written where a table of keys says `Shape`. */
export type Value<Shape> = Shape extends string
  ? Leaf<Shape>
  : Shape extends { '[]': infer Item } | { '[]!': infer Item }
    ? readonly Value<Item>[]
    : Shape extends { '*': infer Item }
      ? { readonly [name: string]: Value<Item> }
      : Required<Shape> & Optional<Shape>;

/** A service as an owner defines it. */
export type OwnService = Value<(typeof CONFIG_KEYS)['services']['*']>;

/** Marks what the functions of `consentry/services` return. */
export const BY_NAME: unique symbol = Symbol('consentry service');

/** A service of the catalogue with its parameters. */
export interface NamedService {
  readonly category: string;
  readonly load: boolean | 'when-present';
  readonly [BY_NAME]: true;
}

/** A config as it comes from JSON: every service has what an own one has. */
export type PlainConfig = Value<typeof CONFIG_KEYS>;

/** What a site owner writes. Every key is optional. */
export type Config = Omit<PlainConfig, 'services'> & {
  readonly services?: {
    readonly [id: string]: OwnService | NamedService;
  };
};
