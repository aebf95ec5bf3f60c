// Three kinds of output: the classic scripts, the lazy parts that ours loads by
// address, and the npm modules. Each part is a build of its own, so that
// nothing is shared but Preact and every file keeps its name.
import { readFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import esbuild from 'rollup-plugin-esbuild';
import {
  asciiGuardPlugin,
  configPatternPlugin,
  cssTextPlugin,
  localesPlugin,
  minifyPlugin,
  servicesPlugin,
  sharedPreactPlugin,
  trackersPlugin,
} from './scripts/build-plugins.mjs';
import { serviceIds } from './scripts/catalogue.mjs';
import { languages, SECTIONS } from './scripts/locales.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const VERSION_ONLY = { __VERSION__: JSON.stringify(version) };
// nanostores reads process.env.NODE_ENV: left in, it throws in a page.
const PRODUCTION = {
  ...VERSION_ONLY,
  'process.env.NODE_ENV': '"production"',
};

/**
 * What the part that loads services and the files of the services call each
 * other by: nobody else does, so in both it is a letter.
 */
const LOADER_KEYS = {
  queues: 'q',
  scripts: 's',
  install: 'i',
  globals: 'g',
  hasOffSwitch: 'o',
  take: 'k',
  isPlatform: 'p',
  followsConsentMode: 'c',
  isGranted: 'y',
};

const withLoaderKeys = {
  mangleProps: new RegExp(`^(${Object.keys(LOADER_KEYS).join('|')})$`),
  mangleCache: LOADER_KEYS,
};

const compile = ({ values, charset, keys }) => [
  replace({ preventAssignment: true, values }),
  localesPlugin(),
  trackersPlugin(),
  servicesPlugin(),
  cssTextPlugin(),
  nodeResolve({ extensions: ['.mjs', '.js', '.ts', '.tsx'] }),
  esbuild({
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfig: false,
    charset,
    ...keys,
  }),
];

/** With a map beside it, whose address would cost every page view. */
const script = (name, input) => ({
  input,
  plugins: [
    configPatternPlugin(),
    ...compile({ values: PRODUCTION, charset: 'ascii' }),
    minifyPlugin({ asciiOnly: true }),
    asciiGuardPlugin(),
  ],
  output: { file: `dist/${name}.js`, format: 'iife', sourcemap: 'hidden' },
});

const scripts = [
  script('consentry', 'src/script.ts'),
  script('consentry-guard', 'src/guard.ts'),
  script('consentry-guard-catalogue', 'src/guard-catalogue.ts'),
];

const part = (name, input, { plugins = [], sourcemap = true, keys } = {}) => ({
  input,
  plugins: [
    ...plugins,
    ...compile({ values: PRODUCTION, charset: 'utf8', keys }),
    minifyPlugin({ asciiOnly: false }),
  ],
  output: { file: `dist/parts/${name}.js`, format: 'es', sourcemap },
});

const withPreact = {
  plugins: [sharedPreactPlugin(`./preact.js?v=${version}`)],
};

const parts = [
  part('preact', 'src/parts/preact.ts'),
  part('preferences', 'src/ui/preferences.tsx', {
    ...withPreact,
    sourcemap: false,
  }),
  // On a first view, or on every one: the address of a map would count.
  part('bar', 'src/ui/bar.ts', { sourcemap: false }),
  part('box', 'src/ui/box.ts', { sourcemap: false }),
  part('dialog', 'src/ui/dialog.ts', { sourcemap: false }),
  part('reopen', 'src/ui/reopen.ts', { sourcemap: false }),
  part('pieces', 'src/ui/pieces.ts', { sourcemap: false }),
  part('declaration', 'src/ui/declaration.ts', { sourcemap: false }),
  part('placeholder', 'src/ui/placeholder.ts', { sourcemap: false }),
  part('receipt', 'src/ui/receipt.ts'),
  part('notice', 'src/ui/notice.ts'),
  part('release', 'src/gate/release.ts'),
  part('erase', 'src/gate/erase.ts'),
  part('problems', 'src/problems.ts'),
  part('services', 'src/services/services.ts', {
    sourcemap: false,
    keys: withLoaderKeys,
  }),
  part('service-facts', 'src/services/facts-by-address.ts', {
    sourcemap: false,
  }),
  part('consent-mode', 'src/services/consent-mode.ts', { sourcemap: false }),
  part('presence', 'src/services/presence.ts', { sourcemap: false }),
  ...serviceIds.map((id) =>
    part(`services/${id}`, `virtual:service/${id}`, {
      sourcemap: false,
      keys: withLoaderKeys,
    }),
  ),
  ...languages.flatMap((language) =>
    SECTIONS.map((section) =>
      // Nothing but texts: a map would only cost the visitor its address.
      part(`${language}.${section}`, `virtual:locale/${language}/${section}`, {
        sourcemap: false,
      }),
    ),
  ),
];

const modules = {
  input: ['src/index.ts', 'src/ui.ts', 'src/server.ts', 'src/services.ts'],
  external: /^(preact|nanostores)(\/|$)/,
  plugins: compile({ values: VERSION_ONLY, charset: 'utf8' }),
  output: {
    dir: 'dist/npm',
    format: 'es',
    sourcemap: true,
    chunkFileNames: ({ facadeModuleId }) => {
      const [, kind, name, section] =
        /virtual:(locale|service|service-details|service-parameters)\/([^/]+)\/?(.*)$/.exec(
          facadeModuleId ?? '',
        ) ?? [];
      const folders = {
        locale: `locales/${name}.${section}.js`,
        service: `services/${name}.js`,
        'service-details': `details/${name}.js`,
        'service-parameters': `parameters/${name}.js`,
      };
      return folders[kind] ?? 'shared/[name].js';
    },
  },
};

/** @type {import('rollup').RollupOptions[]} */
const all = [...scripts, ...parts, modules];

export default all;
