import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const disqus: ServiceCase = {
  id: 'disqus',
  given: { shortname: 'example', counts: true },
  scripts: [
    'https://example.disqus.com/embed.js',
    'https://example.disqus.com/count.js',
  ],
  fake: RUNS,
  start: [['runs']],
  stop: [],
};
