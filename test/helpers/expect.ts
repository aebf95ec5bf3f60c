// Playwright's `expect`, which looks sooner and more often when it polls: by
// default it waits for up to a second between two looks.
import { expect as original } from '@playwright/test';

const INTERVALS = { intervals: [20, 50, 100] };

const poll: typeof original.poll = (actual, options) =>
  original.poll(actual, {
    ...INTERVALS,
    ...(typeof options === 'string' ? { message: options } : options),
  });

export const expect: typeof original = new Proxy(original, {
  get: (target, name) => (name === 'poll' ? poll : Reflect.get(target, name)),
});
