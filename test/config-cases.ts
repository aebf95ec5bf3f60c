// Configs that are sound and configs that are not, for the check at run time
// and for the schema of editors.

const service = (parts: object): object => ({
  services: { youtube: { category: 'marketing', ...parts } },
});
export const cookie = (parts: object): object =>
  service({ cookies: [{ name: '_yt', ...parts }] });
export const manyOf = (
  count: number,
  value: object,
  name = 'n',
): Record<string, object> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`${name}${at}`, value]),
  );

/** What it has, and the config. */
export const SOUND: readonly (readonly [string, unknown])[] = [
  ['nothing at all', {}],
  ['empty parts', { controller: {}, ui: {}, storage: {}, services: {} }],
  [
    'hosts of a service',
    { services: { a: { category: 'analytics', hosts: ['*.example.com'] } } },
  ],
  ['the address of its schema', { $schema: './config.schema.json' }],
  ['a revision', { revision: '2026-01_a.B' }],
  ['a revision of 16 characters', { revision: '0123456789abcdef' }],
  [
    'a controller',
    {
      controller: {
        name: 'Example "Ltd" <b>',
        policyUrl: '/privacy',
        email: 'a@example.org',
        phone: '+33 1 23 45 67 89',
        dpo: 'Jane Doe',
        authority: { name: 'CNIL', url: 'https://www.cnil.fr' },
      },
    },
  ],
  ['one category', { categories: { analytics: {} } }],
  [
    'rules of the guard',
    {
      guard: {
        rules: { analytics: ['*.stats.example/a?b="c"'], 'my-video': [] },
        allow: ['a.example', 'b.example/c'],
      },
    },
  ],
  ['no rules of the guard', { guard: { rules: {}, allow: [] } }],
  [
    'categories with texts',
    {
      categories: {
        performance: { label: 'Performance', description: 'Speed' },
        preference: { label: { en: 'Preferences', 'fr-CA': 'Préférences' } },
        shop: { required: true },
      },
    },
  ],
  [
    'the essential one described',
    { categories: { analytics: {}, essential: { label: 'Needed' } } },
  ],
  ['a name of 32 characters', { categories: { ['a'.repeat(32)]: {} } }],
  [
    'a service with everything',
    {
      services: {
        'google-analytics': {
          category: 'analytics',
          name: 'Google Analytics',
          provider: 'Google Ireland',
          policyUrl: 'https://policies.google.com/privacy',
          retention: { en: '26 months' },
          basis: 'consent',
          country: 'IE',
          recipients: ['Alphabet'],
          purposes: ['audience', 'direct-marketing'],
          hosts: ['*.google-analytics.com'],
          cookies: [
            { name: '_ga', lifetime: 'P2Y', setBy: 'first-party' },
            { name: '_ga_*', lifetime: 'session', domain: '.example.org' },
            { name: 'sid', setBy: 'server', purpose: 'Session' },
            { name: 'x', setBy: 'third-party', purpose: { fr: 'Suivi' } },
          ],
          localStorage: [{ key: 'ga:*', purpose: 'Statistics' }],
          sessionStorage: [{ key: 'ga' }],
        },
      },
    },
  ],
  ['a service without lists', service({})],
  ['a service of the catalogue', { services: { youtube: {} } }],
  [
    'services that pages load one way or the other',
    {
      services: {
        stripe: { category: 'essential', load: 'when-present' },
        crisp: { load: false },
        vimeo: { load: true },
      },
    },
  ],
  [
    'a service of the catalogue with a parameter',
    {
      services: { 'meta-pixel': { pixelId: '123456', category: 'marketing' } },
    },
  ],
  [
    'more for Google',
    {
      google: 'advanced',
      consentMode: {
        waitForUpdate: 500,
        adsDataRedaction: true,
        urlPassthrough: false,
        regions: [{ region: ['CH', 'US-CA'], granted: ['analytics'] }],
      },
    },
  ],
  ['empty lists', service({ cookies: [], localStorage: [] })],
  ['a locale', { locale: 'fr-CA' }],
  ['texts', { texts: { fr: { 'banner.title': 'Vos choix = "à vous"' } } }],
  ['texts of a region', { texts: { 'fr-CA': {}, 'zh-Hant': { title: 'x' } } }],
  [
    'the interface',
    {
      ui: {
        ...{ theme: 'dark', reopen: false, dismiss: 'refuse' },
        quietOn: ['/privacy', '/legal/*'],
        placeholders: false,
      },
    },
  ],
  ['a bar', { ui: { layout: 'bar', position: 'top' } }],
  ['a box', { ui: { layout: 'box', position: 'bottom-end' } }],
  ['a dialog', { ui: { layout: 'dialog' } }],
  ['a storage', { storage: { name: 'my.choice_1', domain: 'example.org' } }],
  ['days', { storage: { days: 1 } }],
  ['400 days', { storage: { days: 400 } }],
  ['days of each', { storage: { days: { accept: 100, refuse: 100 } } }],
  [
    'longer days of a refusal',
    { storage: { days: { accept: 1, refuse: 400 } } },
  ],
  ['Google', { google: 'basic', dataLayer: '$layer_2' }],
  ['no Google', { google: false }],
  ['ten categories', { categories: manyOf(10, {}) }],
  ['forty services', { services: manyOf(40, { category: 'marketing' }) }],
  [
    'values that are undefined, as JavaScript writes them',
    { locale: undefined },
  ],
];

