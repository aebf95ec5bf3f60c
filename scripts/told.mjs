// What vendors are told: their files of src/vendors/, run in a page that writes
// down what they do.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { loaderFile } from './catalogue.mjs';
import { createPage } from './recorded-page.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** One script with all of them, so that they are built once. */
const bundle = async (ids) => {
  const imports = ids.map(
    (id, at) => `import * as v${at} from ${JSON.stringify(loaderFile(id))};`,
  );
  const entries = ids.map((id, at) => `${JSON.stringify(id)}: v${at}`);
  const { outputFiles } = await build({
    stdin: {
      contents: [
        ...imports,
        "export { createQueue } from './src/services/queues.ts';",
        `export const vendors = { ${entries.join(', ')} };`,
      ].join('\n'),
      resolveDir: folder,
    },
    ...{ bundle: true, write: false, format: 'iife', globalName: 'made' },
  });
  return new vm.Script(outputFiles[0].text);
};

const CATEGORIES = ['functional', 'analytics', 'marketing'];

/**
 * What is in force.
 * @param isGranted - whether this service is
 * @param open - names of the categories that are
 */
const stateOf = (id, isGranted, open) => ({
  isGranted,
  grants: Object.fromEntries([
    ['essential', true],
    ...CATEGORIES.map((name) => [name, open.includes(name)]),
    [id, isGranted],
  ]),
  dataLayer: 'dataLayer',
});

const exampleOf = (kind) => {
  if (kind === 'boolean') return true;
  return kind === 'number' ? 12_345 : kind[1];
};

/** Keys that are needed, and keys that may be left out. */
const split = (parameters) => {
  const keys = Object.keys(parameters);
  const isOptional = (key) => key.endsWith('?');
  return [keys.filter((key) => !isOptional(key)), keys.filter(isOptional)];
};

/** What the owner gives, with examples. */
const examplesOf = (parameters, keys) =>
  Object.fromEntries(
    keys.map((key) => [key.replace('?', ''), exampleOf(parameters[key])]),
  );

const without = (lines, others) =>
  lines.filter((line) => !others.includes(line));

/** Its address, and what else of it the vendor reads. */
const scriptOf = (asked) => {
  if (typeof asked === 'string') return asked;
  const { src, ...attributes } = asked;
  // The others are for the browser.
  const read = Object.entries(attributes)
    .filter(([name]) => name.startsWith('data-'))
    .map(([name, value]) => `${name}='${value}'`);
  return [src, ...read].join(' ');
};

/** One service in a page of its own. */
const open = (script, id, given) => {
  const page = createPage();
  script.runInContext(vm.createContext(page.scope));
  const { createQueue, vendors } = page.scope.made;
  const { loader } = vendors[id];
  // The core makes it.
  if (loader.followsConsentMode) {
    Object.assign(page.globals, { dataLayer: [], gtag: () => {} });
  }
  loader.install?.(given);
  const [queue] = (loader.queues ?? []).map(createQueue);
  const inPlace = Object.entries(page.globals).map(([name, value]) =>
    typeof value === 'string' ? `${name} = '${value}'` : name,
  );
  const granted = stateOf(id, true, CATEGORIES);

  /** @param ask - makes the calls: some listen to the page then */
  const say = (ask, state) =>
    page.note(() => {
      for (const call of ask(state) ?? []) {
        if (loader.send) loader.send(call, state, given);
        else queue.send(call);
      }
    }, true);

  const begin = () => {
    const set = page.note(() =>
      Object.assign(page.scope.window, loader.globals?.(given)),
    );
    const called = say((state) => loader.start?.(given, state), granted);
    const scripts = loader.scripts?.(given, granted) ?? [];
    const later = page.note(() => {
      for (const one of scripts) page.load(one.src ?? one);
    }, true);
    return { set, called, asked: scripts.map(scriptOf), later };
  };

  const change = () => {
    const told = (state) => say(() => loader.tell?.(state, given), state);
    const [refused, yes] = [told(stateOf(id, false, [])), told(granted)];
    const partly = CATEGORIES.map((category) => {
      const others = CATEGORIES.filter((one) => one !== category);
      return [category, without(told(stateOf(id, true, others)), yes)];
    });
    return {
      refused,
      granted: yes,
      partly: partly.filter(([, lines]) => lines[0]),
    };
  };

  return { loader, inPlace, ...begin(), ...change() };
};

const linesOf = ({ inPlace, set, called, asked, later, ...told }) => [
  ...[...inPlace, ...set, ...called, ...asked, ...later],
  ...[...told.refused, ...told.granted],
];

/**
 * What one optional parameter changes, with the example that the page shows.
 * @returns {{ value: unknown, lines: string[] }} no lines, if nothing is heard of it
 */
const changeBy = (key, parameters, hear) => {
  const name = key.replace('?', '');
  const [needed, optional] = split(parameters);
  const least = examplesOf(parameters, needed);
  const others = optional.filter((one) => one !== key);
  const example = exampleOf(parameters[key]);
  const values = example === true ? [false, true] : [example];
  // One that needs another is heard of with that.
  for (const more of [[], ...others.map((one) => [one])]) {
    const given = { ...least, ...examplesOf(parameters, more) };
    for (const value of values) {
      const lines = without(
        linesOf(hear({ ...given, [name]: value })),
        linesOf(hear(given)),
      );
      if (lines[0]) return { value, lines };
    }
  }
  return { value: example, lines: [] };
};

/**
 * What the vendors hear, with examples of the parameters that they need.
 * @param {import('../src/schema.js').ServiceParameters} parameters - by id, of services that are loaded by name
 */
export const readTold = async (parameters) => {
  const script = await bundle(Object.keys(parameters));
  return Object.fromEntries(
    Object.entries(parameters).map(([id, takes]) => {
      const hear = (given) => open(script, id, given);
      const [needed, optional] = split(takes);
      const changes = optional.map((key) => [key, changeBy(key, takes, hear)]);
      return [
        id,
        {
          ...hear(examplesOf(takes, needed)),
          changes: Object.fromEntries(changes),
        },
      ];
    }),
  );
};
