// Source: https://experienceleague.adobe.com/en/docs/experience-platform/collection/js/js-overview
import type { Call, Loader } from '../services/loader.js';
import { lookUp } from './page-object.js';

export const parameters = {
  /** Of Adobe's Web SDK. */
  version: ['\\d+(\\.\\d+){2}', '2.33.1'],
  /** Of the datastream that it sends to. */
  datastreamId: ['[\\w:-]+', 'ebebf826-a01f-4458'],
  /** Of the organisation in the Experience Cloud. */
  orgId: ['[0-9A-Z]+@AdobeOrg', 'AB12CD34@AdobeOrg'],
  /** Where it sends to, if to a domain of yours. */
  'edgeDomain?': ['[\\w.-]+', 'data.example.com'],
} as const;

// Unlike other queues, it answers each call with a promise. The page's own
// snippet has given its name.
const install = (): void => {
  if (lookUp('__alloyNS')) return;
  const waiting: unknown[] = [];
  const alloy = (...call: unknown[]) =>
    new Promise((resolve, reject) => waiting.push([resolve, reject, call]));
  Object.assign(window, {
    alloy: Object.assign(alloy, { q: waiting }),
    __alloyNS: ['alloy'],
  });
};

const consent = (isGranted: boolean): Call => {
  const value = { general: isGranted ? 'in' : 'out' };
  return [
    'setConsent',
    { consent: [{ standard: 'Adobe', version: '1.0', value }] },
  ];
};

/** Nothing is sent before it is told that it may: it starts as `pending`. */
export const loader: Loader<typeof parameters> = {
  queues: [['alloy.q']],
  install,
  start: ({ version: _version, ...sdk }) => [
    ['configure', { ...sdk, defaultConsent: 'pending' }],
    consent(true),
  ],
  scripts: ({ version }) => [
    `https://cdn1.adoberesources.net/alloy/${version}/alloy.min.js`,
  ],
  tell: ({ isGranted }) => [consent(isGranted)],
  send: (call) => {
    const alloy: unknown = Reflect.get(window, 'alloy');
    // Without a network its promise fails, which is no error of the page.
    if (typeof alloy === 'function') alloy(...call)?.catch(() => {});
  },
};
