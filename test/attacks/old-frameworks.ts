import { defineAttack, external, inline } from './attack.js';

// What Prototype.js and MooTools change in every page that they are part of.
// Source: http://api.prototypejs.org/language/Array/ and
// https://mootools.net/core/docs/1.6.0/Types/Array
const FRAMEWORKS = `<script>
  Array.prototype.toJSON = function () { return '[' + this.join() + ']'; };
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  Array.prototype.each = function (fn) { for (const item of this) fn(item); };
  Array.prototype.contains = function (item) { return this.indexOf(item) >= 0; };
  Array.prototype.clean = function () { return this.filter(Boolean); };
  Array.from = function (item) {
    if (item == null) return [];
    return typeof item === 'object' && 'length' in item
      ? Array.prototype.slice.call(item) : [item];
  };
  Function.prototype.bind = function (bound, ...first) {
    const fn = this;
    return function (...rest) { return fn.apply(bound, [...first, ...rest]); };
  };
  Element.prototype.show = Element.prototype.hide = function () { return this; };
  window.$ = (id) => document.getElementById(id);
</script>`;

export const attack = defineAttack(
  'beside old frameworks that extend the language, the gate works both ways',
  async ({ open, spy, tracker, frame, accept, expectRan, ...scene }) => {
    const body = `${external(tracker('tag-1'))} ${inline(spy('tag-2'))}
      <iframe title="f" data-category="analytics" data-src="${frame('frame')}"></iframe>`;
    await open({ before: FRAMEWORKS, body });
    await scene.settle();
    await accept();
    await expectRan('tag-1', 'tag-2');
    await scene.expectRequested('frame', 'tag-1');
    await scene.withdraw();
    await open({ before: FRAMEWORKS, body, path: '/next' });
    await scene.settle();
  },
  { allowed: ['tag-1', 'tag-2', 'frame'] },
);
