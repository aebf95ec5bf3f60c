// What a service, or one of its cookies, is for. A word here has a text in the
// section `purposes` of every locale.

export const PURPOSES = [
  'ads',
  'affiliates',
  'audience',
  'chat',
  'consent',
  'conversions',
  'delivery',
  'direct-marketing',
  'embeds',
  'forms',
  'maps',
  'media',
  'monitoring',
  'payment',
  'personalisation',
  'personalised-ads',
  'replay',
  'search',
  'security',
  'session',
  'settings',
  'shop',
  'sign-in',
  'social',
  'tags',
  'testing',
] as const;

export type Purpose = (typeof PURPOSES)[number];
