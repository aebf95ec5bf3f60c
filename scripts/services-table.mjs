// docs/services.md, made from catalogue/*.json and src/vendors/. Run by itself it writes the file.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loaderFile, readCatalogue } from './catalogue.mjs';
import { readParameters } from './parameters.mjs';
import { readTold } from './told.mjs';
import { readVendorNotes } from './vendor-notes.mjs';

export const servicesPage = fileURLToPath(
  new URL('../docs/services.md', import.meta.url),
);

const HEAD = `# Services

What Consentry knows about third parties and common platforms: one file each in [\`catalogue/\`](../catalogue), with sources and the day of the last check. This page is made from them, and from [\`src/vendors/\`](../src/vendors), by \`npm run docs:services\`. How to add one: [CONTRIBUTING.md](../CONTRIBUTING.md#a-service).

- [Loaded by name](#loaded-by-name): what each takes, and what its vendor is told
- [All services](#all-services): providers, categories and cookies

These are loaded by name, here by the category that each has unless you say otherwise. The ones of \`essential\` are loaded on every page, without a question.

`;

const ALL = `
## All services

The category is where a service usually belongs, no legal advice. Without a provider it is software of the site itself. Cookies in _italics_ are set on another site; names that nobody has confirmed are left out.

`;

const LOADED = `
## Loaded by name

A config that names one of these, with its parameters, needs no tag of yours: see the [guide](guide.md#services-by-name). Below each stands what its vendor hears, as the code of a page would say it, with the examples of the parameters that are needed.

- **Parameters**: the ones in bold have to be there. Where no meaning is said it is the id in the vendor's own snippet, which looks like the example. "With it" is what an example changes. The file says where the vendor's documentation is.
- **In place from the start**: what the page itself may call before an answer, \`gtag\` at once and all others [a moment after](guide.md#early-calls-to-a-service) \`consentry.js\`. It waits, and is played after a yes and dropped after a no; nothing is requested.
- **After a yes**: what is set and called in this order, then the scripts that are asked for. "Once it has run" comes after that.
- **After a no** that follows, and **after the next yes** on the same page: all optional categories refused, all granted. A line per category says what is told instead if that alone is refused.
- An **off switch** is a call that ends what the service does. Without one, and if a script of it has run, the page is loaded anew after a withdrawal ([guide](guide.md#after-a-withdrawal)).
`;

const CATEGORIES = ['essential', 'functional', 'analytics', 'marketing'];

const line = (cells) => `| ${cells.join(' | ')} |`;

const table = (titles, rows) =>
  [titles, titles.map(() => '---'), ...rows].map(line).join('\n');

const code = (text) => `\`${text}\``;

/** In a cell of a table. */
const cell = (text) => text.replaceAll('|', '\\|');

const cookieName = ({ name, setBy }) =>
  setBy === 'third-party' ? `_${code(name)}_` : code(name);

const link = (id) => `[${code(id)}](#${id})`;

const row = ({ id, name, provider, country, category, cookies = [] }) => [
  loaderFile(id) ? link(id) : code(id),
  name,
  provider ? `${provider} (${country})` : '',
  category,
  cookies
    .filter(({ unverified }) => !unverified)
    .map(cookieName)
    .join(' '),
];

const index = (services) =>
  CATEGORIES.map((category) => {
    const ids = services
      .filter((service) => service.category === category)
      .map(({ id }) => link(id));
    return `- **${category}**: ${ids.join(', ')}\n`;
  }).join('');

/** What may be written. */
const valueOf = (kind) => {
  if (kind === 'boolean') return '`true` or `false`';
  if (kind === 'number') return 'number';
  const [pattern, example] = kind;
  return /^\w+(\|\w+)+$/.test(pattern)
    ? pattern.split('|').map(code).join(', ')
    : `text, e.g. ${code(example)}`;
};

const TITLES = ['parameter', 'value', 'meaning', 'with it'];

