// Source: https://www.linkedin.com/help/lms/answer/a418880
import type { Loader } from '../services/loader.js';

export const parameters = { partnerId: ['\\d+', '1234567'] } as const;

export const loader: Loader<typeof parameters> = {
  queues: [{ caller: 'lintrk.q', asLists: true }],
  globals: ({ partnerId }) => ({
    _linkedin_partner_id: partnerId,
    _linkedin_data_partner_ids: [partnerId],
  }),
  scripts: () => ['https://snap.licdn.com/li.lms-analytics/insight.min.js'],
};
