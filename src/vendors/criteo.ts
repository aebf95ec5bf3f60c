// Source: https://guides.criteotilt.com/onetag/onetag/
import type { Loader } from '../services/loader.js';
import { sendItems } from './stubs.js';

export const parameters = {
  accountId: ['\\d+', '12345'],
  /** Whether a page view is told at once. Default `true`; a page that tells what it shows can do without. */
  'viewPage?': 'boolean',
} as const;

const deviceOf = (agent: string): string =>
  /iPad/.test(agent) ? 't' : /Mobi|Android/.test(agent) ? 'm' : 'd';

export const loader: Loader<typeof parameters> = {
  queues: [['criteo_q']],
  send: sendItems('criteo_q'),
  start: ({ accountId, viewPage = true }) => [
    [
      { event: 'setAccount', account: Number(accountId) },
      { event: 'setSiteType', type: deviceOf(navigator.userAgent) },
      ...(viewPage ? [{ event: 'viewPage' }] : []),
    ],
  ],
  scripts: ({ accountId }) => [
    `https://dynamic.criteo.com/js/ld/ld.js?a=${accountId}`,
  ],
};
