import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const adobeTags: ServiceCase = {
  id: 'adobe-tags',
  given: { path: '0123456789ab/cdef01234567/launch-89abcdef0123.min.js' },
  scripts: [
    'https://assets.adobedtm.com/0123456789ab/cdef01234567/launch-89abcdef0123.min.js',
  ],
  fake: RUNS,
  cookies: ['sat_track'],
  start: [['runs']],
  stop: [],
};
