// Reads and writes first-party cookies. A refusal of the browser (sandboxed
// frame, blocked cookies) is an empty answer.
import { doc } from './document.js';
import { attempt } from './guard.js';

/** Name and value of every cookie that scripts can see. */
export const allCookies = (): string[][] =>
  (attempt(() => doc('cookie')) ?? '')
    .split('; ')
    .map((pair) => pair.split(/=(.*)/s));

/** Values of all cookies of that name: paths and domains can hold several. */
export const readCookies = (name: string): string[] =>
  allCookies().flatMap(([key, value]) => (key === name && value) || []);

/** Sends one cookie string to the browser, marked Secure where the page is. */
export const setCookie = (text: string): void => {
  const secure = location.protocol === 'https:' ? ';Secure' : '';
  attempt(() =>
    Reflect.set(Document.prototype, 'cookie', text + secure, document),
  );
};
