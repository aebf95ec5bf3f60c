// What stands in catalogue/: one JSON file a service.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../catalogue/', import.meta.url));

export const serviceFile = (id) => `${folder}${id}.json`;

/** Names of the files, without their ending. */
export const serviceIds = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort();

/**
 * One service.
 * @returns {import('../src/catalogue/service-keys.js').CatalogueService}
 */
export const readService = (id) => {
  try {
    return JSON.parse(readFileSync(serviceFile(id), 'utf8'));
  } catch (error) {
    throw new Error(`catalogue/${id}.json: ${error.message}`, { cause: error });
  }
};

/** All services, by id. */
export const readCatalogue = () => serviceIds.map(readService);

/** `google-analytics` → `googleAnalytics`. */
export const camel = (id) =>
  id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** The file that knows how a service is loaded, if there is one. */
export const loaderFile = (id) => {
  const file = fileURLToPath(
    new URL(`../src/vendors/${id}.ts`, import.meta.url),
  );
  return existsSync(file) ? file : undefined;
};

/**
 * A new service with everything that has to be filled in: valid, but for the
 * address that nobody may leave there.
 * @param id - as in a config
 * @param today - year-month-day
 * @returns {import('../src/catalogue/service-keys.js').CatalogueService}
 */
export const newService = (id, today) => ({
  id,
  name: id,
  provider: 'Example Ltd',
  country: 'FR',
  policyUrl: 'https://example.com/privacy',
  // What asks for most, until somebody knows better.
  category: 'marketing',
  purposes: ['personalised-ads'],
  basis: 'consent',
  hosts: ['cdn.example.com'],
  cookies: [
    { name: '_example_*', lifetime: 'P13M', purpose: 'personalised-ads' },
  ],
  localStorage: [{ key: 'example.*', purpose: 'personalised-ads' }],
  sources: ['https://example.com/cookies'],
  checked: today,
});