export const LIFETIMES: readonly string[] = [
  ...['P1Y', 'P2Y', 'P13M', 'P6M', 'P1W', 'P30D', 'P1Y6M', 'P1DT12H'],
  ...['PT30M', 'PT1H30M', 'session'],
];

/** What is written, then words that the message has to contain. */
type Unsound = readonly (readonly [written: unknown, ...words: string[]])[];

export const UNKNOWN_KEYS: Unsound = [
  [{ revison: '1' }, 'revison', 'Did you mean "revision"?'],
  [{ categores: { analytics: {} } }, 'categores', 'Did you mean "categories"?'],
  [{ categores: {} }, 'categores', 'Did you mean "categories"?'],
  [
    cookie({ lifetme: 'P1Y' }),
    'services.youtube.cookies.0.lifetme',
    '"lifetime"',
  ],
  [
    { categories: { analytics: { lable: 'x' } } },
    'categories.analytics.lable',
    'label, description',
  ],
  [{ ui: { them: 'dark' } }, 'ui.them', '"theme"'],
  [{ ui: { inner: {} } }, 'ui.inner', 'layout, position, theme'],
  [
    { controller: { authority: { link: '/' } } },
    'controller.authority.link',
    'name, url',
  ],
  [{ xyz: 1 }, 'xyz', 'revision, controller, categories'],
  [{ guard: { rule: {} } }, 'guard.rule', 'Did you mean "rules"?'],
  [{ 'storage.name': 'x' }, 'storage.name', 'no key'],
  [{ categories: { analytics: { 'label.en': 'x' } } }, 'label.en', 'no key'],
  [JSON.parse('{"__proto__":{"revision":"1"}}'), '__proto__', 'no key'],
  [{ constructor: 'x' }, 'constructor', 'no key'],
  [{ schema: './config.schema.json' }, 'schema', 'Did you mean "$schema"?'],
];

