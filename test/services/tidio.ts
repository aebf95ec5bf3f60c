import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const tidio: ServiceCase = {
  id: 'tidio',
  given: { publicKey: '0123456789abcdefghijklmnopqrstuv' },
  scripts: ['https://code.tidio.co/0123456789abcdefghijklmnopqrstuv.js'],
  fake: RUNS,
  start: [['runs']],
  stop: [],
};
