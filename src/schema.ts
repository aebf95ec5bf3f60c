// The JSON Schemas for editors, made from the tables of keys. Build time only.
import { PURPOSES } from './catalogue/purposes.js';
import { SERVICE_KEYS } from './catalogue/service-keys.js';
import { CONFIG_KEYS } from './config-keys.js';
import type { Parameters } from './services/loader.js';

type Shape = string | { readonly [key: string]: Shape };
type Schema = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const days = { type: 'integer', minimum: 1, maximum: 400 };

const LEAVES: Readonly<Record<string, Schema>> = {
  string: text,
  text: {
    anyOf: [
      text,
      { type: 'object', minProperties: 1, additionalProperties: text },
    ],
  },
  boolean: { type: 'boolean' },
  name: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,31}$' },
  revision: { type: 'string', pattern: '^[\\w.-]{1,16}$' },
  lifetime: {
    type: 'string',
    pattern: '^(session|P(?=[\\dT])(\\d+[YMWD])*(T(\\d+[HMS])+)?)$',
  },
  identifier: { type: 'string', pattern: '^[A-Za-z_$][\\w$]*$' },
  'cookie-name': { type: 'string', pattern: '^[\\w.-]{1,64}$' },
  path: { type: 'string', pattern: '^/[^*]*\\*?[^*]*$' },
  days: {
    anyOf: [
      days,
      {
        type: 'object',
        properties: { accept: days, refuse: days },
        required: ['accept', 'refuse'],
        additionalProperties: false,
      },
    ],
  },
  'basic|advanced|false': { enum: ['basic', 'advanced', false] },
  number: { type: 'integer', minimum: 0, maximum: 99_999 },
  address: { type: 'string', pattern: '^https://[^\\s/]+\\.[^\\s]+$' },
  country: { type: 'string', pattern: '^[A-Z]{2}$' },
  date: { type: 'string', pattern: '^\\d{4}-[01]\\d-[0-3]\\d$' },
  // No scheme, port or query.
  host: {
    type: 'string',
    pattern: '^(\\*\\.)?[a-z0-9*-]+(\\.[a-z0-9*-]+)+(/[^\\s?#]*)?$',
  },
  purpose: { enum: PURPOSES },
};

/** Path of a key, e.g. `services.*.category` → what it means. */
export type KeyNotes = Readonly<Record<string, string>>;

const convert = (shape: Shape, notes: KeyNotes, path = ''): Schema => {
  const description = notes[path];
  const inside = (key: string, one: Shape) =>
    convert(one, notes, path ? `${path}.${key}` : key);
  return { ...(description && { description }), ...convertKind(shape, inside) };
};

const convertKind = (
  shape: Shape,
  inside: (key: string, one: Shape) => Schema,
): Schema => {
  if (typeof shape === 'string') {
    const kind = shape.replace('!', '');
    return LEAVES[kind] ?? { enum: kind.split('|') };
  }
  const { '[]': item, '[]!': needed, '*': entry } = shape;
  if (item !== undefined) return { type: 'array', items: inside('[]', item) };
  if (needed !== undefined) {
    return { type: 'array', items: inside('[]!', needed), minItems: 1 };
  }
  if (entry !== undefined) {
    return { type: 'object', additionalProperties: inside('*', entry) };
  }
  const entries = Object.entries(shape);
  const required = entries.filter(([, one]) =>
    typeof one === 'string' ? one.endsWith('!') : '[]!' in one,
  );
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([key, one]) => [key, inside(key, one)]),
    ),
    required: required.map(([key]) => key),
    additionalProperties: false,
  };
};

/** The parameters of each service of the catalogue, by its id. */
export type ServiceParameters = Readonly<Record<string, Parameters>>;

const OWN = '#/properties/services/additionalProperties/properties';
const OWN_KEYS = Object.keys(CONFIG_KEYS.services['*']);

/** What does without the parameters that a service needs. */
const WITHOUT = {
  'left-to-the-page': {
    properties: { load: { enum: [false] } },
    required: ['load'],
  },
  // With a category and no parameter, an id is one of the owner's.
  'own-service': {
    required: ['category'],
    propertyNames: { enum: OWN_KEYS },
  },
};

/** That the parameters are there which have to be. */
const needing = (takes: Parameters): Schema => {
  const required = Object.keys(takes).filter((key) => !key.endsWith('?'));
  const others = Object.keys(WITHOUT).map((name) => ({
    $ref: `#/$defs/${name}`,
  }));
  return required[0] ? { anyOf: [{ required }, ...others] } : {};
};

/** A service of the catalogue: its parameters, and what any service may say. */
const named = (takes: Parameters): Schema => {
  const own = OWN_KEYS.map((key) => [key, { $ref: `${OWN}/${key}` }]);
  const parameters = Object.entries(takes).map(([key, kind]) => [
    key.replace('?', ''),
    typeof kind === 'string'
      ? { type: kind }
      : { type: 'string', pattern: `^(?:${kind[0]})$`, examples: [kind[1]] },
  ]);
  return {
    type: 'object',
    properties: Object.fromEntries([
      ...own,
      ...parameters,
      [
        'load',
        {
          description:
            'With `false`, tags of your own load it; with `when-present` only a page that has an element with its id in `data-service`, now or later. Default `true`.',
          enum: [true, false, 'when-present'],
        },
      ],
    ]),
    additionalProperties: false,
    ...needing(takes),
  };
};

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** JSON Schema (2020-12) of the config. */
export const toJsonSchema = (
  notes: KeyNotes = {},
  catalogue: ServiceParameters = {},
): Schema => {
  const { properties, ...rest } = convert(CONFIG_KEYS, notes);
  const own = convert(CONFIG_KEYS.services, notes, 'services');
  const services = {
    ...own,
    properties: Object.fromEntries(
      Object.entries(catalogue).map(([id, takes]) => [id, named(takes)]),
    ),
  };
  return {
    $schema: DIALECT,
    title: 'Consentry config',
    ...rest,
    properties: { ...Object(properties), services },
    $defs: WITHOUT,
  };
};

/** JSON Schema (2020-12) of a file in catalogue/. */
export const toServiceSchema = (notes: KeyNotes = {}): Schema => ({
  $schema: DIALECT,
  title: 'Consentry service',
  ...convert(SERVICE_KEYS, notes),
});
