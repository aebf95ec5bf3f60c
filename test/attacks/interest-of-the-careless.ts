import { openBeforeConfig } from '../helpers/held-config.js';
import { defineAttack, external, inline } from './attack.js';

const FRAUD = { category: 'marketing', basis: 'legitimate-interest' };
const OF = 'data-category="marketing" data-service="fraud"';

/** What of a config keeps the service from being in force by itself. */
const CARELESS: readonly object[] = [
  { services: { fraud: { ...FRAUD, basis: 'legitimate_interest' } } },
  { services: { fraud: { ...FRAUD, baisis: 'consent' } } },
  { services: { fraud: { ...FRAUD, category: 'marketting' } } },
  { services: { fraud: { ...FRAUD, category: 'analytics' } } },
  { services: { fraud: { ...FRAUD, cookies: [{ name: 'f' }] } } },
  { services: { fraud: { ...FRAUD, cookies: { 0: { name: 'f' } } } } },
  { services: { fraud: { ...FRAUD, cookies: [[]] } } },
  { services: { fraud: { ...FRAUD, caches: [{ name: 'f' }] } } },
  { services: { fraud: { ...FRAUD, basis: ['legitimate-interest'] } } },
  { services: { fraud: { ...FRAUD, basis: 'contract' } } },
  { services: { fraud: { ...FRAUD, objectable: true, basis: 'consent' } } },
  { services: { fraud: { category: 'marketing', objectable: true } } },
  { services: { renamed: FRAUD } },
];

export const attack = defineAttack(
  'a service is in force by itself only if a sound config says that it rests on legitimate interest and stores nothing',
  async ({ open, page, spy, tracker, frame, settle, ...scene }) => {
    const body = `${inline(spy('inline'), OF)} ${external(tracker('fetched'), OF)}
      <iframe title="f" ${OF} data-src="${frame('frame')}"></iframe>
      <template ${OF}><script>${spy('inside')}</script></template>
      ${inline(spy('category'), 'data-category="marketing"')}
      ${inline(spy('both'), `data-category="marketing analytics"`)}`;
    for (const [at, config] of CARELESS.entries()) {
      await page.context().clearCookies();
      await open({ path: `/${at}`, config, body });
      await settle(150);
    }
    // Before its config is there, nothing is known of it.
    const sound = { services: { fraud: FRAUD } };
    await openBeforeConfig({ open, ...scene }, sound, { body, path: '/late' });
    await settle(150);
  },
);
