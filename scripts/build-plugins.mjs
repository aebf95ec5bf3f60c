// What the build adds to rollup. Those for locales, trackers and CSS also
// serve vitest, so that tests see the same modules.
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from '@swc/core';
import { transform } from 'esbuild';
import {
  loaderFile,
  readCatalogue,
  readService,
  serviceIds,
} from './catalogue.mjs';
import { loadSource } from './load-source.mjs';
import { languages, localeFile, SECTIONS } from './locales.mjs';

const contractFile = fileURLToPath(
  new URL('../src/parts/contract.ts', import.meta.url),
);
const quoted = JSON.stringify;

/**
 * Virtual modules made from locales/*.json:
 * - `virtual:locale-list` has the names only,
 * - `virtual:locales` has them with a loader a section,
 * - `virtual:text-keys` has the keys of all texts,
 * - `virtual:locale/<language>/<section>` is one section.
 * @returns a plugin for rollup and vite
 */
export const localesPlugin = () => ({
  name: 'locales',
  resolveId: (id) =>
    /^virtual:(text-keys$|locale(s$|-list$|\/))/.test(id) ? `\0${id}` : null,
  load(id) {
    if (id === '\0virtual:locale-list') return availableSource();
    if (id === '\0virtual:locales') return availableSource() + loadersSource();
    if (id === '\0virtual:text-keys') return textKeysSource();
    const [, language, section] =
      /^\0virtual:locale\/(.+)\/(.+)$/.exec(id) ?? [];
    return section ? sectionSource(language, section) : null;
  },
});

// On every page view: one text is shorter than a list of them, and names of
// two letters need nothing between them.
const availableSource = () => {
  const name = /\w\w(-\w+)?/g;
  const dense = languages
    .join(' ')
    .replace(/(?<=(^| )\w\w) (?=\w\w( |$))/g, '');
  if (dense.match(name)?.join() !== languages.join()) {
    throw new Error(`names of locales that ${name} does not tell apart`);
  }
  return `export const available = ${quoted(dense)}.match(${name});\n`;
};

// The import() are literal, so every bundler of our users can split them.
const loadersSource = () => {
  const loader = (language, section) =>
    `${section}: () => import('virtual:locale/${language}/${section}')`;
  const rows = languages.map(
    (language) =>
      `${quoted(language)}: {` +
      SECTIONS.map((section) => loader(language, section)).join(', ') +
      '}',
  );
  return `export const locales = {${rows.join(',\n')}};\n`;
};

const textKeysSource = async () => {
  const all = JSON.parse(await readFile(localeFile('en'), 'utf8'));
  const keys = SECTIONS.flatMap((section) => Object.keys(all[section]));
  return `export const textKeys = ${quoted([...new Set(keys)])};\n`;
};

const sectionSource = async (language, section) => {
  const all = JSON.parse(await readFile(localeFile(language), 'utf8'));
  if (!all[section]) {
    throw new Error(`locales/${language}.json has no section "${section}"`);
  }
  return (
    `export { CONTRACT as contract } from ${quoted(contractFile)};\n` +
    `export const texts = ${quoted(all[section])};\n`
  );
};

/**
 * Makes `virtual:trackers` the names by which trackers are recognised and the
 * category of every service, from catalogue/*.json, and the addresses and calls
 * of what is loaded by its name, from src/vendors/*.ts.
 * @returns a plugin for rollup and vite
 */
export const trackersPlugin = () => ({
  name: 'trackers',
  resolveId: (id) => (id === 'virtual:trackers' ? `\0${id}` : null),
  async load(id) {
    if (id !== '\0virtual:trackers') return null;
    const { trackersOf } = await loadSource('src/catalogue/trackers.ts');
    const { loadableOf } = await loadSource('src/services/loadable.ts');
    const loadable = await Promise.all(
      serviceIds.filter(loaderFile).map(async (service) => {
        const { parameters, loader } = await loadSource(loaderFile(service));
        return loadableOf(service, parameters, loader);
      }),
    );
    const catalogue = readCatalogue();
    const categories = catalogue.map((service) => [
      service.id,
      { category: service.category },
    ]);
    return (
      `export const known = ${quoted(trackersOf(catalogue))};\n` +
      `export const catalogue = ${quoted(Object.fromEntries(categories))};\n` +
      `export const loadable = ${quoted(loadable)};\n`
    );
  },
});

const guardSource = async () => {
  const { erasable } = await loadSource('src/catalogue/erasable.ts');
  const known = readCatalogue().map((service) => {
    const { id, category, hosts } = service;
    const cookies = erasable(service)
      .filter(({ kind }) => kind === 'cookies')
      .map(({ name }) => ({ name }));
    return [id, { category, hosts, ...(cookies[0] && { cookies }) }];
  });
  return `export const known = ${quoted(Object.fromEntries(known))};`;
};

const catalogueSource = () => {
  const known = readCatalogue().map(({ id, category, hosts = [] }) => [
    id,
    { category, hosts },
  ]);
  return `export const known = ${quoted(Object.fromEntries(known))};`;
};

