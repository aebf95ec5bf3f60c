// Runs other programs of this package.
import { spawnSync } from 'node:child_process';

/**
 * Runs a command, its output going where ours goes.
 * @returns whether it succeeded
 */
export const run = (command, args, env = {}) => {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32', // npm and npx are .cmd files there
    env: { ...process.env, ...env },
  });
  if (error) console.error(error.message);
  return status === 0;
};
