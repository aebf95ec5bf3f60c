import { openHostile } from '../helpers/hostile-natives.js';
import { defineAttack, external, inline } from './attack.js';

const always = (names: readonly string[], value: string): string =>
  names.map((name) => `Array.prototype.${name} = () => ${value};`).join('');

const OVERRIDES = [
  always(['every', 'some', 'includes', 'at'], 'true'),
  always(['find', 'filter', 'map', 'flatMap', 'splice'], '[]'),
  ...['find', 'filter', 'map', 'flatMap', 'splice'].map(
    (name) => `Array.prototype.${name} = function () { return this; }`,
  ),
  'Array.prototype[Symbol.iterator] = function* () {}',
  'Array.prototype[Symbol.iterator] = function* () { yield "essential"; }',
  'Object.keys = Object.values = Object.entries = () => []',
  'Object.fromEntries = () => new Proxy({}, { get: () => true })',
  'String.prototype.includes = () => true; String.prototype.match = () => ["essential"]',
  'Set.prototype.has = Map.prototype.has = WeakMap.prototype.has = () => true',
];

const NATIVES = ['Array', 'String', 'Set', 'Map', 'WeakMap'].map(
  (name) => `${name}.prototype`,
);

export const attack = defineAttack(
  'where methods of arrays, strings and maps are not the browser’s any more, nothing is released',
  async ({ spy, tracker, frame, settle, ...scene }) => {
    for (const [at, override] of OVERRIDES.entries()) {
      const restore = await openHostile(scene, [...NATIVES, 'Object'], {
        before: `<script>${override}</script>`,
        body: `${external(tracker('fetched'))} ${inline(spy('inline'))}
          ${inline(spy('both'), 'data-category="analytics marketing"')}
          ${inline(spy('either'), 'data-category="analytics|marketing"')}
          ${inline(spy('nothing'), 'data-category=""')}
          <iframe title="f" data-category="analytics" data-src="${frame('frame')}"></iframe>`,
        path: `/${at}`,
      });
      await settle(200);
      await restore();
    }
  },
  { errors: true },
);
