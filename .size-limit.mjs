// The budgets of the built files, gzip -9. Over one of them is a failure.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { languages } from './scripts/locales.mjs';

const row = (name, limit, files) => ({
  name,
  limit,
  path: files.map((file) => `dist/${file}`),
  gzip: true,
  brotli: false,
});

/** A typical page: analytics, a chat, videos, a pixel and a form. */
const FIVE = [
  'google-analytics',
  'crisp',
  'youtube',
  'meta-pixel',
  'google-recaptcha',
];

/** The five in the middle of all that are loaded by their name, by size. */
const MIDDLE = (() => {
  const folder = 'dist/parts/services';
  const sizes = readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => [file, gzipSync(readFileSync(`${folder}/${file}`)).length])
    // The others are no more than a category.
    .filter(([, size]) => size > 80)
    .sort(([, one], [, other]) => one - other);
  const first = Math.floor(sizes.length / 2) - 2;
  return sizes
    .slice(first, first + 5)
    .map(([file]) => `parts/services/${file}`);
})();

const LAYOUTS = ['bar', 'box', 'dialog'];

export default [
  row('every page view', '9.67 kB', ['consentry.js']),
  row('releasing, after a yes', '3.3 kB', ['parts/release.js']),
  row('what is not marked is held', '4 kB', ['consentry-guard.js']),
  row('the same with the catalogue', '12 kB', ['consentry-guard-catalogue.js']),
  row('Preact', '4.8 kB', ['parts/preact.js']),
  ...LAYOUTS.map((layout) =>
    row(`banner with its style (${layout})`, '3.26 kB', [`parts/${layout}.js`]),
  ),
  row('preferences', '4.95 kB', ['parts/preferences.js']),
  row('declaration', '2.56 kB', ['parts/declaration.js']),
  row('receipt', '1.5 kB', ['parts/receipt.js']),
  row('placeholder', '2.64 kB', ['parts/placeholder.js']),
  row('what finds the pieces', '0.9 kB', ['parts/pieces.js']),
  row('erasing, after a refusal', '2.9 kB', ['parts/erase.js']),
  // Whoever asks for them; no page view does.
  row('the largest facts', '0.7 kB', ['catalogue/shopify.js']),
  row('services by name, shared part', '1.86 kB', ['parts/services.js']),
  row('the same with five services', '3.57 kB', [
    'parts/services.js',
    ...FIVE.map((id) => `parts/services/${id}.js`),
  ]),
  row('the same with five of middling size', '3.12 kB', [
    'parts/services.js',
    ...MIDDLE,
  ]),
  row('the largest service by name', '0.73 kB', [
    'parts/services/amplitude.js',
  ]),
  row('what waits for an element', '0.65 kB', ['parts/presence.js']),
  row('facts about services', '0.8 kB', ['parts/service-facts.js']),
  row('the hosts of all services', '5.0 kB', ['catalogue/hosts.json']),
  row('the names of all services', '3.5 kB', ['catalogue/index.json']),
  row('notice of a withdrawal', '1.5 kB', ['parts/notice.js']),
  ...languages.flatMap((language) => [
    row(`banner texts (${language})`, '0.7 kB', [
      `parts/${language}.banner.js`,
    ]),
    row(`the other texts (${language})`, '2.5 kB', [
      `parts/${language}.preferences.js`,
      `parts/${language}.receipt.js`,
      `parts/${language}.reopen.js`,
      `parts/${language}.notice.js`,
    ]),
    row(`declaration texts (${language})`, '0.6 kB', [
      `parts/${language}.declaration.js`,
    ]),
    row(`placeholder texts (${language})`, '0.5 kB', [
      `parts/${language}.placeholder.js`,
    ]),
    row(`purposes of services (${language})`, '0.7 kB', [
      `parts/${language}.purposes.js`,
    ]),
    row(`facts about services (${language})`, '0.8 kB', [
      `parts/${language}.facts.js`,
    ]),
    row(`re-open button with its label (${language})`, '1.0 kB', [
      'parts/reopen.js',
      `parts/${language}.reopen.js`,
    ]),
    row(`first view in all (${language})`, '13.6 kB', [
      'consentry.js',
      'parts/box.js',
      `parts/${language}.banner.js`,
    ]),
  ]),
];
