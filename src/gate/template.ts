// Held templates: any HTML, inert until released. A copy of the content goes
// behind the template, where its scripts and held addresses are held things of
// their own and take the same road as all others.
import { doc } from '../browser/document.js';
import type { Report } from '../types.js';
import { heldAddresses } from './address.js';
import { copyCondition } from './condition.js';
import { liveScript } from './script.js';

/** Template → what we inserted for it. */
const inserted = new WeakMap<Element, ChildNode[]>();

/** Comments around it: in markup that a page reads and writes back, they tell what is ours. */
const START = 'consentry';
const END = '/consentry';

/** What stands behind a template by markup that was written back. */
const writtenBack = (template: Element): ChildNode[] => {
  const nodes: ChildNode[] = [];
  for (let node = template.nextSibling; node; node = node.nextSibling) {
    const mark = node instanceof Comment && node.textContent;
    if (!nodes.length && mark !== START) return [];
    nodes.push(node);
    if (mark === END) return nodes;
  }
  return [];
};

/** Holds a node of the copy under the conditions of its template. */
const hold = (node: Element, template: Element, report: Report): void => {
  const isScript = node instanceof HTMLScriptElement;
  // Trusted Types distrust a cloned script, even one that does not run.
  const held = isScript ? liveScript(node, report) : node;
  if (!held) return node.remove();
  if (held instanceof HTMLScriptElement) {
    held.setAttribute('data-type', held.type);
    held.type = 'text/plain';
    node.replaceWith(held);
  }
  copyCondition(template, held);
};

/** Puts a copy of the content behind the template. @returns what was put there now */
export const insertContent = (
  template: HTMLTemplateElement,
  report: Report,
): ChildNode[] => {
  if (inserted.has(template)) return [];
  const copy: DocumentFragment = Reflect.apply(doc('importNode'), document, [
    template.content,
    true,
  ]);
  for (const node of copy.querySelectorAll(':not(form)')) {
    // Firefox's preload scanner fetches these before any of us can hold them.
    if (node.matches('img[src],script[src],link[href],[srcset],[poster]')) {
      report('template-address', node);
    }
    const isHeld =
      node instanceof HTMLScriptElement || heldAddresses(node).length;
    if (isHeld && !node.hasAttribute('data-category')) {
      hold(node, template, report);
    }
  }
  removeContent(template);
  const nodes = [new Comment(START), ...copy.childNodes, new Comment(END)];
  inserted.set(template, nodes);
  template.after(...nodes);
  return nodes;
};

/** Takes it away again, and what markup that was written back has of it. */
export const removeContent = (template: Element): void => {
  for (const node of inserted.get(template) ?? writtenBack(template)) {
    node.remove();
  }
  inserted.delete(template);
};
