// The gate over the document, which is the list of held things: releases what
// may be released, takes back what can be taken back, and looks at nodes that
// the page adds later.
import { listen, matches, queryAll } from '../browser/document.js';
import { guard } from '../browser/guard.js';
import type { Report } from '../types.js';
import { clearAddresses, setAddresses } from './address.js';
import { isKnown, isOpen } from './condition.js';
import type { Rules } from './condition.js';
import { isHeld, isHeldScript, isHeldTemplate } from './held.js';
import { createQueue } from './queue.js';
import { createRound } from './round.js';
import { insertContent, removeContent } from './template.js';
import { createUnfinished } from './unfinished.js';

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
  /** Releases this node where it stands, whatever is granted, until the next choice. */
  releaseOnce: (node: Element) => void;
}

const MARKED = '[data-category]';
/** A script that has run can't be taken back. */
const REVOKED = `${MARKED}:not(script)`;
/** What may be code is neither run nor asked for without our nonce. */
const CODE = 'script,[data-srcdoc],[data-consentry-srcdoc]';

/** The marked nodes among these and in them. */
const markedIn = (nodes: Iterable<Node>): Element[] =>
  [...nodes]
    .filter((node) => node instanceof Element)
    .flatMap((node) => [
      node,
      ...Element.prototype.querySelectorAll.call(node, MARKED),
    ])
    .filter((node) => matches(node, MARKED));

const isInPage = (node: Element): boolean =>
  Node.prototype.contains.call(document, node);

export const startGate = ({
  rules,
  nonce,
  signal,
  report,
}: GateOptions): Gate => {
  const unfinished = createUnfinished();

  // The gate is no way around the CSP: what carries another nonce than ours,
  // or none, came from elsewhere than the page's author.
  const isOurs = (node: HTMLElement): boolean => {
    const ours = !nonce || node.nonce === nonce;
    if (!ours) report('nonce', node, node.nonce);
    return ours;
  };
  // A property that no clone and no markup carries. What is gone, moved, or
  // under another condition loses it; with the next choice it means nothing.
  const ONCE = Symbol();
  let turn = {};
  const forget = (node: Node) => Reflect.deleteProperty(node, ONCE);
  const open = (node: Element) =>
    !signal.aborted &&
    isOpen(node, rules(), report, Reflect.get(node, ONCE) === turn);
  const mayRun = (held: HTMLElement) =>
    isInPage(held) && open(held) && isOurs(held);
  const queue = createQueue(mayRun, report);

  const release = (node: HTMLElement) => {
    if (isHeldTemplate(node)) {
      // At once, so that what stands behind the template does not overtake.
      for (const one of markedIn(insertContent(node, report))) meet(one);
    } else if (node.matches(CODE) && !isOurs(node)) return;
    else if (isHeldScript(node)) queue.add(node);
    else setAddresses(node, report);
  };

  const shut = (node: Element) => {
    forget(node);
    if (isHeldTemplate(node)) removeContent(node);
    else if (!isHeldScript(node)) clearAddresses(node, report);
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
    // A form holds nothing, and its fields hide its properties.
    if (!(node instanceof HTMLElement) || node instanceof HTMLFormElement) {
      return;
    }
    if (!onlyClose && unfinished.keep(node)) return;
    guard(() => consider(node, onlyClose));
  };

  const round = createRound(meet, signal);
  const sweep = () => {
    unfinished.take();
    round.restart(queryAll(MARKED));
  };

  const noteAttribute = (target: Node, name: string) => {
    const isCondition = name.startsWith('data-');
    if (isCondition) forget(target);
    // An address alone makes nothing ours.
    const isOnOurs =
      target instanceof Element && (isCondition || matches(target, MARKED));
    if (isOnOurs) round.add(target);
  };
  const observer = new MutationObserver((records) => {
    for (const node of unfinished.take()) round.add(node);
    for (const record of records) {
      const { addedNodes, removedNodes, attributeName, target } = record;
      if (attributeName) noteAttribute(target, attributeName);
      // What has left the page, or went where we don't look (a shadow root), is
      // held: put back later, a released frame would load before we see it, and
      // a template's copy would stay behind.
      for (const node of markedIn(removedNodes)) {
        // An address that is set puts its node back where it was.
        if (node.parentNode !== target) forget(node);
        if (!isInPage(node)) shut(node);
      }
      for (const node of markedIn(addedNodes)) round.add(node);
    }
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
      // What the page adds before the next sweep comes after what waits for it.
      round.halt();
      turn = {};
      queue.stopRevoked();
      // An image before the sources of its picture: it must not turn to its own.
      for (const node of queryAll(REVOKED).reverse()) meet(node, true);
    },
    releaseOnce: (node) => {
      Reflect.set(node, ONCE, turn);
      meet(node);
    },
  };
};
