// docs/services.md, made from catalogue/*.json. Run by itself it writes the file.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from './catalogue.mjs';

export const servicesPage = fileURLToPath(
  new URL('../docs/services.md', import.meta.url),
);

const HEAD = `# Services

What Consentry knows about third parties and common platforms: one file each in [\`catalogue/\`](../catalogue), with sources and the day of the last check. This page is made from them by \`npm run docs:services\`. How to add one: [CONTRIBUTING.md](../CONTRIBUTING.md#a-service).

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

const line = (cells) => `| ${cells.join(' | ')} |`;

/**
 * The page of all services.
 * @param {readonly import('../src/catalogue/service-keys.js').CatalogueService[]} catalogue - by id
 */
export const servicesTable = (catalogue) => {
  const titles = ['id', 'name', 'provider', 'category', 'cookies'];
  const lines = [titles, titles.map(() => '---'), ...catalogue.map(row)];
  return `${HEAD}${lines.map(line).join('\n')}\n`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(servicesPage, servicesTable(readCatalogue()));
}
