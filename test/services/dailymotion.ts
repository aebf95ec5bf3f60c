import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const dailymotion: ServiceCase = {
  id: 'dailymotion',
  given: { playerId: 'x1abc' },
  scripts: ['https://geo.dailymotion.com/libs/player/x1abc.js'],
  fake: RUNS,
  start: [['runs']],
  stop: [],
};
