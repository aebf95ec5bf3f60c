// What is made from the catalogue, and what is made for it.
import { describe, expect, it } from 'vitest';
import { newService, readCatalogue } from '../../scripts/catalogue.mjs';
import {
  HINT,
  newCase,
  newLoader,
  withCase,
} from '../../scripts/new-loader.mjs';
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

describe('a new loader', () => {
  it('says on each of its lines that needs it what to fill in', () => {
    for (const text of [newLoader(), newCase('acme-chat')]) {
      expect(text.split(HINT).length).toBeGreaterThan(6);
    }
    expect(newCase('acme-chat')).toContain('export const acmeChat: ');
  });

  it('has no address that could be anybody’s', () => {
    for (const text of [newLoader(), newCase('acme-chat')]) {
      const addresses = text.match(/https:\/\/[\w.-]+/g) ?? [];
      expect(new Set(addresses)).toEqual(new Set(['https://fill-in.invalid']));
    }
  });

  it('is put into the list of cases at its place', () => {
    const source = "import { c } from './c.js';\n\n[\n  c,\n];\n";
    expect(withCase(source, 'b-chat')).toBe(
      "import { bChat } from './b-chat.js';\nimport { c } from './c.js';\n\n[\n  bChat,\n  c,\n];\n",
    );
  });

  it('is put last if it comes last', () => {
    const source = "import { a } from './a.js';\n\n[\n  a,\n];\n";
    expect(withCase(source, 'b')).toBe(
      "import { a } from './a.js';\nimport { b } from './b.js';\n\n[\n  a,\n  b,\n];\n",
    );
  });
});
