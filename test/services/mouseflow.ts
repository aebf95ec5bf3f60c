import type { ServiceCase } from './case.js';

export const mouseflow: ServiceCase = {
  id: 'mouseflow',
  given: { websiteId: '01234567-89ab-cdef-0123-456789abcdef' },
  scripts: [
    'https://cdn.mouseflow.com/projects/01234567-89ab-cdef-0123-456789abcdef.js',
  ],
  fake: `window._mfq.forEach(hear)`,
  cookies: ['mf_user'],
  early: "_mfq.push(['tag', 'signup'])",
  start: [],
  heardEarly: ['tag', 'signup'],
  stop: [],
};
