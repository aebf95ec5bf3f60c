import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readKeyNotes } from '../scripts/key-notes.mjs';
import { readParameters } from '../scripts/parameters.mjs';
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

const schema = toJsonSchema({}, await readParameters());
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

  it.each(['when-presnt', '', 5, 'true'])(
    'underlines the wrong "load" %j',
    (load) => {
      expect(accepts({ services: { stripe: { load } } })).toBe(false);
    },
  );

  it.each(titled(NO_OBJECTS))(
    'underlines %s, which is no object',
    (_, written) => {
      expect(accepts(written)).toBe(false);
    },
  );
});

describe('a parameter that a service of the catalogue needs', () => {
  const analytics = (written: object) =>
    accepts({ services: { 'google-analytics': written } });
  const measurementId = 'G-AB12CD34EF';

  it('is asked for', () => {
    expect(analytics({ measurementId })).toBe(true);
    expect(analytics({})).toBe(false);
    expect(analytics({ category: 'analytics', sendPageView: false })).toBe(
      false,
    );
    expect(analytics({ load: true, category: 'analytics' })).toBe(false);
  });

  it('is not asked for where tags of the page load the service', () => {
    expect(analytics({ load: false })).toBe(true);
    expect(analytics({ load: false, category: 'analytics' })).toBe(true);
  });

  it('is not asked for where the id is one of the owner', () => {
    expect(analytics({ category: 'analytics', name: 'Ours' })).toBe(true);
    expect(analytics({ name: 'Ours' })).toBe(false);
  });
});

describe('what the schema says of a key', () => {
  const source = readFileSync('src/config-keys.ts', 'utf8');
  const notes = readKeyNotes(source, 'CONFIG_KEYS');
  const described = toJsonSchema(notes);
  /** The schema of a key, at the path that the table gives it. */
  const at = (path: string): unknown =>
    path
      .split('.')
      .reduce<object>(
        (inside, key) =>
          key === '*'
            ? Reflect.get(inside, 'additionalProperties')
            : key === '[]'
              ? Reflect.get(inside, 'items')
              : Reflect.get(Reflect.get(inside, 'properties'), key),
        described,
      );

  it.each([
    ['revision', /^Names this state of the questions.* every visitor again\.$/],
    ['controller', /named on the banner\.$/],
    ['controller.authority', /^Where a visitor can complain\.$/],
    ['categories.*.required', /^Always on, without asking/],
    ['services.*.cookies.[].lifetime', /^ISO 8601 duration/],
    ['services.*.caches.[].name', /cache storage/],
    ['guard.rules', /^Category or service → addresses/],
    ['storage.renew', /^Same-origin address/],
    // Several lines in the source.
    ['onWithdraw', /^After a withdrawal: `stay`, or .* that we know\.$/],
    ['dataLayer', /^Name of Google's data layer/],
  ])('%s has its docstring', (path, text) => {
    expect(at(path)).toHaveProperty('description', expect.stringMatching(text));
  });

  it('is every docstring of the table, each at its place', () => {
    const [, table = ''] = source.split('export const CONFIG_KEYS = {');
    const [body = ''] = table.split('\n} as const;');
    expect(Object.keys(notes)).toHaveLength(body.split('/**').length - 1);
    for (const [path, description] of Object.entries(notes)) {
      expect(at(path)).toMatchObject({ description });
    }
  });

  it('changes nothing that is checked', () => {
    const bare: unknown = JSON.parse(
      JSON.stringify(described, (key, value: unknown) =>
        key === 'description' && typeof value === 'string' ? undefined : value,
      ),
    );
    expect(bare).toEqual(toJsonSchema());
  });
});
