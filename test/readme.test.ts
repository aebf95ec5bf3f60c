// The sizes that the README states are those of the built files. Needs a build.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const size = (...files: string[]): string => {
  const bytes = files.map(
    (file) =>
      gzipSync(readFileSync(join(root, 'dist', file)), { level: 9 }).length,
  );
  const sum = bytes.reduce((total, one) => total + one, 0);
  return `${(sum / 1000).toFixed(1)} kB`;
};

it('the README states the sizes of the built files', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, table = ''] =
    /<!-- sizes -->([^]*?)<!-- \/sizes -->/.exec(readme) ?? [];
  const stated = [...table.matchAll(/\| ([\d.]+ kB) +\|/g)].map(
    ([, one]) => one,
  );
  expect(stated).toEqual([
    size('consentry.js'),
    size('parts/box.js'),
    size('parts/en.banner.js'),
    size('consentry.js', 'parts/box.js', 'parts/en.banner.js'),
    size('parts/preact.js'),
    size('parts/preferences.js'),
    size('parts/reopen.js', 'parts/en.reopen.js'),
  ]);
});
