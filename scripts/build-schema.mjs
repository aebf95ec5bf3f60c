// Writes the JSON Schemas for editors, from the tables of keys.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { readParameters } from './parameters.mjs';
import { readKeyNotes } from './key-notes.mjs';
import { loadSource } from './load-source.mjs';

const { toJsonSchema, toServiceSchema } = await loadSource('src/schema.ts');

const notesOf = async (file, table) =>
  readKeyNotes(await readFile(file, 'utf8'), table);

const write = (name, schema) =>
  writeFile(`dist/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);

await mkdir('dist', { recursive: true });
await write(
  'config',
  toJsonSchema(
    await notesOf('src/config-keys.ts', 'CONFIG_KEYS'),
    await readParameters(),
  ),
);
await write(
  'service',
  toServiceSchema(
    await notesOf('src/catalogue/service-keys.ts', 'SERVICE_KEYS'),
  ),
);
