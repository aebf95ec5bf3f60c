// Source: https://business.twitter.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites.html
import type { Loader } from '../services/loader.js';

export const parameters = { pixelId: ['[a-z0-9]+', 'o1abc'] } as const;

export const loader: Loader<typeof parameters> = {
  queues: [['twq.queue', { version: '1.1' }, 'exe']],
  start: ({ pixelId }) => [['config', pixelId]],
  scripts: () => ['https://static.ads-twitter.com/uwt.js'],
};
