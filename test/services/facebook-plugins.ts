import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const facebookPlugins: ServiceCase = {
  id: 'facebook-plugins',
  given: { version: 'v21.0', locale: 'fr_FR' },
  scripts: ['https://connect.facebook.net/fr_FR/sdk.js'],
  fake: RUNS,
  start: [['runs']],
  stop: [],
};
