// src/services.ts, made from catalogue/ and src/vendors/. Run by itself it
// writes the file.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { camel, loaderFile, readService, serviceIds } from './catalogue.mjs';

export const servicesEntry = fileURLToPath(
  new URL('../src/services.ts', import.meta.url),
);

const HEAD = `// \`consentry/services\`: a function for each service that is loaded by its name.
// Made by \`npm run services\` from catalogue/ and src/vendors/; not written by hand.
import type { NamedService } from './config-keys.js';
import { named } from './services/named.js';
import type { Taking } from './services/named.js';
`;

const typeImport = (id) =>
  `import type { parameters as ${camel(id)}Keys } from './vendors/${id}.js';\n`;

const declaration = (id) => {
  const { name, category } = readService(id);
  return `
/** ${name}; ${category} unless you say otherwise. */
export const ${camel(id)} = (given: Taking<typeof ${camel(id)}Keys>): { readonly '${id}': NamedService } => ({
  '${id}': named('${id}', '${category}', given, {
    load: () => import('virtual:service/${id}'),
    details: () => import('virtual:service-details/${id}'),
    parameters: () => import('virtual:service-parameters/${id}'),
  }),
});
`;
};

/** The text of the file. */
export const servicesSource = () => {
  const ids = serviceIds.filter((id) => loaderFile(id));
  return format(
    HEAD + ids.map(typeImport).join('') + ids.map(declaration).join(''),
    { parser: 'typescript', singleQuote: true },
  );
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(servicesEntry, await servicesSource());
}
