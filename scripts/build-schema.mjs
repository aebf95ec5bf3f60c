// Writes dist/config.schema.json for editors, from the key table of the config.
import { mkdir, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: ['src/schema.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const source = Buffer.from(outputFiles[0].contents).toString('base64');
const { toJsonSchema } = await import(`data:text/javascript;base64,${source}`);

await mkdir('dist', { recursive: true });
await writeFile(
  'dist/config.schema.json',
  `${JSON.stringify(toJsonSchema(), null, 2)}\n`,
);
