// docs/services.md, made from catalogue/*.json and src/vendors/. Run by itself it writes the file.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loaderFile, readCatalogue } from './catalogue.mjs';
import { readParameters } from './parameters.mjs';

export const servicesPage = fileURLToPath(
  new URL('../docs/services.md', import.meta.url),
);

const HEAD = `# Services

What Consentry knows about third parties and common platforms: one file each in [\`catalogue/\`](../catalogue), with sources and the day of the last check. This page is made from them, and from [\`src/vendors/\`](../src/vendors), by \`npm run docs:services\`. How to add one: [CONTRIBUTING.md](../CONTRIBUTING.md#a-service).

The category is where a service usually belongs, no legal advice. Without a provider it is software of the site itself. Cookies in _italics_ are set on another site; names that nobody has confirmed are left out.

`;

const name = (cookie) => {
  const code = `\`${cookie.name}\``;
  return cookie.setBy === 'third-party' ? `_${code}_` : code;
};

const row = ({
  id,
  name: title,
  provider,
  country,
  category,
  cookies = [],
}) => [
  `\`${id}\``,
  title,
  provider ? `${provider} (${country})` : '',
  category,
  cookies
    .filter(({ unverified }) => !unverified)
    .map(name)
    .join(' '),
];

const LOADED = `
## Loaded by name

A config that names one of these, with its parameters, needs no tag of yours: see the [guide](guide.md#services-by-name). Those in **bold** have to be there; after each stands an example, or the kind.

`;

const parameter = ([key, kind]) => {
  const title = key.endsWith('?')
    ? `\`${key.slice(0, -1)}\``
    : `**\`${key}\`**`;
  const value = typeof kind === 'string' ? kind : `\`${kind[1]}\``;
  return `${title} ${value}`.replaceAll('|', '\\|');
};

const loadedRow = ([id, takes]) => [
  `\`${id}\``,
  Object.entries(takes).map(parameter).join(', '),
];

const line = (cells) => `| ${cells.join(' | ')} |`;

const table = (titles, rows) =>
  [titles, titles.map(() => '---'), ...rows].map(line).join('\n');

/**
 * The page of all services.
 * @param {readonly import('../src/catalogue/service-keys.js').CatalogueService[]} catalogue - by id
 * @param {import('../src/schema.js').ServiceParameters} parameters - of all, by id
 */
export const servicesTable = (catalogue, parameters) => {
  const all = table(
    ['id', 'name', 'provider', 'category', 'cookies'],
    catalogue.map(row),
  );
  const loaded = table(
    ['id', 'parameters'],
    Object.entries(parameters)
      .filter(([id]) => loaderFile(id))
      .map(loadedRow),
  );
  return `${HEAD}${all}\n${LOADED}${loaded}\n`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(
    servicesPage,
    servicesTable(readCatalogue(), await readParameters()),
  );
}
