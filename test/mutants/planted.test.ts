// A mutant whose text has moved would be noticed in the deep tier alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chosen } from './planted.js';

const SOURCE = join(import.meta.dirname, '../../src');

it.each(chosen)('$name has its place in $file, once', ({ file, from }) => {
  const source = readFileSync(join(SOURCE, file), 'utf8');
  expect(source.split(from)).toHaveLength(2);
});