const serviceSource = async (category, file, parameters) => {
  const { takesOf } = await loadSource('src/services/parameters.ts');
  const takes = quoted(takesOf(parameters));
  return (
    `import { CONTRACT } from ${quoted(contractFile)};\n` +
    (file ? `import { loader } from ${quoted(file)};\n` : '') +
    `export default [CONTRACT, ${quoted(category)}, ${takes}${file ? ', loader' : ''}];\n`
  );
};

/**
 * Makes `virtual:service/<id>` what is needed to load that service, and
 * `virtual:service-parameters/<id>` what an owner is told of its parameters, and
 * `virtual:service-details/<id>` what is shown and erased of it, and
 * `virtual:catalogue` what a server has to know of all, and
 * `virtual:guard-catalogue` what a guard has to.
 * @returns a plugin for rollup and vite
 */
export const servicesPlugin = () => ({
  name: 'services',
  resolveId: (id) =>
    /^virtual:((guard-)?catalogue$|service(-details|-parameters)?\/)/.test(id)
      ? `\0${id}`
      : null,
  async load(id) {
    const [, kind, name] =
      /^\0virtual:(service|service-details|service-parameters)\/(.+)$/.exec(
        id,
      ) ?? [];
    if (id === '\0virtual:catalogue') return catalogueSource();
    if (id === '\0virtual:guard-catalogue') return guardSource();
    if (!name) return null;
    const service = readService(name);
    if (kind === 'service-details') {
      const { detailsOf } = await loadSource('src/catalogue/projections.ts');
      return `export const service = ${quoted(detailsOf(service))};`;
    }
    const file = loaderFile(name);
    const { parameters = {} } = file ? await loadSource(file) : {};
    if (kind === 'service-parameters') {
      return `export const parameters = ${quoted(parameters)};`;
    }
    return serviceSource(service.category, file, parameters);
  },
});

/**
 * Makes `import css from './x.css'` the minified text of that file.
 * @returns a plugin for rollup and vite
 */
export const cssTextPlugin = () => ({
  name: 'css-text',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id.endsWith('.css') && importer
      ? `\0css-text:${resolve(dirname(importer), id)}.js`
      : null,
  async load(id) {
    const [, file] = /^\0css-text:(.*)\.js$/.exec(id) ?? [];
    if (!file) return null;
    this.addWatchFile(file);
    const { code } = await transform(await readFile(file, 'utf8'), {
      loader: 'css',
      minify: true,
      charset: 'utf8',
      target: ['chrome120', 'firefox120', 'safari17'],
    });
    // In custom properties esbuild keeps every space, in ::slotted() quotes.
    const dense = code
      .trim()
      .replace(/(?<=[,(*/]) | (?=[)*/])|(?<=--[\w-]+:) /g, '')
      .replace(/(?<==)"([a-z]+)"(?=])/g, '$1');
    return `export default ${quoted(dense)};`;
  },
});

/**
 * Sends every import of Preact to the one file that has it.
 * @param address - how a part names that file
 */
export const sharedPreactPlugin = (address) => ({
  name: 'shared-preact',
  resolveId: (id) =>
    id === 'preact' || id === 'preact/jsx-runtime'
      ? { id: address, external: 'absolute' }
      : null,
});

/**
 * Ships the pattern that `src/config-pattern.ts` computes, not the computation.
 * @returns a plugin for rollup
 */
export const configPatternPlugin = () => ({
  name: 'config-pattern',
  async load(id) {
    if (!id.endsWith('/src/config-pattern.ts')) return null;
    const { CONFIG_PATTERN } = await loadSource(id);
    return `export const CONFIG_PATTERN = ${CONFIG_PATTERN};`;
  },
});

/** Leaves out custom properties that no style of the file uses: all parts share one set. */
const withoutUnused = (code) =>
  code.replace(
    /(--_[\w-]+):(?:[^;{}()]|\((?:[^()]|\([^()]*\))*\))+;?/g,
    (declared, name) => (code.includes(`var(${name})`) ? declared : ''),
  );

/** Exports by default what rollup gives a name of its own. */
const withDefault = (code) =>
  code.replace(
    /^var (\w+) = (\[[^]*\]);\n\nexport \{ \1 as default \};/m,
    'export default $2;',
  );

/**
 * Minifies by swc, the smallest of those measured.
 * @param asciiOnly - escape all other characters
 */
export const minifyPlugin = ({ asciiOnly }) => ({
  name: 'minify',
  renderChunk: async (code, _chunk, { format }) => {
    const result = await minify(withDefault(withoutUnused(code)), {
      module: format === 'es',
      sourceMap: true,
      ecma: 2022,
      compress: { passes: 3, ecma: 2022, toplevel: true },
      mangle: { toplevel: true },
      format: { asciiOnly, comments: false },
    });
    return { code: result.code, map: result.map };
  },
});

/**
 * Refuses a classic script with a character beyond ASCII: pages in another
 * encoding would garble it.
 */
export const asciiGuardPlugin = () => ({
  name: 'ascii-guard',
  generateBundle(_options, bundle) {
    for (const { fileName, code } of Object.values(bundle)) {
      const found = code && /[^\t\n\r -~]/.exec(code);
      if (found) {
        const near = code.slice(Math.max(0, found.index - 40), found.index);
        this.error(`${fileName}: not ASCII after ${quoted(near)}`);
      }
    }
  },
});
