// Source: https://www.linkedin.com/help/lms/answer/a418880
import type { Loader } from '../services/loader.js';
import { put } from './page-object.js';
import { collector } from './stubs.js';

export const parameters = { partnerId: ['\\d+', '1234567'] } as const;

export const loader: Loader<typeof parameters> = {
  queues: [['lintrk.q']],
  install: () => put('lintrk', () => collector('q', (call) => [...call])),
  globals: ({ partnerId }) => ({
    _linkedin_partner_id: partnerId,
    _linkedin_data_partner_ids: [partnerId],
  }),
  scripts: () => ['https://snap.licdn.com/li.lms-analytics/insight.min.js'],
};
