import { openHostile } from '../helpers/hostile-natives.js';
import { defineAttack, external, inline } from './attack.js';

const OVERRIDES = [
  'Function.prototype.call = function () { throw new Error("call"); }',
  'Function.prototype.call = function () { return true; }',
  'Function.prototype.apply = function () { throw new Error("apply"); }',
  'Function.prototype.apply = function () { return true; }',
  'Function.prototype.bind = function () { return () => true; }',
  'Reflect.get = () => true',
  'Reflect.apply = () => true',
  'Reflect.set = () => { throw new Error("set"); }',
];

const NATIVES = ['Function.prototype', 'Reflect'];

export const attack = defineAttack(
  'where call, apply, bind and Reflect are not the browser’s any more, nothing is released',
  async ({ spy, tracker, frame, settle, ...scene }) => {
    for (const [at, override] of OVERRIDES.entries()) {
      const restore = await openHostile(scene, NATIVES, {
        before: `<script>${override}</script>`,
        body: `${external(tracker('fetched'))} ${inline(spy('inline'))}
          <iframe title="f" data-category="analytics" data-src="${frame('frame')}"></iframe>`,
        path: `/${at}`,
      });
      await settle(200);
      await restore();
    }
  },
  { errors: true },
);
