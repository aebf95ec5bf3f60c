// A page whose config is in a file that has not come yet.
import type { Scene } from '../attacks/attack.js';

/** Opens it. @returns lets the file come */
export const openBeforeConfig = async (
  { open, world, host }: Pick<Scene, 'open' | 'world' | 'host'>,
  config: object,
  { body, path = '/' }: { body: string; path?: string },
): Promise<() => void> => {
  const url = `https://${host}/config.json`;
  world.file(url, JSON.stringify(config));
  world.hold(url);
  await open({
    config: null,
    attributes: 'data-config="/config.json"',
    body,
    path,
    waits: false,
  });
  return () => world.release(url);
};
