// Source: https://experienceleague.adobe.com/en/docs/experience-platform/tags/publish/environments/environments
import type { Loader } from '../services/loader.js';

export const parameters = {
  /** What comes behind the host in the address of an environment. */
  path: [
    '([0-9a-f]{12}/){0,2}launch-[\\w-]+(\\.min)?\\.js',
    '0123456789ab/cdef01234567/launch-89abcdef0123.min.js',
  ],
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ path }) => [`https://assets.adobedtm.com/${path}`],
};
