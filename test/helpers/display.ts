// WebKitGTK's MiniBrowser has no headless mode: it gets a screen of its own,
// which also keeps it and its pointer away from the developer's.
import { spawn } from 'node:child_process';
import { findStock, hasCommand } from '../../scripts/browsers.mjs';

const startXvfb = async (): Promise<() => void> => {
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise<string>((resolve, reject) => {
    child.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended: ${code}`)));
  });
  process.env['DISPLAY'] = `:${number}`;
  return () => child.kill();
};

/** Playwright's global set-up. @returns its tear-down. */
const startDisplay = async (): Promise<() => void> =>
  findStock().minibrowser && hasCommand('Xvfb') ? startXvfb() : () => {};

export default startDisplay;