export const WRONG_KINDS: Unsound = [
  [{ revision: 7 }, 'revision', '7', 'expected 1 to 16 letters'],
  [{ revision: '' }, 'revision', '""', 'expected'],
  [{ revision: 'a b' }, 'revision', '"a b"', 'expected'],
  [{ revision: '01234567890123456' }, 'revision', 'expected'],
  [{ revision: null }, 'revision', 'null', 'expected'],
  [{ revision: ['1'] }, 'revision', 'expected'],
  [{ controller: 'Example' }, 'controller', '"Example"', 'expected an object'],
  [{ guard: { allow: 'a.example' } }, 'guard.allow', 'expected a list'],
  [{ guard: { rules: ['a.example'] } }, 'guard.rules', 'name'],
  [
    { guard: { rules: { analytics: 'a.example' } } },
    'guard.rules.analytics',
    'expected a list',
  ],
  [
    { guard: { rules: { analytics: [1] } } },
    'guard.rules.analytics.0',
    'expected a text',
  ],
  [{ controller: [] }, 'controller', '[]', 'expected an object'],
  [
    { controller: { name: true } },
    'controller.name',
    'true',
    'expected a text',
  ],
  [{ controller: { name: { en: 'x' } } }, 'controller.name', 'expected a text'],
  [{ categories: ['analytics'] }, 'categories'],
  [{ categories: [] }, 'categories', 'expected an object'],
  [
    { categories: 'analytics' },
    'categories',
    '"analytics"',
    'expected an object',
  ],
  [{ categories: null }, 'categories', 'null', 'expected an object'],
  [
    { categories: { analytics: true } },
    'categories.analytics',
    'true',
    'expected an object',
  ],
  [
    { categories: { analytics: { required: 'yes' } } },
    'categories.analytics.required',
    '"yes"',
    'true or false',
  ],
  [
    { categories: { analytics: { label: 5 } } },
    'categories.analytics.label',
    '5',
    'a text',
  ],
  [
    { categories: { analytics: { label: { en: 5 } } } },
    'categories.analytics.label.en',
    '5',
    'a text',
  ],
  [
    { categories: { analytics: { label: {} } } },
    'categories.analytics.label',
    '{}',
    'a text',
  ],
  [{ services: [] }, 'services', '[]', 'expected an object'],
  [{ services: 'x' }, 'services', '"x"', 'expected an object'],
  [
    service({ cookies: {} }),
    'services.youtube.cookies',
    '{}',
    'expected a list',
  ],
  [
    service({ cookies: '_ga' }),
    'services.youtube.cookies',
    '"_ga"',
    'expected a list',
  ],
  [
    service({ cookies: ['_ga'] }),
    'services.youtube.cookies.0',
    '"_ga"',
    'expected an object',
  ],
  [
    service({ basis: 'legitimate-intrest' }),
    'services.youtube.basis',
    '"legitimate-intrest"',
    '"consent" or "legitimate-interest" or "contract" or "legal-obligation"',
  ],
  [
    service({ load: null }),
    'services.youtube.load',
    'null',
    'expected true, false or "when-present"',
  ],
  [service({ country: 'Ireland' }), 'country', '"Ireland"', 'such as "FR"'],
  [service({ recipients: 'Ads Ltd' }), 'recipients', '"Ads Ltd"', 'a list'],
  [
    service({ purposes: ['Audience measurement'] }),
    'services.youtube.purposes.0',
    '"Audience measurement"',
    'such as "ads"',
  ],
  [
    cookie({ lifetime: '2 years' }),
    'services.youtube.cookies.0.lifetime',
    '"2 years"',
    'P13M',
  ],
  [cookie({ lifetime: 'P' }), 'lifetime', '"P"', 'P13M'],
  [cookie({ lifetime: 'P1DT' }), 'lifetime', '"P1DT"', 'P13M'],
  [cookie({ lifetime: '' }), 'lifetime', '""', 'P13M'],
  [cookie({ lifetime: 3600 }), 'lifetime', '3600', 'P13M'],
  [
    cookie({ setBy: 'me' }),
    'setBy',
    '"me"',
    '"first-party" or "third-party" or "server"',
  ],
  [cookie({ name: 1 }), 'services.youtube.cookies.0.name', '1', 'a text'],
  [
    service({ localStorage: [{ key: null }] }),
    'localStorage.0.key',
    'null',
    'a text',
  ],
  [{ locale: 1 }, 'locale', '1', 'a text'],
  [{ texts: { fr: 'x' } }, 'texts.fr', '"x"', 'an object'],
  [{ texts: { fr: { title: 1 } } }, 'texts.fr.title', '1', 'a text'],
  [
    { ui: { layout: 'modal' } },
    'ui.layout',
    '"modal"; expected "bar" or "box" or "dialog"',
  ],
  [
    { ui: { position: 'bottom-left' } },
    'ui.position',
    '"bottom-start" or "bottom-end"',
  ],
  [
    { ui: { theme: 'blue' } },
    'ui.theme',
    '"blue"',
    '"auto" or "light" or "dark"',
  ],
  [{ ui: { quietOn: '/privacy' } }, 'ui.quietOn', '"/privacy"', 'a list'],
  [{ ui: { quietOn: [1] } }, 'ui.quietOn.0', '1', 'a path'],
  [{ ui: { quietOn: ['privacy'] } }, 'ui.quietOn.0', '"privacy"', 'a path'],
  [{ ui: { quietOn: ['/a/*/b/*'] } }, 'ui.quietOn.0', '"/a/*/b/*"', 'one star'],
  [{ ui: { reopen: 'no' } }, 'ui.reopen', '"no"', 'true or false'],
  [{ ui: { dismiss: 'accept' } }, 'ui.dismiss', '"accept"', '"refuse"'],
  [{ storage: { name: 'a;b' } }, 'storage.name', '"a;b"', '1 to 64'],
  [{ storage: { name: '' } }, 'storage.name', '""', '1 to 64'],
  [{ storage: { name: 'a'.repeat(65) } }, 'storage.name', '1 to 64'],
  ...[0, -1, 401, 1000, 1.5, '182', NaN, null, true, {}].map(
    (days) => [{ storage: { days } }, 'storage.days', 'from 1 to 400'] as const,
  ),
  [
    { storage: { days: { accept: 0, refuse: 1 } } },
    'storage.days.accept',
    '0',
    'from 1 to 400',
  ],
  [
    { storage: { days: { accept: 1, refuse: 1, other: 1 } } },
    'storage.days.other',
  ],
  [{ google: true }, 'google', 'true', '"basic", "advanced" or false'],
  [{ google: 'full' }, 'google', '"full"', '"basic", "advanced" or false'],
  [{ dataLayer: 'a-b' }, 'dataLayer', '"a-b"', 'the name of a global variable'],
  [{ dataLayer: '1a' }, 'dataLayer', '"1a"', 'the name of a global variable'],
];

