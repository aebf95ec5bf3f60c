// The JSON Schema for editors, made from the table of config keys. Build time only.
import { CONFIG_KEYS } from './config-keys.js';

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
  'basic|false': { enum: ['basic', false] },
};

const convert = (shape: Shape): Schema => {
  if (typeof shape === 'string') {
    const kind = shape.replace('!', '');
    return LEAVES[kind] ?? { enum: kind.split('|') };
  }
  const { '[]': item, '*': any } = shape;
  if (item !== undefined) return { type: 'array', items: convert(item) };
  if (any !== undefined) {
    return { type: 'object', additionalProperties: convert(any) };
  }
  const entries = Object.entries(shape);
  const required = entries.filter(
    ([, one]) => typeof one === 'string' && one.endsWith('!'),
  );
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([key, one]) => [key, convert(one)]),
    ),
    required: required.map(([key]) => key),
    additionalProperties: false,
  };
};

/** JSON Schema (2020-12) of the config. */
export const toJsonSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Consentry config',
  ...convert(CONFIG_KEYS),
});
