// Writes the JSON Schemas for editors, from the tables of keys.
import { mkdir, writeFile } from 'node:fs/promises';
import { loadSource } from './load-source.mjs';

const { toJsonSchema, toServiceSchema } = await loadSource('src/schema.ts');

const write = (name, schema) =>
  writeFile(`dist/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);

await mkdir('dist', { recursive: true });
await write('config', toJsonSchema());
await write('service', toServiceSchema());
