// Source: https://developer.paypal.com/sdk/js/configuration/
import type { Loader } from '../services/loader.js';
import { withQuery } from './page-object.js';

export const parameters = {
  /** Of the app at PayPal. */
  clientId: ['[\\w-]+', 'AbCdEf-123'],
  /** ISO 4217, three letters. Default: PayPal's. */
  'currency?': ['[A-Z]{3}', 'EUR'],
  /** Whether a payment is taken at once (`capture`) or later (`authorize`). Default: PayPal's. */
  'intent?': ['[a-z]+', 'capture'],
  /** Language of the buttons. Default: the browser's. */
  'locale?': ['[a-z]{2}_[A-Z]{2}', 'fr_FR'],
  /** What is loaded, with commas between. Default: PayPal's. */
  'components?': ['[a-z-]+(,[a-z-]+)*', 'buttons,messages'],
  /** Ways to pay that are shown as well, with commas between. */
  'enableFunding?': ['[a-z-]+(,[a-z-]+)*', 'paylater'],
  /** Ways to pay that are not shown, with commas between. */
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
