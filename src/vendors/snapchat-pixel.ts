// Source: https://businesshelp.snapchat.com/s/article/pixel-website-install
import type { Loader } from '../services/loader.js';

export const parameters = {
  pixelId: ['[0-9a-f-]{36}', '01234567-89ab-cdef-0123-456789abcdef'],
} as const;

export const loader: Loader<typeof parameters> = {
  queues: [['snaptr.queue', {}, 'handleRequest']],
  start: ({ pixelId }) => [
    ['init', pixelId],
    ['track', 'PAGE_VIEW'],
  ],
  scripts: () => ['https://sc-static.net/scevent.min.js'],
};
