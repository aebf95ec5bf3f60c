import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const PAGES = 3;
/** On each page. */
const WALKS = 10;
const VERBS = 8;

const services = {
  'meta-pixel': { category: 'marketing', pixelId: '1234567890' },
  'pinterest-tag': { category: 'marketing', tagId: '2612345678901' },
  matomo: {
    category: 'analytics',
    ...{ siteId: '1', url: 'https://stats.vendor.test/' },
  },
  'google-analytics': { category: 'analytics', measurementId: 'G-AB12CD34EF' },
  shopify: {},
};

const hear = 'const hear = (call) => (window.heard ||= []).push([...call]);';
/** What vendors' scripts do: they take over what waits. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'https://connect.facebook.net/en_US/fbevents.js': `
    fbq.callMethod = (...call) => hear(call); fbq.queue.splice(0).forEach(hear);`,
  'https://s.pinimg.com/ct/core.js': `
    const { queue } = pintrk; queue.forEach(hear);
    queue.push = (...calls) => calls.forEach(hear);`,
  'https://stats.vendor.test/matomo.js': `
    const waiting = _paq; window._paq = { push: hear }; waiting.forEach(hear);`,
};

/** In the page: random verbs, and after each walk whatever a vendor does not know. */
const walk = async ({
  seed,
  walks,
  verbs,
}: Record<'seed' | 'walks' | 'verbs', number>) => {
  const consent = Reflect.get(window, 'consentry');
  let state = seed;
  const random = (below: number): number => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const names = Object.keys(consent.grants.get());
  const pick = () => String(names[random(names.length)]);
  const moves = [
    () => consent.acceptAll(),
    () => consent.rejectAll(),
    () => consent.withdraw(pick()),
    () => consent.save({ [pick()]: random(2) === 1 }),
    () => consent.save({ [pick()]: true, [pick()]: false }),
  ];
  /** Services whose vendor has heard last what is not in force, or nothing of a yes. */
  const misled = (): string[] => {
    const heard: unknown[][] = Reflect.get(window, 'heard') ?? [];
    const answer = (...methods: string[]) =>
      heard
        .filter(([method]) => methods.includes(String(method)))
        .at(-1)
        ?.join();
    const isTag = document.querySelector('script[src*="/gtag/js"]');
    const isOff = Reflect.get(window, 'ga-disable-G-AB12CD34EF') === true;
    const told: Record<string, boolean> = {
      'meta-pixel': answer('consent') === 'consent,grant',
      'pinterest-tag': answer('setconsent') === 'setconsent,true',
      matomo:
        answer('setConsentGiven', 'forgetConsentGiven') === 'setConsentGiven',
      'google-analytics': !!isTag && !isOff,
      marketing: answer('setTrackingConsent') === 'setTrackingConsent,true',
    };
    // Consent Mode speaks of the category: both have to be granted.
    const isDue = (name: string): boolean =>
      consent.isGranted(name) &&
      (name !== 'google-analytics' || consent.isGranted('analytics'));
    return Object.keys(told).filter((name) => told[name] !== isDue(name));
  };
  const faults: unknown[] = [];
  for (let at = 0; at < walks; at++) {
    const done: number[] = [];
    for (let step = 0; step < verbs; step++) {
      const move = random(moves.length);
      done.push(move);
      moves[move]?.();
      if (random(2)) await sleep(random(12));
    }
    // What is under way comes.
    for (let wait = 0; wait < 30 && misled()[0]; wait++) await sleep(50);
    if (misled()[0]) faults.push({ at, done, misled: misled() });
  }
  return faults;
};

export const attack = defineAttack(
  'after any verbs in a row, vendors have heard last what is in force, and each script has come once',
  async ({ open, page, world, spy }) => {
    for (const [at, [url, code]] of Object.entries(SCRIPTS).entries()) {
      world.file(url, `${spy(`vendor${at}`)} (() => { ${hear} ${code} })();`, {
        delay: 30,
      });
    }
    world.file('https://www.googletagmanager.com/gtag/js', spy('tag'));
    const before = `<script>
      ${hear}
      window.Shopify = {
        loadFeatures: (_, done) => setTimeout(done, Math.random() * 40),
        customerPrivacy: {
          setTrackingConsent: ({ marketing }) =>
            hear(['setTrackingConsent', marketing]),
        },
      };
    </script>`;
    for (let seed = 1; seed <= PAGES; seed++) {
      await open({
        path: `/${seed}`,
        before,
        grants: true,
        config: { onWithdraw: 'stay', services },
      });
      const faults = await page.evaluate(walk, {
        ...{ seed: seed * 7919, walks: WALKS, verbs: VERBS },
      });
      expect(faults, `seed ${seed * 7919}`).toEqual([]);
    }
  },
  { allowed: ['vendor0', 'vendor1', 'vendor2', 'tag'] },
);
