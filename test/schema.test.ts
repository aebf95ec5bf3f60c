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
import { fits } from './helpers/json-schema.js';

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
