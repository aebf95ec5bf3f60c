import { defineAttack, inline } from './attack.js';

const UNSOUND = ['null', '[]', '0', '""', '{"shop":null}'];

export const attack = defineAttack(
  'a config whose services are no list of services is not made sound on its way to the catalogue',
  async ({ open, spy, accept, settle }) => {
    for (const [at, services] of UNSOUND.entries()) {
      await open({
        path: `/${at}`,
        config: `{"onWithdraw":"stay","services":${services}}`,
        body: inline(spy('held')),
      });
      await settle();
      await accept();
      await settle();
    }
  },
);
