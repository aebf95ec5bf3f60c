// Source: https://developer.tawk.to/jsapi/
import type { Loader } from '../services/loader.js';
import { callOn, objectAt, objectOf } from './page-object.js';

export const parameters = {
  /** First part of the path in its snippet. */
  propertyId: ['[0-9a-f]{24}', '0123456789abcdef01234567'],
  /** Default: `default`. */
  'widgetId?': ['[a-z0-9]+', '1abcdefgh'],
} as const;

/** A no ends its connection, a new yes opens it. */
export const loader: Loader<typeof parameters> = {
  // The page puts its callbacks there.
  install: () => void objectAt('Tawk_API'),
  globals: () => ({ Tawk_LoadStart: new Date() }),
  scripts: ({ propertyId, widgetId = 'default' }) => [
    {
      src: `https://embed.tawk.to/${propertyId}/${widgetId}`,
      async: '',
      charset: 'UTF-8',
      crossorigin: '*',
    },
  ],
  tell: ({ isGranted }) => [[isGranted ? 'start' : 'shutdown']],
  send: (call) => callOn(objectOf('Tawk_API'), call),
};
