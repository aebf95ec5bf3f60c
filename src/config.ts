// A config as written → complete settings, or undefined and the reasons.
// Pure: knows neither the page nor the stored choice.
import { bare, isObject } from './bare.js';
import { attempt } from './browser/guard.js';
import type { PlainConfig } from './config-keys.js';
import { CONFIG_PATTERN } from './config-pattern.js';
import { serviceMark } from './consent/record.js';
import type { Report, Service, Settings } from './types.js';

export const ESSENTIAL = 'essential';
const DEFAULT_NAME = 'consentry';
const STANDARD = ['functional', 'analytics', 'marketing'];

/** What the stored record has room for. */
const MOST_BYTES = 400;
export const MOST_CATEGORIES = 10;
export const MOST_SERVICES = 40;

/** Whether every leaf is one that `CONFIG_PATTERN` knows; reports the others. */
const hasKnownLeaves = (value: unknown, report: Report, path = ''): boolean => {
  const entries = Object.entries((typeof value === 'object' && value) || '');
  if (entries[0]) {
    // What separates the parts of a line can't be part of a key, so neither an
    // odd key nor an object in place of a list fits by accident.
    const step = Array.isArray(value) ? '.=' : '.';
    return !entries.filter(
      ([key, inner]) =>
        !hasKnownLeaves(
          inner,
          report,
          path + step + key.replace(/[.=]/g, '..'),
        ),
    )[0];
  }
  const known = CONFIG_PATTERN.test(`${path}=${JSON.stringify(value)}`);
  if (!known) report('config', path.slice(1).replaceAll('=', ''), value);
  return known;
};

const copy = <Shape>(json: string): Shape =>
  JSON.parse(json, (_, value: unknown) =>
    isObject(value) ? bare(value) : value,
  );

/** What a service is given beside the keys of an own one; undefined for an own one. */
const parametersOf = (id: string, service: object): Service['given'] => {
  const given = Object.entries(service).filter(
    ([key, value]) =>
      CONFIG_PATTERN.exec(`.services.${id}.${key}=${JSON.stringify(value)}`)
        ?.groups?.['given'],
  );
  return given[0] || !('category' in service)
    ? bare(Object.fromEntries(given))
    : undefined;
};

/** The entries of all lists of a service: those about the device are objects. */
const listed = (service: object): unknown[] =>
  Object.values(service).filter(Array.isArray).flat();

const settle = (config: PlainConfig): Settings => {
  const { categories, services = {} } = config;
  const names = [
    ...new Set([
      ESSENTIAL,
      ...(categories ? Object.keys(categories) : STANDARD),
    ]),
  ];
  const isRequired = (name: string) =>
    name === ESSENTIAL || !!categories?.[name]?.required;
  return bare({
    ...config,
    storage: bare({ name: DEFAULT_NAME, ...config.storage }),
    categories: names.map((name) =>
      bare({ ...categories?.[name], name, required: isRequired(name) }),
    ),
    services: Object.entries(services).map(([id, service]) => {
      const required = isRequired(service.category);
      const given = parametersOf(id, service);
      const objectable =
        !required &&
        service.basis === 'legitimate-interest' &&
        // What is stored needs consent, whatever the basis for the data; what
        // one of the catalogue stores is not known yet.
        // Source: https://eur-lex.europa.eu/eli/dir/2002/58/oj, Article 5(3)
        !given &&
        !listed(service).some(isObject);
      return bare({
        name: id,
        // Refused, as long as nobody can tell it.
        ...{ category: '' },
        ...service,
        ...{ id, required, objectable, given },
      });
    }),
  });
};

/** Whether an entry of a list says what it is about. */
export const hasName = (entry: unknown): boolean => {
  const { name, key }: { name?: unknown; key?: unknown } = Object(entry);
  return typeof entry === 'string' || !!(name ?? key);
};

/** Whether names are unique, known and few enough to be stored, and a refusal is kept long enough. */
const isConsistent = ({ categories, services, storage }: Settings): boolean => {
  const { days } = storage;
  const names = categories.map(({ name }) => name);
  const marked = services.flatMap(({ category, id }) => [
    id,
    `~${serviceMark(category, id)}`,
  ]);
  const all = [...names, ...marked];
  return (
    // The essential category is implied: alone, it asks nothing.
    names.length > 1 &&
    names.length <= MOST_CATEGORIES + 1 &&
    services.length <= MOST_SERVICES &&
    // Time, revision, id and the like take up to 60 bytes, a service 6.
    names.join('!.').length + services.length * 6 + 60 <= MOST_BYTES &&
    services.flatMap(listed).every(hasName) &&
    new Set(all).size === all.length &&
    services.every(({ category }) => !category || names.includes(category)) &&
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
  const config = attempt(() => copy<PlainConfig>(JSON.stringify(written)));
  if (!config) report('config', '', written);
  if (!config || !hasKnownLeaves(config, report)) return undefined;
  const settings = settle(config);
  // Throws at what is only alike, such as an object in place of a list.
  if (attempt(() => isConsistent(settings))) return settings;
  report('names', 'config', settings);
  return undefined;
};

/** The settings of an empty config. */
export const defaultSettings = (): Settings => settle(bare({}));
