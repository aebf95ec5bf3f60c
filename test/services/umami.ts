import type { ServiceCase } from './case.js';
import { readsAttributes } from './fakes.js';

export const umami: ServiceCase = {
  id: 'umami',
  given: { websiteId: '01234567-89ab-cdef-0123-456789abcdef' },
  scripts: ['https://cloud.umami.is/script.js'],
  fake: readsAttributes('data-website-id'),
  start: [['data-website-id', '01234567-89ab-cdef-0123-456789abcdef']],
  stop: [],
};
