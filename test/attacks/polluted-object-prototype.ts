import { expect } from '../helpers/expect.js';
import { openHostile } from '../helpers/hostile-natives.js';
import { defineAttack, external, inline, type Opening } from './attack.js';

const pollute = (value: string, keys: readonly string[]): string =>
  `<script>
    for (const key of ${JSON.stringify(keys)}) Object.prototype[key] = ${value};
  </script>`;

const SWITCHES = [
  ...['analytics', 'marketing', 'tracker', 'required', 'granted', 'accept'],
  ...['once', 'passive', 'capture', 'configurable', 'writable', 'enumerable'],
  ...['google', 'storage', 'days', 'services', 'categories', 'differing'],
];
const TEXTS = [
  ...['src', 'type', 'value', 'category', 'service', 'when', 'nonce', 'id'],
  ...['method', 'revision', 'config', 'base', 'locale', 'theme', 'dataLayer'],
];

export const attack = defineAttack(
  'what a page puts on Object.prototype grants nothing and stops no yes',
  async ({ spy, tracker, frame, withdraw, settle, expectRan, ...scene }) => {
    const evil = JSON.stringify(tracker('evil'));
    const body =
      external(tracker('tag-1')) +
      inline(spy('tag-2')) +
      inline(spy('unknown'), 'data-category="tracker"') +
      `<iframe title="f" data-category="analytics" data-src="${frame('frame')}"></iframe>`;
    const polluted = [
      pollute('true', SWITCHES),
      pollute(evil, TEXTS),
      pollute('() => true', [...SWITCHES, ...TEXTS]),
      pollute('["analytics"]', ['open', 'names', 'listeners', 'signals']),
    ];
    const frames = () => scene.requested().filter((name) => name === 'frame');
    const meet = async (opening: Opening) => {
      const restore = await openHostile(scene, ['Object.prototype'], opening);
      await settle();
      await restore();
    };
    for (const [at, before] of polluted.entries()) {
      await meet({ before, body, path: `/${at}` });
    }
    // The page says it: a test can't, before all is put back.
    const yes =
      '<script>consentry.push((consent) => consent.acceptAll())</script>';
    for (const [at, before] of polluted.entries()) {
      const path = `/yes/${at}`;
      await meet({ before, body: body + yes, path, grants: true });
      await expectRan('tag-1', 'tag-2');
      await expect.poll(frames).toHaveLength(at + 1);
      await withdraw();
      await settle(); // a part that is still on its way is an error in WebKit
    }
  },
  { allowed: ['tag-1', 'tag-2', 'frame'] },
);
