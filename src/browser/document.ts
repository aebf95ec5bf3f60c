// Elements whose id or name is `cookie`, `body`, `querySelectorAll` … shadow
// the property on `document` in every engine, so ours are read through the
// prototype. Source: https://html.spec.whatwg.org/multipage/dom.html#dom-tree-accessors

import { bare } from '../bare.js';

/** A property of the document, whatever the page's markup is called. */
export const doc = <Key extends keyof Document>(name: Key): Document[Key] =>
  Reflect.get(Document.prototype, name, document);

/** All elements that match, in document order. */
export const queryAll = (selector: string): Element[] => [
  ...doc('querySelectorAll').call<Document, [string], Iterable<Element>>(
    document,
    selector,
  ),
];

/** Whether an element matches, whatever the fields of a form are called. */
export const matches = (node: Element, selector: string): boolean =>
  Element.prototype.matches.call(node, selector);

/** A new element. */
export const create = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
): HTMLElementTagNameMap[Tag] =>
  doc('createElement').call<Document, [Tag], HTMLElementTagNameMap[Tag]>(
    document,
    tag,
  );

/** Listens until the signal aborts. */
export const listen = <Type extends Event = Event>(
  target: EventTarget,
  type: string,
  listener: (event: Type) => void,
  signal?: AbortSignal,
): void =>
  // Only the document's own methods are hidden by markup. Others are asked by
  // themselves: in test runners, `window` and signals are of another realm.
  (target === document ? EventTarget.prototype : target).addEventListener.call(
    target,
    type,
    listener as EventListener,
    // Without a prototype, which the page may have polluted with `once`.
    bare({ capture: true, ...(signal && { signal }) }),
  );
