// Source: https://shopify.dev/docs/api/customer-privacy
import type { Call, Loader, State } from '../services/loader.js';
import {
  callOn,
  createNewest,
  objectIn,
  objectOf,
  onceThere,
} from './page-object.js';

export const parameters = {} as const;

const API = [{ name: 'consent-tracking-api', version: '0.1' }];

const ifNewest = createNewest();

const send = (call: Call, state: State): void => {
  const make = ifNewest(state, () => {
    const api = objectIn(objectOf('Shopify'), 'customerPrivacy');
    callOn(api, [...call, () => {}]);
  });
  const load = [
    ...['loadFeatures', API],
    (error: unknown) => {
      if (!error) make();
    },
  ];
  onceThere('Shopify', () => callOn(objectOf('Shopify'), load));
};

/** For shops on Shopify. Selling data follows marketing. */
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
