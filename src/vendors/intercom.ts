// Source: https://developers.intercom.com/installing-intercom/web/installation
import type { Loader } from '../services/loader.js';
import { settings } from './page-object.js';

export const parameters = {
  /** Of the workspace. */
  appId: ['[a-z0-9]+', 'abcd1234'],
  /** Where the workspace is hosted, if not in the United States. */
  'region?': ['eu|au', 'eu'],
} as const;

const bootOf = (appId: string, region = '') => ({
  app_id: appId,
  ...(region && { api_base: `https://api-iam.${region}.intercom.io` }),
});

export const loader: Loader<typeof parameters> = {
  queues: [['Intercom.q']],
  // It boots by itself with these.
  globals: ({ appId, region }) =>
    settings('intercomSettings', bootOf(appId, region)),
  scripts: ({ appId }) => [`https://widget.intercom.io/widget/${appId}`],
  tell: ({ isGranted }, { appId, region }) => [
    isGranted ? ['boot', bootOf(appId, region)] : ['shutdown'],
  ],
};
