// A page in which natives are not the browser's any more. They are put back
// before the test looks: its runner's own code in the page needs them, too.
import { expect } from './expect.js';
import type { Opening, Scene } from '../attacks/attack.js';

/** In the page: makes these objects what they are now, once the test says so. */
const restoreWhenTold = (owners: readonly object[]): void => {
  const { defineProperties, getOwnPropertyDescriptors, setPrototypeOf } =
    Object;
  const { deleteProperty, ownKeys } = Reflect;
  // Without a prototype: that may be what the page changes.
  const kept = owners.map((owner) =>
    setPrototypeOf(getOwnPropertyDescriptors(owner), null),
  );
  // With no method and no iterator, which the page may have replaced.
  const restore = () => {
    for (let at = 0; at < owners.length; at++) {
      const owner = owners[at] ?? {};
      const keys = ownKeys(owner);
      for (let index = 0; index < keys.length; index++) {
        const key = keys[index] ?? '';
        if (!(key in kept[at])) deleteProperty(owner, key);
      }
      defineProperties(owner, kept[at]);
    }
  };
  void fetch('/restore')
    .then(restore)
    .then(() => fetch('/restored'));
};

/**
 * Opens a page whose `before` changes these natives, written as code.
 * @returns puts them back; until then nothing can be asked of the page
 */
export const openHostile = async (
  { open, world, host }: Pick<Scene, 'open' | 'world' | 'host'>,
  natives: readonly string[],
  { before = '', ...opening }: Opening,
): Promise<() => Promise<void>> => {
  const url = `https://${host}/restore`;
  const countRestored = () =>
    world.requests(host).filter((visit) => visit.url === `${url}d`).length;
  const already = countRestored();
  world.file(url, '');
  world.file(`${url}d`, '');
  world.hold(url);
  const first = `<script>(${restoreWhenTold.toString()})([${natives.join()}])</script>`;
  await open({ ...opening, before: first + before, waits: false });
  return async () => {
    world.release(url);
    await expect.poll(countRestored).toBe(already + 1);
  };
};
