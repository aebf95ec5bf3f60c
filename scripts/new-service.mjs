// `npm run new:service -- <id> [--loader]`: a file for a service that the
// catalogue lacks, and with `--loader` what is needed to load it by its name.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { newService, serviceFile } from './catalogue.mjs';
import {
  casePath,
  casesPath,
  newCase,
  newLoader,
  vendorPath,
  withCase,
} from './new-loader.mjs';

const { values, positionals } = parseArgs({
  options: { loader: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [id = ''] = positionals;
const { loader } = values;

const shown = (file) => relative(process.cwd(), file);

/** What would be written over. */
const inTheWay = () =>
  (loader ? [vendorPath(id), casePath(id)] : [serviceFile(id)]).find((file) =>
    existsSync(file),
  );

const refusal = () => {
  if (!/^[a-z][a-z0-9-]{0,31}$/.test(id)) {
    return 'Name it: npm run new:service -- <id> [--loader], a small letter, then up to 31 small letters, digits or hyphens.';
  }
  const file = inTheWay();
  return file && `${shown(file)} is there already.`;
};

/** @returns the path, to be told */
const write = (file, text) => {
  writeFileSync(file, text);
  return shown(file);
};

const writeService = async () => {
  const today = new Date().toISOString().slice(0, 10);
  const json = JSON.stringify(newService(id, today));
  return write(serviceFile(id), await format(json, { parser: 'json' }));
};

const writeLoader = () => [
  write(vendorPath(id), newLoader()),
  write(casePath(id), newCase(id)),
  write(casesPath, withCase(readFileSync(casesPath, 'utf8'), id)),
];

const COMMANDS = [
  'npm run docs:services',
  'npx vitest run test/catalogue test/services',
];

const LOADER_COMMANDS = [
  'npm run services',
  ...COMMANDS,
  'npm run check:types',
  `npm run build && npx playwright test test/e2e/services.spec.ts --project=chromium --grep "\\b${id}\\b"`,
];

const refused = refusal();
if (refused) {
  console.error(refused);
  process.exitCode = 1;
} else {
  const written = [
    ...(existsSync(serviceFile(id)) ? [] : [await writeService()]),
    ...(loader ? writeLoader() : []),
  ];
  const commands = loader ? LOADER_COMMANDS : COMMANDS;
  console.log(
    `Written: ${written.join(', ')}. Fill in what they say, then run:\n\n${commands.map((one) => `  ${one}`).join('\n')}\n`,
  );
}
