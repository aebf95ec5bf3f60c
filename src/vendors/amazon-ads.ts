// Source: https://advertising.amazon.com/help/G2648JUCRZU662V5
import type { Loader } from '../services/loader.js';
import { afterLoad } from './after-load.js';
import { put } from './page-object.js';
import { collector } from './stubs.js';

export const parameters = {
  /** Of the Amazon Ads tag. */
  tagId: ['[0-9a-f-]{36}', '01234567-89ab-cdef-0123-456789abcdef'],
  /** Whose law a visit is under. */
  visitorCountry: ['[A-Z]{2}', 'FR'],
} as const;

const FOLDER = 'https://c.amazon-adsystem.com/aat/';
const CONSENT = `${FOLDER}amzn-consent.js`;

const call = (name: string, args: readonly unknown[]): void => {
  const api: unknown = Reflect.get(window, name);
  if (typeof api === 'function') Reflect.apply(api, window, args);
};

const consent = (isYes: boolean, countryCode: string) => ({
  countryCode,
  enableAdStorage: isYes,
  enableUserData: isYes,
});

export const loader: Loader<typeof parameters> = {
  queues: [['amzn.q']],
  // Each waits with its time.
  install: () =>
    put('amzn', () =>
      collector('q', (args) => [args, Date.now()], { version: '0.0' }),
    ),
  start: ({ tagId, visitorCountry }) => {
    afterLoad(CONSENT, () =>
      call('amznConsent', [consent(true, visitorCountry)]),
    );
    return [
      ['addTag', tagId],
      ['trackEvent', 'PageView'],
    ];
  },
  // The consent has to be there first.
  scripts: () => [
    { src: CONSENT },
    { src: `${FOLDER}amzn.js`, id: 'amzn-pixel' },
  ],
  tell: ({ isGranted }, { visitorCountry }) => [
    [consent(isGranted, visitorCountry)],
  ],
  send: (args) =>
    call(typeof args[0] === 'string' ? 'amzn' : 'amznConsent', args),
};
