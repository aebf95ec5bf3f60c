// What each service of the catalogue takes.
import { loaderFile, serviceIds } from './catalogue.mjs';
import { loadSource } from './load-source.mjs';

/**
 * @returns {Promise<import('../src/schema.js').ServiceParameters>}
 */
export const readParameters = async () =>
  Object.fromEntries(
    await Promise.all(
      serviceIds.map(async (id) => {
        const file = loaderFile(id);
        const { parameters = {} } = file ? await loadSource(file) : {};
        return [id, parameters];
      }),
    ),
  );
