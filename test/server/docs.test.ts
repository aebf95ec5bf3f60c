// What docs/server.md shows is what is there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, encodeRecord } from '../../src/server.js';
import { anyRecord } from './any.js';

const root = join(import.meta.dirname, '../..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const page = text('docs/server.md');

describe('docs/server.md', () => {
  it.each(['server.mjs', 'page.js', 'fetch.mjs'])(
    'shows the example’s %s whole',
    (file) => {
      const source = text(`examples/server-side/${file}`);
      expect(page).toContain(`\`\`\`js\n${source}\`\`\``);
    },
  );

  it('shows the policy that allows nobody', () => {
    const [, policy] = /http-equiv[^]*?content="([^"]+)"/.exec(page) ?? [];
    expect(policy).toBe(contentSecurityPolicy({ config: {} }));
  });

  it('shows options that are all there are', () => {
    const contract = text('docs/contract.md');
    const [, json = ''] = /json policy-options\n(.*)/.exec(contract) ?? [];
    const rows = [...page.matchAll(/^\| `(\w+)` +\|/gm)];
    const options = rows.map(([, name = '']) => name);
    expect(options.sort()).toEqual(JSON.parse(json));
  });

  it('shows nginx a pattern that fits no record but one that grants', () => {
    const [, pattern = '(?!)'] = /"~(\^1~[^"]+)" " stats/.exec(page) ?? [];
    const found = new RegExp(pattern);
    let fits = 0;
    fc.assert(
      fc.property(
        anyRecord,
        fc.constantFrom('2026-01', '2026-01', '2026-0', ''),
        fc.boolean(),
        (any, revision, differs) => {
          const differing = differs ? any.differing : [];
          const record = { ...any, differing, revision };
          const isFit = found.test(encodeRecord(record));
          const { analytics } = record.categories;
          expect(isFit).toBe(
            analytics === true &&
              record.decidedAt !== undefined &&
              revision === '2026-01' &&
              differing.length === 0,
          );
          if (isFit) fits++;
        },
      ),
      { numRuns: 1000 },
    );
    expect(fits).toBeGreaterThan(20);
  });
});
