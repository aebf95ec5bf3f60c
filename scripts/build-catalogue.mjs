// Writes what is published of the catalogue: a module for each service, one for
// its parameters, and two tables of all of them.
import { mkdir, writeFile } from 'node:fs/promises';
import { readCatalogue } from './catalogue.mjs';
import { loadSource } from './load-source.mjs';
import { readParameters } from './parameters.mjs';

const { detailsOf, hostTable, serviceTable } = await loadSource(
  'src/catalogue/projections.ts',
);
const catalogue = readCatalogue();
const folder = 'dist/catalogue';

const write = (name, text) => writeFile(`${folder}/${name}`, `${text}\n`);

await mkdir(folder, { recursive: true });
await write('hosts.json', JSON.stringify(hostTable(catalogue)));
await write('index.json', JSON.stringify(serviceTable(catalogue)));
await Promise.all(
  catalogue.map((service) =>
    write(
      `${service.id}.js`,
      `export const service=${JSON.stringify(detailsOf(service))};`,
    ),
  ),
);
// For the message, once one is wrong.
const parameters = 'dist/parts/parameters';
await mkdir(parameters, { recursive: true });
await Promise.all(
  Object.entries(await readParameters()).map(([id, takes]) =>
    writeFile(
      `${parameters}/${id}.js`,
      `export const parameters=${JSON.stringify(takes)};\n`,
    ),
  ),
);
// Every module of a service has the same shape.
await write(
  'service.d.ts',
  [
    "import type { ServiceDetails } from '../types/catalogue/projections.js';",
    "export type { ServiceDetails } from '../types/catalogue/projections.js';",
    'export declare const service: ServiceDetails;',
  ].join('\n'),
);
