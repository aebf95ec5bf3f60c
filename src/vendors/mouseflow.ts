// Source: https://js-api-docs.mouseflow.com/
import type { Loader } from '../services/loader.js';
import { sendItems } from './stubs.js';

export const parameters = {
  websiteId: ['[0-9a-f-]{36}', '01234567-89ab-cdef-0123-456789abcdef'],
} as const;

export const loader: Loader<typeof parameters> = {
  queues: [['_mfq']],
  send: sendItems('_mfq'),
  scripts: ({ websiteId }) => [
    `https://cdn.mouseflow.com/projects/${websiteId}.js`,
  ],
};
