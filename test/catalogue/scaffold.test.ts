// What is made from the catalogue, and what is made for it.
import { describe, expect, it } from 'vitest';
import { newService, readCatalogue } from '../../scripts/catalogue.mjs';
import { toServiceSchema } from '../../src/schema.js';
import { fits } from '../helpers/json-schema.js';

const catalogue = readCatalogue();

describe('a new service', () => {
  const service = newService('acme', '2026-01-31');

  it('fits the schema before it is filled in', () => {
    expect(fits(toServiceSchema(), service)).toBe(true);
    expect(service).toMatchObject({ id: 'acme', checked: '2026-01-31' });
  });

  it('may not stay as it was made', () => {
    const left = catalogue.filter((one) =>
      /\bexample\.com\b/.test(JSON.stringify(one)),
    );
    expect(JSON.stringify(service)).toMatch(/\bexample\.com\b/);
    expect(left.map(({ id }) => id)).toEqual([]);
  });
});
