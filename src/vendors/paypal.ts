// Source: https://developer.paypal.com/sdk/js/configuration/
import type { Loader } from '../services/loader.js';
import { withQuery } from './page-object.js';

export const parameters = {
  clientId: ['[\\w-]+', 'AbCdEf-123'],
  'currency?': ['[A-Z]{3}', 'EUR'],
  'intent?': ['[a-z]+', 'capture'],
  'locale?': ['[a-z]{2}_[A-Z]{2}', 'fr_FR'],
  'components?': ['[a-z-]+(,[a-z-]+)*', 'buttons,messages'],
  'enableFunding?': ['[a-z-]+(,[a-z-]+)*', 'paylater'],
  'disableFunding?': ['[a-z-]+(,[a-z-]+)*', 'card'],
  /** Whether the payment is kept for later ones. Default `false`. */
  'vault?': 'boolean',
} as const;

const kebab = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const loader: Loader<typeof parameters> = {
  scripts: (given) => [
    withQuery(
      'https://www.paypal.com/sdk/js',
      Object.fromEntries(
        Object.entries(given).map(([key, value]) => [kebab(key), value]),
      ),
    ),
  ],
};
