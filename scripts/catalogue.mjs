// What stands in catalogue/: one JSON file a service.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../catalogue/', import.meta.url));

export const serviceFile = (id) => `${folder}${id}.json`;

/** Names of the files, without their ending. */
export const serviceIds = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort();

/**
 * All services, by id.
 * @returns {import('../src/catalogue/service-keys.js').CatalogueService[]}
 */
export const readCatalogue = () =>
  serviceIds.map((id) => JSON.parse(readFileSync(serviceFile(id), 'utf8')));
