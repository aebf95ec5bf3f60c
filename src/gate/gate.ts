// The gate over the document, which is the list of held things: releases what
// may be released, takes back what can be taken back, and looks at nodes that
// the page adds later.
import { doc, listen, queryAll } from '../browser/document.js';
import { guard } from '../browser/guard.js';
import { createSlices } from '../browser/when.js';
import type { Report } from '../types.js';
import { clearAddresses, scriptSource, setAddresses } from './address.js';
import { isKnown, isOpen } from './condition.js';
import type { Rules } from './condition.js';
import { isHeld, isHeldScript, isHeldTemplate } from './held.js';
import { createQueue } from './queue.js';
import { insertContent, removeContent } from './template.js';

export interface GateOptions {
  /** Read at every step: a grant may be gone by the time of the next one. */
  rules: () => Rules;
  /** Nonce of our own script; markup needs the same one. Empty: no rule. */
  nonce: string;
  signal: AbortSignal;
  report: Report;
}

export interface Gate {
  /** Brings the whole document in line with the rules, in tasks that don't block. */
  sweep: () => void;
  /** At once: stops what is still downloading, empties frames and media that are not granted any more. */
  revoke: () => void;
}

const MARKED = '[data-category]';
const CODE = '[data-srcdoc],[data-consentry-srcdoc]';

/**
 * False while the parser may still be adding text or nodes to it. Only text
 * behind it proves that it is closed: elements, any script of the page could
 * have put there meanwhile.
 */
const isComplete = (node: Element): boolean =>
  doc('readyState') !== 'loading' || node.nextSibling instanceof Text;

/** The marked nodes among these and in them. */
const markedIn = (nodes: NodeList): Element[] =>
  [...nodes]
    .filter((node) => node instanceof Element)
    .flatMap((node) => [node, ...node.querySelectorAll(MARKED)])
    .filter((node) => node.matches(MARKED));

export const startGate = ({
  rules,
  nonce,
  signal,
  report,
}: GateOptions): Gate => {
  let unfinished: Element | undefined;

  // The gate is no way around the CSP: what carries another nonce than ours,
  // or none, came from elsewhere than the page's author.
  const isOurs = (node: HTMLElement): boolean => {
    const ours = !nonce || node.nonce === nonce;
    if (!ours) report('nonce', node, node.nonce);
    return ours;
  };
  const open = (node: Element) =>
    !signal.aborted && isOpen(node, rules(), report);
  const mayRun = (held: HTMLElement) =>
    held.isConnected && open(held) && isOurs(held);
  const queue = createQueue(mayRun, report);

  const release = (node: HTMLElement) => {
    if (isHeldTemplate(node)) insertContent(node, report);
    else if (isHeldScript(node)) queue.add(node);
    // Code in an attribute needs the nonce that a script of its own would need.
    else if (!node.matches(CODE) || isOurs(node)) setAddresses(node, report);
  };

  const shut = (node: Element) => {
    if (!isHeldScript(node)) clearAddresses(node, report);
    removeContent(node);
  };

  /** @param onlyClose - leaves what may be released as it is */
  const consider = (node: HTMLElement, onlyClose: boolean) => {
    if (!isHeld(node)) {
      if (node.hasAttribute('src') && isKnown(node, rules())) {
        report('live-address', node);
      }
    } else if (!open(node)) shut(node);
    else if (!onlyClose) release(node);
  };

  const meet = (node: Element, onlyClose = false) => {
    if (!(node instanceof HTMLElement)) return;
    const grows = isHeldScript(node)
      ? scriptSource(node) === null
      : isHeldTemplate(node);
    if (grows && !isComplete(node)) unfinished = node;
    else guard(() => consider(node, onlyClose));
  };

  /** Nodes to look at, in author order: one list, so that nobody overtakes. */
  let waiting: Element[] = [];
  let isWorking = false;
  const work = async () => {
    if (isWorking) return;
    isWorking = true;
    const slices = createSlices();
    for (let node; (node = waiting.shift());) {
      const pause = slices();
      if (pause) await pause;
      if (!signal.aborted) meet(node);
    }
    isWorking = false;
  };

  // A newer change ends the older one's remaining steps.
  const sweep = () => {
    unfinished = undefined;
    waiting = queryAll(MARKED);
    void work();
  };

  const observer = new MutationObserver((records) => {
    const last = unfinished;
    unfinished = undefined;
    if (last) meet(last);
    for (const record of records) {
      const { addedNodes, removedNodes, attributeName, target } = record;
      // An address alone makes nothing ours.
      const isOnOurs =
        attributeName &&
        target instanceof Element &&
        (attributeName.startsWith('data-') || target.matches(MARKED));
      if (isOnOurs) waiting.push(target);
      // What has left the page is held: put back later, a released frame would
      // load before we see it, and a template's copy would stay behind.
      for (const node of markedIn(removedNodes)) {
        if (!node.isConnected) shut(node);
      }
      for (const node of markedIn(addedNodes)) waiting.push(node);
    }
    void work();
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: [
      ...['data-category', 'data-service', 'data-when'],
      // A lazy-loader of the page may set them on what is held.
      ...['src', 'srcset'],
    ],
  });
  listen(document, 'readystatechange', sweep, signal);
  listen(signal, 'abort', () => {
    observer.disconnect();
    queue.stop();
  });
  sweep();

  return {
    sweep,
    revoke: () => {
      queue.stopRevoked();
      // What has run can't be taken back.
      for (const node of queryAll(`${MARKED}:not(script)`)) meet(node, true);
    },
  };
};
