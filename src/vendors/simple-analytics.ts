// Source: https://docs.simpleanalytics.com/script
import type { Loader } from '../services/loader.js';

export const parameters = {
  /** The site, if its address is not the one in the dashboard. */
  'hostname?': ['[\\w.-]+', 'example.com'],
} as const;

export const loader: Loader<typeof parameters> = {
  queues: [['sa_event.q']],
  scripts: ({ hostname }) => [
    {
      src: 'https://scripts.simpleanalyticscdn.com/latest.js',
      async: '',
      ...(hostname && { 'data-hostname': hostname }),
    },
  ],
};
