// Source: https://apidocs.nextroll.com/guides/ecommerce-integration.html
import type { Loader } from '../services/loader.js';
import { lookUp, put } from './page-object.js';
import { sendItems } from './stubs.js';

export const parameters = {
  /** `adroll_adv_id` of its snippet. */
  advertiserId: ['[A-Z0-9]{22}', 'ABCDEFGHIJKLMNOPQRSTUV'],
  /** `adroll_pix_id` of its snippet. */
  pixelId: ['[A-Z0-9]{22}', '0123456789ABCDEFGHIJKL'],
} as const;

const METHODS = ['setProperties', 'identify', 'track', 'identify_email'];

export const loader: Loader<typeof parameters> = {
  queues: [['adroll']],
  send: sendItems('adroll'),
  // A method and its arguments wait apart.
  install: () => {
    put('adroll', () => []);
    const adroll = lookUp('adroll');
    if (!Array.isArray(adroll)) return;
    for (const method of METHODS) {
      Reflect.set(adroll, method, (...args: unknown[]) => {
        adroll.push([method, args]);
      });
    }
  },
  globals: ({ advertiserId, pixelId }) => ({
    adroll_adv_id: advertiserId,
    adroll_pix_id: pixelId,
    adroll_version: '2.0',
    __adroll_loaded: true,
  }),
  start: () => [[['track', ['pageView']]]],
  scripts: ({ advertiserId }) => [
    `https://s.adroll.com/j/${advertiserId}/roundtrip.js`,
  ],
};
