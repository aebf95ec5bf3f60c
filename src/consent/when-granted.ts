import type { ReadableAtom } from 'nanostores';
import type { Grants } from '../types.js';

/** Resolves once `name` is granted; rejects with the reason of the signal when that aborts. */
export const whenGranted = (
  grants: ReadableAtom<Grants>,
  name: string,
  signal: AbortSignal | undefined,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const settle = () => {
      if (grants.get()[name] !== true) return;
      resolve();
      stop();
    };
    const abort = () => {
      stop();
      reject(signal?.reason);
    };
    const unlisten = grants.listen(settle);
    const stop = () => {
      unlisten();
      signal?.removeEventListener('abort', abort);
    };
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
    settle();
  });
