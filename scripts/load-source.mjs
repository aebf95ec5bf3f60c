// Runs a file of src/ in Node, at build time.
import { build } from 'esbuild';

/**
 * What a TypeScript file exports.
 * @param file - its path, from the folder of the package
 */
export const loadSource = async (file) => {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
};
