// Source: https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/
import type { Loader } from '../services/loader.js';

export const parameters = {
  /** `CRISP_WEBSITE_ID` of its snippet. */
  websiteId: ['[0-9a-f-]{36}', '01234567-89ab-cdef-0123-456789abcdef'],
  /** Domain of its cookies. Default: the widest one. */
  'cookieDomain?': ['[\\w.-]+', '.example.com'],
  /** Seconds that its cookies live. Default: six months. */
  'cookieExpire?': 'number',
  /** Ties the chat to a user of the site. */
  'tokenId?': ['.+', 'a-token'],
} as const;

/** It has no switch: a no makes it forget the conversation. */
export const loader: Loader<typeof parameters> = {
  queues: [['$crisp']],
  // `websiteId` → `CRISP_WEBSITE_ID`.
  globals: (given) =>
    Object.fromEntries(
      Object.entries(given).map(([key, value]) => [
        `CRISP_${key.replace(/[A-Z]/, '_$&').toUpperCase()}`,
        value,
      ]),
    ),
  scripts: () => ['https://client.crisp.chat/l.js'],
  tell: ({ isGranted }) => (isGranted ? [] : [['do', 'session:reset']]),
};
