import { defineAttack, external, inline } from './attack.js';

// As careless polyfills leave them: a truth where an answer was asked for.
const OVERRIDES = [
  'Array.prototype.every = () => true',
  'Array.prototype.some = () => true',
  'Array.prototype.includes = () => false',
  'Array.prototype.find = function () { return this[0]; }',
  'Array.prototype.filter = function () { return this; }',
  'Array.prototype.map = function () { return this; }',
  'Array.prototype.push = () => 1',
  'Array.prototype[Symbol.iterator] = function* () { yield true; }',
];

export const attack = defineAttack(
  'where methods of arrays are not the browser’s any more, nothing is released',
  async ({ open, spy, tracker, frame, settle }) => {
    for (const [at, override] of OVERRIDES.entries()) {
      await open({
        before: `<script>${override}</script>`,
        body: `${external(tracker('fetched'))} ${inline(spy('inline'))}
          ${inline(spy('any'), 'data-category="analytics|marketing"')}
          <iframe title="f" data-category="analytics" data-src="${frame('frame')}"></iframe>`,
        path: `/${at}`,
        waits: false,
      });
      await settle(200);
    }
  },
  { errors: true },
);
