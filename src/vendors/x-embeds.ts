// Source: https://developer.x.com/en/docs/x-for-websites/javascript-api/guides/set-up-x-for-websites
import type { Loader } from '../services/loader.js';
import { objectAt } from './page-object.js';

export const parameters = {} as const;

const install = (): void => {
  const widgets = objectAt('twttr');
  if (Reflect.get(widgets, 'ready')) return;
  const waiting: unknown[] = [];
  Object.assign(widgets, {
    _e: waiting,
    ready: (run: unknown) => void waiting.push(run),
  });
};

export const loader: Loader<typeof parameters> = {
  install,
  // Its list; the object is in place by then.
  queues: [['twttr._e']],
  scripts: () => ['https://platform.twitter.com/widgets.js'],
};
