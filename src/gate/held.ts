// What the gate takes for held: anything else is not ours and is never touched.

const ADDRESSES = ['src', 'srcset', 'href', 'poster', 'srcdoc', 'data'];

/** `data-consentry-…` where a lazy-loader reads the short form. */
export const heldAddress = (node: Element, name: string): string | null =>
  node.getAttribute(`data-consentry-${name}`) ??
  node.getAttribute(`data-${name}`);

/** Names of the addresses that this node holds. */
export const heldAddresses = (node: Element): string[] => {
  const names = [];
  for (const name of ADDRESSES) {
    if (heldAddress(node, name) !== null) names.push(name);
  }
  return names;
};

/** The held source of a script: there a plain `src` is safe, too. */
export const scriptSource = (script: Element): string | null =>
  heldAddress(script, 'src') ?? script.getAttribute('src');

export const isHeldTemplate = (node: Element): node is HTMLTemplateElement =>
  node instanceof HTMLTemplateElement;

export const isHeldScript = (node: Element): boolean =>
  node instanceof HTMLScriptElement && node.type === 'text/plain';

/** Whether a node with `data-category` is held. */
export const isHeld = (node: Element): boolean =>
  isHeldScript(node) || isHeldTemplate(node) || !!heldAddresses(node)[0];
