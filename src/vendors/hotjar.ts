// Source: https://www.npmjs.com/package/@hotjar/browser
import type { Loader } from '../services/loader.js';

export const parameters = {
  siteId: ['\\d+', '1234567'],
} as const;

export const loader: Loader<typeof parameters> = {
  queues: [['hj.q']],
  globals: ({ siteId }) => ({
    _hjSettings: { hjid: Number(siteId), hjsv: 6 },
  }),
  scripts: ({ siteId }) => [
    `https://static.hotjar.com/c/hotjar-${siteId}.js?sv=6`,
  ],
};
