import type { ServiceCase } from './case.js';
import { replacesCaller } from './fakes.js';

const boot = {
  app_id: 'abcd1234',
  api_base: 'https://api-iam.eu.intercom.io',
};

export const intercom: ServiceCase = {
  id: 'intercom',
  given: { appId: 'abcd1234', region: 'eu' },
  scripts: ['https://widget.intercom.io/widget/abcd1234'],
  fake: `hear(['settings', window.intercomSettings]);${replacesCaller('Intercom', 'q')}`,
  cookies: ['intercom-id-abcd1234', 'intercom-session-abcd1234'],
  early: "Intercom('trackEvent', 'seen')",
  start: [['settings', boot]],
  heardEarly: ['trackEvent', 'seen'],
  stop: [['shutdown']],
  again: [['boot', boot]],
};
