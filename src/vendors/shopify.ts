// Source: https://shopify.dev/docs/api/customer-privacy
import type { Call, Loader } from '../services/loader.js';
import { callOn, objectOf, onceThere } from './page-object.js';

export const parameters = {} as const;

const API = [{ name: 'consent-tracking-api', version: '0.1' }];

const send = (call: Call): void =>
  onceThere('Shopify', () =>
    callOn(objectOf('Shopify'), [
      'loadFeatures',
      API,
      (error: unknown) => {
        const api = objectOf('customerPrivacy', objectOf('Shopify'));
        if (!error) callOn(api, [...call, () => {}]);
      },
    ]),
  );

export const loader: Loader<typeof parameters> = {
  isPlatform: true,
  tell: ({ grants }) => [
    [
      'setTrackingConsent',
      {
        analytics: grants['analytics'] === true,
        marketing: grants['marketing'] === true,
        preferences: grants['functional'] === true,
        sale_of_data: grants['marketing'] === true,
      },
    ],
  ],
  send,
};
