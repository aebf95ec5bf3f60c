// The gate over the document, which is the list of held things: takes back what
// can be taken back, looks at nodes that the page adds later, and hands over
// what may be released to a part that is loaded with the first of them.
import { listen, matches, queryAll } from '../browser/document.js';
import { guard } from '../browser/guard.js';
import type { LoadPart, Traces } from '../parts/contract.js';
import type { Report } from '../types.js';
import { isKnown, isOpen } from './condition.js';
import type { Rules } from './condition.js';
import { isHeld, isHeldScript, isHeldTemplate } from './held.js';
import { createLazyReleaser } from './lazy-releaser.js';
import { createRound } from './round.js';
import { clearAddresses, removeContent } from './shut.js';

export interface GateOptions {
  /** Read at every step: a grant may be gone by the time of the next one. */
  rules: () => Rules;
  /** Nonce of our own script; markup needs the same one. Empty: no rule. */
  nonce: string;
  signal: AbortSignal;
  report: Report;
  loadPart: LoadPart;
}

export interface Gate {
  /** Loads the part that releases, ahead of the first need of it. */
  prepare: () => void;
  /** Brings the whole document in line with the rules, in tasks that don't block. */
  sweep: () => void;
  /** At once: stops what is still downloading, empties frames and media that are not granted any more. */
  revoke: () => void;
  /** Releases this node where it stands, whatever is granted, until the next choice. */
  loadOnce: (node: Element) => void;
}

const MARKED = '[data-category]';
/** A script that has run can't be taken back. */
const REVOKED = `${MARKED}:not(script)`;

/** Of every gate of this page: one that starts after a stop() takes back what the one before released. */
const traces: Traces = { replaced: new WeakMap(), inserted: new WeakMap() };

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
  loadPart,
}: GateOptions): Gate => {
  // Nodes that the visitor lets load without an answer, each until which turn.
  // What is gone, moved, or under another condition loses it; with the next
  // choice it means nothing.
  const once = new WeakMap<Node, object>();
  let turn = {};
  const forget = (node: Node) => once.delete(node);
  const mayOpen = (node: Element) =>
    !signal.aborted &&
    // What the page has taken out, revoking would not find.
    isInPage(node) &&
    isOpen(node, rules(), report, once.get(node) === turn);

  const releaser = createLazyReleaser(
    loadPart,
    {
      nonce,
      report,
      traces,
      mayRelease: mayOpen,
      meet: (nodes) => {
        for (const node of markedIn(nodes)) meet(node);
      },
    },
    // All are met, in the order of the page.
    () => sweep(),
  );

  const shut = (node: Element) => {
    forget(node);
    if (isHeldTemplate(node)) removeContent(node, traces);
    else if (!isHeldScript(node)) clearAddresses(node, traces, report);
  };

  /** @param onlyClose - leaves what may be released as it is */
  const consider = (node: HTMLElement, onlyClose: boolean) => {
    if (!isHeld(node)) {
      if (node.hasAttribute('src') && isKnown(node, rules())) {
        report('live-address', node);
      }
    } else if (!mayOpen(node)) shut(node);
    else if (!onlyClose) releaser.release(node);
  };

  const meet = (node: Element, onlyClose = false) => {
    // A form holds nothing, and its fields hide its properties.
    if (node instanceof HTMLElement && !(node instanceof HTMLFormElement)) {
      guard(() => consider(node, onlyClose));
    }
  };

  const round = createRound(meet, signal);
  const sweep = () => {
    releaser.take();
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
  const look = (records: MutationRecord[]) => {
    for (const node of releaser.take()) round.add(node);
    for (const { addedNodes, removedNodes, attributeName, target } of records) {
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
  };
  const observer = new MutationObserver(look);
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
    releaser.stop();
  });
  sweep();

  return {
    prepare: releaser.prepare,
    sweep,
    revoke: () => {
      // What the page adds before the next sweep comes after what waits for it.
      round.halt();
      // What is out of the page in this moment may come back in the same task.
      look(observer.takeRecords());
      turn = {};
      releaser.revoke();
      // An image before the sources of its picture: it must not turn to its own.
      for (const node of queryAll(REVOKED).reverse()) meet(node, true);
    },
    loadOnce: (node) => {
      once.set(node, turn);
      meet(node);
    },
  };
};
