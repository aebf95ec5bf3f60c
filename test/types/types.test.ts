import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const tsc = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin/tsc',
);

/** What the compiler says about a folder. */
const compile = (project: string): string => {
  try {
    execFileSync(process.execPath, [tsc, '-p', project, '--pretty', 'false']);
    return '';
  } catch (error) {
    return String(Object(error).stdout);
  }
};

it('the types let right code pass and find each mistake', () => {
  expect(compile(import.meta.dirname)).toBe('');
}, 60_000);
