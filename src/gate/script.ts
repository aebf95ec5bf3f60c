// A held script becomes live: a new one beside it, with its attributes, its
// nonce and its id.
import { create, doc } from '../browser/document.js';
import { attempt } from '../browser/guard.js';
import { trust } from '../browser/trusted.js';
import type { Report } from '../types.js';
import { safeAddress } from './address.js';
import { scriptSource } from './held.js';

/** Attributes that belong to the held node alone. */
const OURS =
  /^(type|src|nonce|data-(consentry-)?(src|category|service|when|after|type|repeat))$/;

/** Type of the live script; empty for a classic one. In a template it is as written. */
const liveType = (script: Element): string =>
  script.getAttribute('data-type') ??
  (script.getAttribute('type') ?? '').replace('text/plain', '');

/**
 * A live copy that has not run yet; undefined if its address is no address.
 * Source: https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 */
export const liveScript = (
  held: HTMLElement,
  report: Report,
): HTMLScriptElement | undefined => {
  const source = scriptSource(held);
  const address = source === null ? null : safeAddress(held, source, report);
  if (address === undefined) return undefined;
  const script = create('script');
  script.type = liveType(held);
  for (const { name, value } of held.attributes) {
    if (OURS.test(name)) continue;
    // Trusted Types refuse handlers such as `onload`; the script goes without.
    attempt(
      () => script.setAttribute(name, value),
      (error) => report('trusted-types', held, error),
    );
  }
  // The attribute reads empty under a CSP header; the property does not.
  script.nonce = held.nonce ?? '';
  if (address === null) {
    script.text = trust('createScript', held.textContent ?? '');
  } else {
    script.src = trust('createScriptURL', address);
  }
  return script;
};

const isModule = (held: Element): boolean => liveType(held) === 'module';

/** Whether others of its group wait for it: it runs later than it is put in, and will report. */
export const blocksOrder = (held: Element): boolean =>
  isModule(held) ||
  (scriptSource(held) !== null && !held.hasAttribute('nomodule'));

/** Starts the download of a script that still waits for its turn. */
export const preload = (
  held: HTMLElement,
  report: Report,
): HTMLLinkElement | undefined => {
  const source = scriptSource(held);
  if (source === null || !blocksOrder(held)) return undefined;
  const address = safeAddress(held, source, report);
  if (address === undefined) return undefined;
  const link = create('link');
  link.rel = isModule(held) ? 'modulepreload' : 'preload';
  link.as = 'script';
  for (const name of ['crossorigin', 'integrity', 'referrerpolicy']) {
    const value = held.getAttribute(name);
    if (value !== null) link.setAttribute(name, value);
  }
  link.nonce = held.nonce ?? '';
  link.href = address;
  doc('head').append(link);
  return link;
};

/**
 * Stops a script that is still downloading. Removing or re-typing it does not,
 * in any engine; moving it into an inert document does.
 */
export const stopScript = (script: HTMLScriptElement): void => {
  doc('implementation').createHTMLDocument('').adoptNode(script);
};
