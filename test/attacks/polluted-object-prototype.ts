import { defineAttack, external, inline } from './attack.js';

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
  async ({ open, spy, tracker, frame, accept, withdraw, settle, ...scene }) => {
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
    for (const [at, before] of polluted.entries()) {
      await open({ before, body, path: `/${at}` });
      await settle();
    }
    await accept();
    await scene.expectRan('tag-1', 'tag-2');
    await withdraw();
  },
  { allowed: ['tag-1', 'tag-2', 'frame'] },
);
