// The owner's config on a server: sound, or an error that says what is wrong.
import { known as catalogue } from 'virtual:catalogue';
import { isObject } from '../bare.js';
import { readConfig } from '../config.js';
import type { Config } from '../config-keys.js';
import { explainConfig, explainNames } from '../config-problems.js';
import { placeOf, show } from '../problem-words.js';
import type { Settings } from '../types.js';

/** Stops at a mistake of the owner: nothing is sent rather than too much. */
export const refuse = (
  where: string,
  found: unknown,
  expected: string,
): never => {
  throw new TypeError(
    `consentry/server: ${where} is ${show(found)}; expected ${expected}.`,
  );
};

/**
 * Stops at an option that nobody reads: a slip of the pen would leave its
 * default in force.
 * @param stray - what is left of the options
 */
export const refuseStray = (stray: object, known: readonly string[]): void => {
  for (const [key, found] of Object.entries(stray)) {
    refuse(`the option "${key}"`, found, `one of ${known.join(', ')}`);
  }
};

const categoryOf = (
  id: string,
): { readonly category: string; readonly load: true } | undefined => {
  const { category } = catalogue[id] ?? {};
  return category === undefined ? undefined : { category, load: true };
};

/** Gives each service without a category that of the catalogue. */
const categorised = (config: Config): Config =>
  isObject(config) && isObject(config.services)
    ? {
        ...config,
        services: Object.fromEntries(
          Object.entries(config.services).map(([id, service]) => [
            id,
            isObject(service) && !Reflect.has(service, 'category')
              ? { ...categoryOf(id), ...service }
              : service,
          ]),
        ),
      }
    : config;

/** The settings that the page makes of the same config; throws where the page would stay shut. */
export const settingsOf = (config: Config): Settings => {
  const problems: string[] = [];
  const settings = readConfig(categorised(config), (code, where, found) => {
    const explain = code === 'names' ? explainNames : explainConfig;
    const [what, remedy, place = placeOf(where) || 'config'] = explain(
      { code, where, found },
      catalogue,
    );
    problems.push([place, what, remedy].join(' '));
  });
  if (settings) return settings;
  throw new TypeError(`consentry/server: ${[...new Set(problems)].join('\n')}`);
};
