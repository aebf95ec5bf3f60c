// Source: https://docs.stripe.com/sdks/stripejs-versioning
import type { Loader } from '../services/loader.js';

export const parameters = {
  /** Release of Stripe.js. Default: the evergreen `v3`. */
  'release?': ['[a-z]+', 'basil'],
  /** Whether it watches for fraud on every page that loads it. Default `true`. */
  'advancedFraudSignals?': 'boolean',
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ release, advancedFraudSignals = true }) => [
    `https://js.stripe.com/${release ? `${release}/stripe.js` : 'v3/'}` +
      (advancedFraudSignals ? '' : '?advancedFraudSignals=false'),
  ],
};
