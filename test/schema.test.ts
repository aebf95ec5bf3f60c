import { describe, expect, it } from 'vitest';
import { toJsonSchema } from '../src/schema.js';
import {
  LIFETIMES,
  NO_OBJECTS,
  SOUND,
  UNKNOWN_KEYS,
  WRONG_KINDS,
  cookie,
} from './config-cases.js';

type Schema = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const typeOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
const asSchema = (value: unknown): Schema => (isObject(value) ? value : {});
const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : [];

/** The words of JSON Schema that ours uses. Source: https://json-schema.org/draft/2020-12/json-schema-validation */
const RULES: Readonly<
  Record<string, (rule: unknown, value: unknown, schema: Schema) => boolean>
> = {
  type: (rule, value) =>
    rule === 'integer' ? Number.isInteger(value) : rule === typeOf(value),
  minProperties: (rule, value) =>
    !isObject(value) || Object.keys(value).length >= Number(rule),
  enum: (rule, value) => asList(rule).includes(value),
  anyOf: (rule, value) =>
    asList(rule).some((one) => fits(asSchema(one), value)),
  pattern: (rule, value) =>
    typeof value !== 'string' || new RegExp(String(rule), 'u').test(value),
  minimum: (rule, value) => typeof value !== 'number' || value >= Number(rule),
  maximum: (rule, value) => typeof value !== 'number' || value <= Number(rule),
  required: (rule, value) =>
    !isObject(value) ||
    asList(rule).every((key) => Object.hasOwn(value, String(key))),
  items: (rule, value) =>
    asList(value).every((item) => fits(asSchema(rule), item)),
  properties: (rule, value) =>
    !isObject(value) ||
    Object.entries(asSchema(rule)).every(
      ([key, one]) =>
        !Object.hasOwn(value, key) || fits(asSchema(one), value[key]),
    ),
  propertyNames: (rule, value) =>
    !isObject(value) ||
    Object.keys(value).every((key) => fits(asSchema(rule), key)),
  additionalProperties: (rule, value, schema) =>
    !isObject(value) ||
    Object.entries(value).every(
      ([key, one]) =>
        Object.hasOwn(asSchema(schema['properties']), key) ||
        (rule !== false && fits(asSchema(rule), one)),
    ),
};
const NOTES = ['$schema', '$id', 'title', 'description', 'default', 'examples'];

const fits = (schema: Schema, value: unknown): boolean =>
  Object.entries(schema).every(([word, rule]) => {
    if (NOTES.includes(word)) return true;
    const check = RULES[word];
    if (!check) throw new Error(`${word} is a word that this test cannot read`);
    return check(rule, value, schema);
  });

const schema = toJsonSchema();
/** As an editor reads it: from a file. */
const accepts = (written: unknown): boolean =>
  fits(schema, JSON.parse(JSON.stringify(written)));
const titled = (rows: readonly (readonly [unknown, ...string[]])[]) =>
  rows.map(
    ([written]) => [JSON.stringify(written).slice(0, 70), written] as const,
  );

describe('the schema for editors', () => {
  it('is a JSON Schema of 2020-12 that a file can hold', () => {
    expect(schema['$schema']).toBe(
      'https://json-schema.org/draft/2020-12/schema',
    );
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it.each(SOUND)('accepts a config with %s', (_, written) => {
    expect(accepts(written)).toBe(true);
  });

  it.each(LIFETIMES)('accepts the lifetime %s', (lifetime) => {
    expect(accepts(cookie({ lifetime }))).toBe(true);
  });

  it.each(titled(UNKNOWN_KEYS))(
    'underlines the unknown key in %s',
    (_, written) => {
      expect(accepts(written)).toBe(false);
    },
  );

  it.each(titled(WRONG_KINDS))(
    'underlines the wrong value in %s',
    (_, written) => {
      expect(accepts(written)).toBe(false);
    },
  );

  it.each(titled(NO_OBJECTS))(
    'underlines %s, which is no object',
    (_, written) => {
      expect(accepts(written)).toBe(false);
    },
  );
});
