// What the config that runs here has, for guesses and lists.
import { attempt } from './browser/guard.js';
import { insideOf, running } from './running.js';
import type { Settings } from './types.js';

// On a server there is no window, and nothing runs.
export const runningSettings = (): Settings | undefined => {
  const consent = attempt(running);
  return consent && insideOf(consent)?.settings;
};

/** Categories and services. */
export const knownNames = (): string[] =>
  Object.keys(attempt(running)?.grants.get() ?? {});

export const knownCategories = (): string[] =>
  (runningSettings()?.categories ?? []).map(({ name }) => name);
