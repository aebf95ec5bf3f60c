import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const spotifyEmbed: ServiceCase = {
  id: 'spotify-embed',
  given: { api: true },
  scripts: ['https://open.spotify.com/embed/iframe-api/v1'],
  fake: RUNS,
  start: [['runs']],
  stop: [],
};
