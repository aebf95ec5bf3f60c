// Source: https://developers.klaviyo.com/en/docs/introduction_to_the_klaviyo_object
import type { Loader } from '../services/loader.js';

export const parameters = {
  companyId: ['[A-Za-z0-9]{6,}', 'AbC123'],
} as const;

export const loader: Loader<typeof parameters> = {
  queues: [['_klOnsite'], ['_learnq']],
  scripts: ({ companyId }) => [
    `https://static.klaviyo.com/onsite/js/klaviyo.js?company_id=${companyId}`,
  ],
};