export const WRONG_NAMES: Unsound = [
  [{ categories: { '': {} } }, 'categories'],
  [{ services: { '': { category: 'marketing' } } }, 'services'],
  ...[
    'Analytics',
    '1a',
    '-a',
    'a b',
    'a.b',
    'é',
    '!a',
    'a|b',
    'a'.repeat(33),
  ].flatMap((name) => [
    [{ categories: { [name]: {} } }, `categories.${name}`, 'name'] as const,
    [
      { services: { [name]: { category: 'marketing' } } },
      `services.${name}`,
      'name',
    ] as const,
  ]),
  [
    service({ category: 'Marketing' }),
    'services.youtube.category',
    '"Marketing"',
  ],
  [
    service({ category: 'marketng' }),
    'services.youtube.category',
    '"marketng"',
    'Did you mean "marketing"?',
  ],
  [
    service({ category: 'toString' }),
    'services.youtube.category',
    '"toString"',
  ],
  [service({ cookies: [{}] }), 'services.youtube.cookies.0', 'name'],
  [
    service({ cookies: [{ lifetime: 'P1Y' }] }),
    'services.youtube.cookies.0',
    'name',
  ],
  [
    service({ localStorage: [{ purpose: 'x' }] }),
    'services.youtube.localStorage.0',
    'key',
  ],
  [
    { services: { analytics: { category: 'marketing' } } },
    '"analytics"',
    'another',
  ],
  [
    { services: { essential: { category: 'marketing' } } },
    '"essential"',
    'another',
  ],
];

/** Each part is well written, but they do not fit together. */
export const UNFITTING: Unsound = [
  [{ categories: {} }, 'categories', 'nothing to ask'],
  [{ categories: { essential: {} } }, 'categories', 'nothing to ask'],
  [{ categories: manyOf(11, {}) }, '11', 'at most 10 categories'],
  [{ services: manyOf(41, { category: 'marketing' }) }, '41', '40 services'],
  [
    { storage: { days: { accept: 100, refuse: 99 } } },
    'storage.days',
    '99',
    '100',
    'at least as long',
  ],
  [{ storage: { days: { accept: 100 } } }, 'storage.days', 'no "refuse"'],
  [{ storage: { days: { refuse: 100 } } }, 'storage.days', 'no "accept"'],
];

export const NO_OBJECTS: Unsound = [
  ...['x', 1, true, []].map(
    (written) => [written, 'config', 'an object'] as const,
  ),
];
