// Platforms that run by themselves and are told what is in force, as their
// documentation shows them.

export interface Platform {
  /** Of the catalogue. */
  readonly id: string;
  readonly given: Readonly<Record<string, unknown>>;
  /** What the platform has in the page; hands every call to `hear(call)`. */
  readonly fake: string;
  /** Makes it ready after what is said above; without it, it is there at once. */
  readonly late?: string;
  /** What is heard before any choice. */
  readonly before?: readonly unknown[];
  readonly yes: readonly unknown[];
  readonly no: readonly unknown[];
}

const shopify = (answer: boolean) => [
  ['loadFeatures', [{ name: 'consent-tracking-api', version: '0.1' }]],
  [
    'setTrackingConsent',
    {
      analytics: answer,
      marketing: answer,
      preferences: answer,
      sale_of_data: answer,
    },
  ],
];

const wordpress = (answer: string) => [
  ['functional', 'allow'],
  ['preferences', answer],
  ['statistics-anonymous', answer],
  ['statistics', answer],
  ['marketing', answer],
];

const zaraz = (answer: boolean) => [
  'set',
  { fnct: answer, anlt: answer, mrkt: answer },
];

export const platforms: readonly Platform[] = [
  {
    id: 'shopify',
    given: {},
    fake: `
    window.Shopify = {
      loadFeatures: (features, done) => {
        hear(['loadFeatures', features]);
        setTimeout(() => {
          Shopify.customerPrivacy = {
            setTrackingConsent: (consent, done) => {
              hear(['setTrackingConsent', consent]);
              done();
            },
          };
          done();
        });
      },
    };`,
    yes: shopify(true),
    no: shopify(false),
  },
  {
    id: 'wordpress',
    given: {},
    fake: `
    document.addEventListener('wp_consent_type_defined', () =>
      hear(['type', window.wp_consent_type]));`,
    // Its script is at the end of the page.
    late: 'window.wp_set_consent = (...call) => hear(call);',
    before: [['type', 'optin']],
    yes: wordpress('allow'),
    no: wordpress('deny'),
  },
  {
    id: 'cloudflare-zaraz',
    given: { functional: 'fnct', analytics: 'anlt', marketing: 'mrkt' },
    fake: 'window.zaraz = {};',
    late: `
    zaraz.consent = {
      APIReady: true,
      set: (answers) => hear(['set', answers]),
      sendQueuedEvents: () => hear(['sendQueuedEvents']),
    };
    document.dispatchEvent(new Event('zarazConsentAPIReady'));`,
    yes: [zaraz(true), ['sendQueuedEvents']],
    no: [zaraz(false)],
  },
];
