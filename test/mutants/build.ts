// Builds all planted mutants before the tests run on them.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rollup, type OutputOptions, type RollupOptions } from 'rollup';
import config from '../../rollup.config.mjs';
import { folderOf, type Built, type Mutant } from './mutant.js';
import { chosen } from './planted.js';

const ROOT = join(import.meta.dirname, '../..');

/** The source with the mutant in it; throws when it has no place there any more. */
const patch = async ({ name, file, from, to }: Mutant): Promise<string> => {
  const source = await readFile(join(ROOT, 'src', file), 'utf8');
  const count = source.split(from).length - 1;
  if (count !== 1) {
    throw new Error(
      `planted mutant ${name}: its text is ${count} times in src/${file}, not once. Find it a new place: ${from}`,
    );
  }
  return source.replace(from, () => to);
};

/** Builds one file that a mutant is in, just as it is shipped. */
const build = async (
  mutant: Mutant,
  target: Built,
  code: string,
): Promise<void> => {
  const { name, file } = mutant;
  const id = join(ROOT, 'src', file);
  const outputOf = ({ output }: RollupOptions) => output as OutputOptions;
  const found = config.find((one) => outputOf(one).file === `dist/${target}`);
  if (!found) throw new Error(`no build of ${target}`);
  let isIn = false;
  const plant = {
    name: 'plant',
    load: (path: string) => {
      if (path !== id) return null;
      isIn = true;
      return code;
    },
  };
  const bundle = await rollup({
    ...found,
    plugins: [plant, found.plugins],
    logLevel: 'silent',
  });
  if (!isIn) throw new Error(`planted mutant ${name} is not in ${target}`);
  const path = join(ROOT, folderOf(mutant), target);
  await mkdir(join(path, '..'), { recursive: true });
  await bundle.write({ ...outputOf(found), file: path, sourcemap: false });
  await bundle.close();
};

/** Playwright's global set-up. */
const buildAll = async (): Promise<void> => {
  const codes: string[] = [];
  for (const mutant of chosen) codes.push(await patch(mutant));
  for (const [at, mutant] of chosen.entries()) {
    // Its own folder alone: another run may be using the others.
    await rm(join(ROOT, folderOf(mutant)), { recursive: true, force: true });
    const targets = [mutant.in ?? 'consentry.js'].flat();
    for (const target of targets) await build(mutant, target, codes[at] ?? '');
  }
};

export default buildAll;
