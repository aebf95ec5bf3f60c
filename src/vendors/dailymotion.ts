// Source: https://developers.dailymotion.com/docs/player-integrations-web
import type { Loader } from '../services/loader.js';

export const parameters = {
  /** Whether the API of its player is loaded, for code that makes players. Default `false`. */
  'api?': 'boolean',
  /** Settings of a player of yours, with the API. */
  'playerId?': ['[a-z0-9]+', 'x1abc'],
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ api, playerId }) =>
    api || playerId
      ? [
          `https://geo.dailymotion.com/libs/player${playerId ? `/${playerId}` : ''}.js`,
        ]
      : [],
};
