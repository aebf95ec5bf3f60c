// Source: https://developers.kameleoon.com/apis/activation-api-js/command-queue
import type { Loader } from '../services/loader.js';

export const parameters = {
  siteCode: ['[a-z0-9]{10}', 'ab12cd34ef'],
} as const;

export const loader: Loader<typeof parameters> = {
  queues: [['kameleoonQueue']],
  start: () => [['Kameleoon.API.Core.enableLegalConsent']],
  scripts: ({ siteCode }) => [`https://${siteCode}.kameleoon.io/engine.js`],
  tell: ({ isGranted }) => [
    [`Kameleoon.API.Core.${isGranted ? 'enable' : 'disable'}LegalConsent`],
  ],
};