const parameterRow = (key, { takes, notes, changes }) => {
  const name = code(key.replace('?', ''));
  const { value, lines = [] } = changes[key] ?? {};
  const change = lines.map(code).join('<br>');
  return [
    changes[key] ? name : `**${name}**`,
    valueOf(takes[key]),
    notes[key],
    change && `${code(value)}: ${change}`,
  ].map(cell);
};

/** Without the columns that would be empty. */
const parameterTable = (facts) => {
  const keys = Object.keys(facts.takes);
  if (!keys[0]) return 'No parameters.';
  const rows = keys.map((key) => parameterRow(key, facts));
  const isFilled = (_, at) => rows.some((cells) => cells[at]);
  return table(
    TITLES.filter(isFilled),
    rows.map((cells) => cells.filter(isFilled)),
  );
};

/** A point of the list; nothing, if there are no lines. */
const point = (title, lines) => {
  const [first, ...more] = lines.map(code);
  if (!first) return [];
  return more[0]
    ? [`- ${title}:`, ...[first, ...more].map((one) => `  - ${one}`)]
    : [`- ${title}: ${first}`];
};

/** Names that begin so are the snippet's own. */
const isInner = (name) => name.startsWith('__');

const inPlaceOf = ({ inPlace }) => {
  const names = inPlace.filter((name) => !isInner(name)).map(code);
  return names[0] ? [`- In place from the start: ${names.join(', ')}`] : [];
};

const switchOf = ({ loader, asked }) => {
  if (loader.isPlatform) {
    return '- A platform that runs by itself: told after every choice and on every page with one, whether it is granted or not.';
  }
  if (loader.hasOffSwitch) return '- Off switch: yes.';
  return asked[0]
    ? '- Off switch: none.'
    : '- Loads no script; held frames and tags with its name follow the choice.';
};

const consentModeOf = ({ followsConsentMode: categories }) =>
  categories
    ? [
        `- Follows Google Consent Mode, by ${categories.map(code).join(', ')}. In advanced mode it is loaded before an answer.`,
      ]
    : [];

const section = ({ id, name, category }, facts) => {
  const { isPlatform } = facts.loader;
  return [
    `\n### ${id}\n`,
    `${name}, ${category} ([file](../src/vendors/${id}.ts)).\n`,
    ...(facts.note ? [`${facts.note}\n`] : []),
    `${parameterTable(facts)}\n`,
    ...inPlaceOf(facts),
    ...point('After a yes', [...facts.set, ...facts.called]),
    ...point('Asked for', facts.asked),
    ...point('Once it has run', facts.later),
    ...point('After a no', facts.refused),
    ...point(isPlatform ? 'After a yes' : 'After the next yes', facts.granted),
    ...facts.partly.flatMap(([refused, lines]) =>
      point(`If ${code(refused)} alone is refused`, lines),
    ),
    switchOf(facts),
    ...consentModeOf(facts.loader),
    '',
  ].join('\n');
};

/**
 * The page of all services.
 * @param {readonly import('../src/catalogue/service-keys.js').CatalogueService[]} catalogue - by id
 * @param {import('../src/schema.js').ServiceParameters} parameters - of all, by id
 * @returns {Promise<string>}
 */
export const servicesTable = async (catalogue, parameters) => {
  const loaded = catalogue.filter(({ id }) => loaderFile(id));
  const ids = loaded.map(({ id }) => id);
  const told = await readTold(
    Object.fromEntries(ids.map((id) => [id, parameters[id]])),
  );
  const notes = readVendorNotes(ids);
  const sections = loaded.map((service) => {
    const { id } = service;
    const said = notes[id];
    return section(service, {
      ...told[id],
      ...{ takes: parameters[id], notes: said.parameters, note: said.service },
    });
  });
  const all = table(
    ['id', 'name', 'provider', 'category', 'cookies'],
    catalogue.map(row),
  );
  return `${HEAD}${index(loaded)}${LOADED}${sections.join('')}${ALL}${all}\n`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(
    servicesPage,
    await servicesTable(readCatalogue(), await readParameters()),
  );
}
