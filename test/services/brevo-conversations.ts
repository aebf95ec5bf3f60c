import type { ServiceCase } from './case.js';
import { replacesCaller } from './fakes.js';

export const brevoConversations: ServiceCase = {
  id: 'brevo-conversations',
  given: { conversationsId: '0123456789abcdef01234567' },
  scripts: ['https://conversations-widget.brevo.com/brevo-conversations.js'],
  fake: `hear(['id', window.BrevoConversationsID]);${replacesCaller('BrevoConversations', 'q')}`,
  early: "BrevoConversations('openChat', true)",
  start: [['id', '0123456789abcdef01234567']],
  heardEarly: ['openChat', true],
  stop: [],
};
