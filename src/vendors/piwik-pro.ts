// Source: https://github.com/PiwikPRO/PPMS-PublicDocs
import type { Call, Loader } from '../services/loader.js';
import { lookUp } from './page-object.js';

export const parameters = {
  /** Address of the account's containers. */
  containerUrl: [
    'https://[\\w.-]+(/containers)?',
    'https://example.containers.piwik.pro',
  ],
  /** Of the site or app in its administration. */
  siteId: ['[0-9a-f-]{36}', '01234567-89ab-cdef-0123-456789abcdef'],
} as const;

interface Page {
  readonly window: object;
  dataLayer?: unknown;
  ppms?: object;
}

/** Its own layer, not the one that the config names for Google. */
const push = (entry: unknown): void => {
  const layer: unknown = Reflect.get(window, 'dataLayer');
  if (Array.isArray(layer)) layer.push(entry);
};

/** Where its snippet leaves calls of its consent manager until it runs. */
const waitingApi =
  (part: string) =>
  (command: string, ...rest: unknown[]): void =>
    push({ event: `ppms.${part}:${command}`, parameters: rest });

const send = ([command, ...rest]: Call): void => {
  const api: unknown = Reflect.get(
    Object(Reflect.get(Object(Reflect.get(window, 'ppms')), 'cm')),
    'api',
  );
  if (typeof command !== 'string') push(command);
  // A callback is required.
  else if (typeof api === 'function') api(command, ...rest, () => {});
};

/** Its own consent manager is told; it uses `dataLayer`, whatever name Google's layer has. */
export const loader: Loader<typeof parameters> = {
  queues: [['_paq']],
  install: () => {
    const page: Page = window;
    if (!lookUp('dataLayer')) page.dataLayer = [];
    page.ppms = {
      tm: { api: waitingApi('tm') },
      cm: { api: waitingApi('cm') },
      ...page.ppms,
    };
  },
  start: () => [[{ start: Date.now(), event: 'stg.start' }]],
  send,
  scripts: ({ containerUrl, siteId }) => [`${containerUrl}/${siteId}.js`],
  tell: ({ isGranted, grants }) => {
    const own = { status: isGranted ? 1 : 0 };
    const ads = { status: isGranted && grants['marketing'] ? 1 : 0 };
    const consents = {
      analytics: own,
      ab_testing_and_personalization: own,
      user_feedback: own,
      conversion_tracking: ads,
      marketing_automation: ads,
      remarketing: ads,
    };
    return [['setComplianceSettings', { consents }]];
  },
};
