// Markup from text: what may not load is held before the browser sees it. The
// text is read into a template first, where nothing loads or runs.
import { create, doc } from '../browser/document.js';
import { attempt } from '../browser/guard.js';
import { ALL } from './elements.js';
import type { Elements } from './elements.js';
import type { Patch } from './patches.js';

const LOADER = new RegExp(`<(${ALL.replaceAll(',', '|')})[\\s/]`, 'i');
/** The beginning of a tag whose end is still to be written. */
const OPEN = /<(\w[^>]*)?$/;

export const guardMarkup = (patch: Patch, { inspect }: Elements): void => {
  const { apply } = Reflect;
  const write = doc('write');
  const { set, get } =
    Reflect.getOwnPropertyDescriptor(Element.prototype, 'innerHTML') ?? {};

  /** The text with what may not load held; undefined if all may. */
  const hold = (html: unknown, skipsScripts?: boolean): string | undefined => {
    if (!set || !get || !LOADER.test(String(html))) return undefined;
    const box = create('template');
    apply(set, box, [html]);
    return inspect(box.content, skipsScripts) ? apply(get, box, []) : undefined;
  };

  const guardHtml = (
    { prototype }: { prototype: object },
    name: string,
    at = 0,
  ) =>
    patch(prototype, name, (self, args, go) => {
      // Scripts made of text never run, but for those of a range.
      const held = hold(args[at], !(self instanceof Range));
      return held === undefined
        ? go()
        : // Where only signed text is taken, nobody can sign another one.
          attempt(() => go([...args.slice(0, at), held]));
    });
  guardHtml(Element, 'innerHTML');
  guardHtml(ShadowRoot, 'innerHTML');
  guardHtml(Element, 'outerHTML');
  guardHtml(Element, 'insertAdjacentHTML', 1);
  guardHtml(Range, 'createContextualFragment');

  let open = '';
  for (const name of ['write', 'writeln']) {
    patch(Document.prototype, name, (self, args, go) => {
      const before = open;
      const text = before + args.join('') + (name === 'write' ? '' : '\n');
      [open = ''] = OPEN.exec(text) ?? [];
      const whole = text.slice(0, text.length - open.length);
      const held = hold(args[1] || before || open ? whole : args[0]);
      return held === undefined && !before && !open
        ? go()
        : attempt(() => apply(write, self, [held ?? whole]));
    });
  }
};
