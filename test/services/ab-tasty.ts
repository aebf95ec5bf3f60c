import type { ServiceCase } from './case.js';

export const abTasty: ServiceCase = {
  id: 'ab-tasty',
  given: { accountId: '0123456789abcdef0123456789abcdef' },
  scripts: ['https://try.abtasty.com/0123456789abcdef0123456789abcdef.js'],
  fake: '',
  cookies: ['ABTasty', 'ABTastySession'],
  start: [],
  stop: [],
};
