// Held templates: any HTML, inert until released. A copy of the content goes
// behind the template, where its scripts and held addresses are held things of
// their own and take the same road as all others.
import { doc } from '../browser/document.js';
import type { Traces } from '../parts/contract.js';
import type { Report } from '../types.js';
import { copyCondition } from './condition.js';
import { heldAddresses } from './held.js';
import { liveScript } from './script.js';
import { END, removeContent, START } from './shut.js';

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
  traces: Traces,
  report: Report,
): ChildNode[] => {
  const { inserted } = traces;
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
  removeContent(template, traces);
  const nodes = [new Comment(START), ...copy.childNodes, new Comment(END)];
  inserted.set(template, nodes);
  template.after(...nodes);
  return nodes;
};
