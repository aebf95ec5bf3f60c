// Source: https://js-api-docs.mouseflow.com/
import type { Loader } from '../services/loader.js';

export const parameters = {
  websiteId: [
    '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}',
    '01234567-89ab-cdef-0123-456789abcdef',
  ],
} as const;

export const loader: Loader<typeof parameters> = {
  queues: [{ list: '_mfq', asItems: true }],
  scripts: ({ websiteId }) => [
    `https://cdn.mouseflow.com/projects/${websiteId}.js`,
  ],
};
