// A config as written → complete settings, or undefined and the reasons.
// Pure: knows neither the page nor the stored choice.
import { bare } from './bare.js';
import { attempt } from './browser/guard.js';
import type { Config } from './config-keys.js';
import { CONFIG_PATTERN } from './config-pattern.js';
import { serviceMark } from './consent/record.js';
import type { Report, Settings } from './types.js';

export const ESSENTIAL = 'essential';
const DEFAULT_NAME = 'consentry';
const STANDARD = '{"functional":{},"analytics":{},"marketing":{}}';

/** What the stored record has room for: 400 bytes in all. */
export const MOST_CATEGORIES = 10;
export const MOST_SERVICES = 40;

/** Whether every leaf is one that `CONFIG_PATTERN` knows; reports the others. */
const hasKnownLeaves = (value: unknown, report: Report, path = ''): boolean => {
  const entries = typeof value === 'object' && Object.entries(value ?? '');
  if (entries && entries.length) {
    return (
      entries.filter(
        ([key, inner]) => !hasKnownLeaves(inner, report, `${path}.${key}`),
      ).length === 0
    );
  }
  const known = CONFIG_PATTERN.test(`${path}=${JSON.stringify(value)}`);
  if (!known) report('config', path.slice(1), value);
  return known;
};

const copy = <Shape>(json: string): Shape =>
  JSON.parse(json, (_, value: unknown) =>
    typeof value === 'object' && value && !Array.isArray(value)
      ? bare(value)
      : value,
  );

const settle = (config: Config): Settings => {
  const categories: NonNullable<Config['categories']> =
    config.categories ?? copy(STANDARD);
  const services: NonNullable<Config['services']> = config.services ?? bare({});
  const names = [
    ESSENTIAL,
    ...Object.keys(categories).filter((name) => name !== ESSENTIAL),
  ];
  const isRequired = (name: string) =>
    name === ESSENTIAL || categories[name]?.required === true;
  return bare({
    ...config,
    storage: bare({ name: DEFAULT_NAME, ...config.storage }),
    categories: names.map((name) =>
      bare({ ...categories[name], name, required: isRequired(name) }),
    ),
    services: Object.entries(services).map(([id, service]) =>
      bare({
        name: id,
        ...service,
        id,
        required: isRequired(service.category),
      }),
    ),
  });
};

/** Whether names are unique, known and few enough to be stored, and a refusal is kept long enough. */
const isConsistent = ({ categories, services, storage }: Settings): boolean => {
  const { days } = storage;
  const names = categories.map(({ name }) => name);
  const ids = services.map(({ id }) => id);
  const marks = services.map(
    ({ category, id }) => `~${serviceMark(category, id)}`,
  );
  const all = [...names, ...ids, ...marks];
  return (
    // The essential category is implied: alone, it asks nothing.
    names.length > 1 &&
    names.length <= MOST_CATEGORIES + 1 &&
    ids.length <= MOST_SERVICES &&
    new Set(all).size === all.length &&
    services.every(({ category }) => names.includes(category)) &&
    (typeof days !== 'object' || days.refuse >= days.accept)
  );
};

/**
 * The settings that a config asks for.
 * @param written - the parsed JSON or the argument of `createConsentry`
 * @param report - told of everything that does not fit
 * @returns undefined if anything did not fit: the gate stays shut
 */
export const readConfig = (
  written: unknown,
  report: Report,
): Settings | undefined => {
  const config = attempt(() => copy<Config>(JSON.stringify(written)));
  if (!config || !hasKnownLeaves(config, report)) return undefined;
  const settings = settle(config);
  if (isConsistent(settings)) return settings;
  report('names', 'config', settings);
  return undefined;
};

/** The settings of an empty config. */
export const defaultSettings = (): Settings => settle(bare({}));
