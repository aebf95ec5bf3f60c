// What the gate takes for held: anything else is not ours and is never touched.
import { heldAddresses } from './address.js';

export const isHeldTemplate = (node: Element): node is HTMLTemplateElement =>
  node instanceof HTMLTemplateElement;

export const isHeldScript = (node: Element): boolean =>
  node instanceof HTMLScriptElement && node.type === 'text/plain';

/** Whether a node with `data-category` is held. */
export const isHeld = (node: Element): boolean =>
  isHeldScript(node) || isHeldTemplate(node) || heldAddresses(node).length > 0;
