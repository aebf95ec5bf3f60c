import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../src/ui');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.css'));
const css = new Map(
  files.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]),
);
const all = [...css.values()].join('');

// An undefined property leaves text without a colour or a surface, and nothing says so.
it.each([...css])('%s uses only properties that are there', (_, text) => {
  const defined = (name: string) =>
    name.startsWith('--consentry-') || all.includes(`${name}:`);
  const used = [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(
    ([, name = '']) => name,
  );
  expect(used.filter((name) => !defined(name))).toEqual([]);
});
