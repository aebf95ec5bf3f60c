// Source: https://help.optimizely.com/Account_Settings/Enable_opt-in_options_for_Optimizely_cookies_and_local_storage
import type { Loader } from '../services/loader.js';
import { sendItems } from './stubs.js';

export const parameters = {
  projectId: ['\\d+', '1234567890'],
} as const;

export const loader: Loader<typeof parameters> = {
  queues: [['optimizely']],
  send: sendItems('optimizely'),
  scripts: ({ projectId }) => [`https://cdn.optimizely.com/js/${projectId}.js`],
  tell: ({ isGranted }) => [[{ type: 'optOut', isOptOut: !isGranted }]],
};
