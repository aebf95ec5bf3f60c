// Source: https://quoraadsupport.zendesk.com/hc/en-us/articles/115010303387-About-the-Quora-Pixel
import type { Loader } from '../services/loader.js';

export const parameters = {
  pixelId: ['[0-9a-f]{32}', '0123456789abcdef0123456789abcdef'],
} as const;

export const loader: Loader<typeof parameters> = {
  queues: [['qp.queue', {}, 'qp']],
  start: ({ pixelId }) => [
    ['init', pixelId],
    ['track', 'ViewContent'],
  ],
  scripts: () => ['https://a.quora.com/qevents.js'],
};
