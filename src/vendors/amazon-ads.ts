// Source: https://advertising.amazon.com/help/G2648JUCRZU662V5
import type { Loader } from '../services/loader.js';
import { afterLoad } from './after-load.js';

export const parameters = {
  tagId: [
    '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}',
    '01234567-89ab-cdef-0123-456789abcdef',
  ],
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
  queues: [{ caller: 'amzn.q', keys: { version: '0.0' } }],
  install: () => {
    const api: { q?: unknown[] } = Object(Reflect.get(window, 'amzn'));
    const waiting = api.q ?? [];
    waiting.push = (...calls) => {
      // Each waits with its time.
      for (const one of calls) {
        waiting[waiting.length] = Array.isArray(one) ? one : [one, Date.now()];
      }
      return waiting.length;
    };
  },
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
