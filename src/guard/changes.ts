// The ways by which code and the parser change what the document loads.
import { bare } from '../bare.js';
import { create, doc, listen } from '../browser/document.js';
import { LOADERS } from './elements.js';
import type { Elements } from './elements.js';
import { isScript } from './shape.js';
import type { Patch } from './patches.js';

const guardAddresses = (patch: Patch, { isStopped }: Elements): void => {
  for (const [name, tags] of Object.entries(LOADERS)) {
    const owners = new Set<object>();
    for (const tag of tags.split(',')) {
      let owner: object | null = create(tag as keyof HTMLElementTagNameMap);
      while (owner && !Object.hasOwn(owner, name)) {
        owner = Reflect.getPrototypeOf(owner);
      }
      if (owner) owners.add(owner);
    }
    for (const owner of owners) {
      patch(owner, name, (self, [value], go) =>
        isStopped(self as Element, name, String(value)) ? undefined : go(),
      );
    }
  }
  for (const [at, method] of ['setAttribute', 'setAttributeNS'].entries()) {
    patch(Element.prototype, method, (self, args, go) => {
      const [name, value] = args.slice(at);
      const key = String(name).toLowerCase().replace(/.*:/, '');
      return LOADERS[key] && isStopped(self as Element, key, String(value))
        ? undefined
        : go();
    });
  }
};

const guardInsertion = (
  patch: Patch,
  { inspect, isOurs, started }: Elements,
): void => {
  const owners: readonly (readonly [{ prototype: object }, string])[] = [
    [Node, 'appendChild insertBefore replaceChild'],
    [Element, 'append prepend replaceChildren'],
    [Document, 'append prepend replaceChildren'],
    [DocumentFragment, 'append prepend replaceChildren'],
    [Element, 'before after replaceWith insertAdjacentElement'],
    [CharacterData, 'before after replaceWith'],
    [Document, 'importNode adoptNode'],
    [Range, 'insertNode'],
  ];
  for (const [{ prototype }, methods] of owners) {
    for (const method of methods.split(' ')) {
      patch(prototype, method, (self, args, go) => {
        const to = self as HTMLScriptElement;
        for (const arg of args) {
          const node = Object(arg) as Element;
          // The gate puts a script that it releases behind the held one: where
          // that is the owner's, the owner's mark decides.
          const isReleased =
            method === 'after' &&
            to.type === 'text/plain' &&
            isScript(node) &&
            !isOurs(to) &&
            to.outerHTML.includes(node.getAttribute('src') ?? '');
          if (isReleased) started.add(node);
          // Outside of the page, only what changes its document loads.
          else if (
            self instanceof Range ||
            to.isConnected ||
            node.ownerDocument !== document
          ) {
            inspect(node);
          }
        }
        return go();
      });
    }
  }
};

/** Guards them until the signal aborts. */
export const guardChanges = (
  patch: Patch,
  elements: Elements,
  signal: AbortSignal,
): void => {
  guardAddresses(patch, elements);
  guardInsertion(patch, elements);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      // The parser alone adds scripts past us that are still to run.
      const isParsed = doc('readyState') !== 'loading';
      for (const node of addedNodes) elements.inspect(node, isParsed);
    }
  });
  observer.observe(document, bare({ childList: true, subtree: true }));
  listen(signal, 'abort', () => observer.disconnect());
};
