// What the browser does with elements, by its own functions: taken before the
// page, or we, put others in their place.

export interface Natives {
  get: (element: Element, name: string) => string | null;
  /** Null removes the attribute. */
  change: (
    element: Element,
    changes: Readonly<Record<string, string | null>>,
  ) => void;
  matches: (element: Element, selector: string) => boolean;
  /** The elements in a tree, and its root, that match. */
  find: (root: Node, selector: string) => Element[];
  /** Takes it out of the document and puts it back. */
  reinsert: (element: Element) => void;
}

export const takeNatives = (): Natives => {
  const {
    getAttribute,
    setAttribute,
    removeAttribute,
    matches,
    querySelectorAll: inElement,
  } = Element.prototype;
  const { querySelectorAll: inFragment } = DocumentFragment.prototype;
  const { insertBefore } = Node.prototype;
  const { apply } = Reflect;
  return {
    get: (element, name) => apply(getAttribute, element, [name]),
    matches: (element, selector) => apply(matches, element, [selector]),
    change: (element, changes) => {
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) apply(removeAttribute, element, [name]);
        else apply(setAttribute, element, [name, value]);
      }
    },
    find: (root, selector) => {
      if (root.nodeType === 11) return [...apply(inFragment, root, [selector])];
      // Neither text nor what is no node at all.
      if (root.nodeType !== 1) return [];
      const found: Element[] = [...apply(inElement, root, [selector])];
      if (apply(matches, root, [selector])) found.unshift(root as Element);
      return found;
    },
    reinsert: (element) => {
      const { parentNode, nextSibling } = element;
      if (parentNode) apply(insertBefore, parentNode, [element, nextSibling]);
    },
  };
};
