// Source: https://developers.brevo.com/docs/javascript-api-reference
import type { Loader } from '../services/loader.js';

export const parameters = {
  conversationsId: ['[0-9a-f]{24}', '0123456789abcdef01234567'],
} as const;

export const loader: Loader<typeof parameters> = {
  queues: [['BrevoConversations.q']],
  globals: ({ conversationsId }) => ({ BrevoConversationsID: conversationsId }),
  scripts: () => [
    'https://conversations-widget.brevo.com/brevo-conversations.js',
  ],
};
