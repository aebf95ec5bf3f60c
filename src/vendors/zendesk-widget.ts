// Source: https://developer.zendesk.com/documentation/zendesk-web-widget-sdks/sdks/web/sdk_api_reference/
import type { Loader } from '../services/loader.js';
import { callOn } from './page-object.js';

export const parameters = {
  key: [
    '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}',
    '01234567-89ab-cdef-0123-456789abcdef',
  ],
} as const;

/** A no hides it and deletes what it keeps in the browser. */
export const loader: Loader<typeof parameters> = {
  scripts: ({ key }) => [
    {
      src: `https://static.zdassets.com/ekr/snippet.js?key=${key}`,
      // It looks for itself by this id.
      id: 'ze-snippet',
      async: '',
    },
  ],
  tell: ({ isGranted }) => [['messenger:set', 'cookies', isGranted]],
  send: (call) => callOn(window, ['zE', ...call]),
};
