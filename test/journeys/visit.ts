// Words of the journeys: a page in happy-dom, a visit to it, and what can be
// seen there. Scripts and frames never load; tests say when one has.
import { PropertySymbol } from 'happy-dom';
import { afterEach, beforeEach, vi } from 'vitest';
import { createConsentry } from '../../src/index.js';
import type { Config, Consent, ConsentRecord } from '../../src/index.js';
import { readRecord } from '../../src/server.js';
// At hand, as from the browser's cache.
import '../../src/gate/release.js';

/** happy-dom's own window; vitest's global one borrows its properties. */
const inner = Reflect.get(document, PropertySymbol.window) as Window & {
  happyDOM: { settings: { disableErrorCapturing: boolean } };
};

// Vitest leaves out what happy-dom keeps under symbols, such as the listeners.
for (const key of Object.getOwnPropertySymbols(inner)) {
  if (!(key in globalThis)) {
    Reflect.set(globalThis, key, Reflect.get(inner, key));
  }
}
// A listener that throws stops nobody, as in a browser.
inner.happyDOM.settings.disableErrorCapturing = false;
const { connectedToDocument, onSetAttribute, onRemoveAttribute } =
  PropertySymbol;
for (const element of [HTMLScriptElement, HTMLLinkElement, HTMLIFrameElement]) {
  for (const key of [connectedToDocument, onSetAttribute, onRemoveAttribute]) {
    const plain: unknown = Reflect.get(HTMLElement.prototype, key);
    Reflect.set(element.prototype, key, plain);
  }
}

// happy-dom has none: set by the attribute, never written back to it.
// Source: https://html.spec.whatwg.org/multipage/urls-and-fetching.html#nonce-attributes
const nonces = new WeakMap<Element, string>();
Object.defineProperty(HTMLElement.prototype, 'nonce', {
  configurable: true,
  get(this: Element) {
    return nonces.get(this) ?? this.getAttribute('nonce') ?? '';
  },
  set(this: Element, value: string) {
    nonces.set(this, value);
  },
});
// To happy-dom, Max-Age=0 is over only a millisecond later.
const jar: object = Object.getPrototypeOf(Document.prototype);
const cookies = Object.getOwnPropertyDescriptor(jar, 'cookie');
Object.defineProperty(jar, 'cookie', {
  ...cookies,
  set(this: Document, text: string) {
    cookies?.set?.call(this, text.replace('Max-Age=0', 'Max-Age=-1'));
  },
});
// Idle work is done by the time that everything is settled.
Reflect.set(window, 'requestIdleCallback', (fn: () => void) => setTimeout(fn));

// Busy machines are slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });

type Entry = Record<number | string, unknown>;

let running: Consent | undefined;
let serial = 0;
let said: string[] = [];

/** Starts the library on this page, as a page view does. */
export const visit = <const Written extends Config>(
  config: Written,
  options: { nonce?: string } = {},
) => {
  leave();
  const consent = createConsentry<Written>(config, options);
  running = consent;
  return consent;
};

/** Ends the page view. */
export const leave = (): void => {
  running?.stop();
  running = undefined;
};

/** Something that no other script of this document contains. */
export const unique = (): string => `/* ${++serial} */`;

/** Fills the body. @returns its elements */
export const write = (html: string): HTMLElement[] => {
  document.body.innerHTML = html;
  return [...document.body.querySelectorAll<HTMLElement>('*')];
};

/** The one element that matches. */
export const find = <Found extends HTMLElement = HTMLElement>(
  selector: string,
): Found => {
  const found = document.querySelectorAll<Found>(selector);
  if (found.length !== 1 || !found[0]) {
    throw new Error(`${found.length} elements match ${selector}`);
  }
  return found[0];
};

/** All that is put off (paint, tasks, lazy parts) has been done. */
export const settled = async (): Promise<void> => {
  for (let round = 0; round < 4; round++) {
    await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => setTimeout(done, 2));
  }
};

/** Waits until the check passes. */
export const eventually = (check: () => void): Promise<void> =>
  vi.waitFor(check, 10_000);

/** Google's data layer as it is now. */
export const dataLayer = (): Entry[] => Reflect.get(window, 'dataLayer') ?? [];

/** Consent commands of that kind in the data layer, oldest first. */
export const consentCommands = (kind: 'default' | 'update'): unknown[] =>
  dataLayer()
    .filter((entry) => entry[0] === 'consent' && entry[1] === kind)
    .map((entry) => entry[2]);

/** What the cookie holds, as a server reads it. */
export const storedRecord = (): ConsentRecord | undefined =>
  readRecord(document.cookie);

/** Everything that was said to the owner, one text a message. */
export const messages = (): readonly string[] => said;

/** The messages that contain all of these words, once there are any. */
export const message = (...words: string[]): Promise<string> =>
  vi.waitFor(() => {
    const found = said.find((text) => words.every((one) => text.includes(one)));
    if (found === undefined) {
      throw new Error(`nothing says ${words.join(', ')}: ${said.join('\n')}`);
    }
    return found;
  }, 10_000);

const forget = (): void => {
  for (const pair of document.cookie.split('; ')) {
    document.cookie = `${pair.split('=')[0]}=;Max-Age=0;Path=/`;
  }
  localStorage.clear();
  sessionStorage.clear();
  for (const key of Object.keys(window)) {
    if (/^(ga-disable-.*|dataLayer|layer\d*|gtag)$/.test(key)) {
      Reflect.deleteProperty(window, key);
    }
  }
};

/** Sends Global Privacy Control, or whatever a browser says in its place. */
export const sendSignal = (value: unknown): void => {
  Object.defineProperty(navigator, 'globalPrivacyControl', {
    value,
    configurable: true,
  });
};

/** Every test of the file gets an empty page and a visitor nobody has met. */
export const startEachTestAfresh = (): void => {
  beforeEach(() => {
    said = [];
    vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
      said.push(words.map(String).join(' '));
    });
  });
  afterEach(async () => {
    leave();
    await settled();
    document.head.replaceChildren();
    document.body.replaceChildren();
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
    forget();
  });
};
