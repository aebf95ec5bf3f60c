// Whether a script loads or sets up a service, for the account of the owner;
// and whether it is ours.
import { doc } from './browser/document.js';
import { attempt } from './browser/guard.js';
import { scriptSource } from './gate/held.js';
import type { AccountCall, Loadable } from './services/loadable.js';
import type { Service } from './types.js';

const KEY = /\{(\w+)\}/g;

type Given = NonNullable<Service['given']>;

/** Whether a held script looks as if loading by name had made it; those of the guard say so. */
export const isMade = (script: Element): boolean =>
  script.parentNode === doc('head') &&
  script.hasAttribute('data-consentry-src') &&
  !script.hasAttribute('data-consentry-guard');

const fill = (text: string, given: Given): string =>
  text.replace(KEY, (_, key: string) => String(given[key]));

/** One slash more or less makes no other address. */
const placeOf = ({ host, pathname }: URL): string =>
  [host, ...pathname.split('/')].filter(Boolean).join('/');

/** Whether an address is the one that a service loads, for the same account. */
const isSame = (written: string, src: string, given: Given): boolean =>
  !!attempt(() => {
    const due = new URL(fill(src, given));
    const found = new URL(written, doc('baseURI'));
    return (
      placeOf(found) === placeOf(due) &&
      [...due.searchParams].every(
        ([key, value]) => found.searchParams.get(key) === value,
      )
    );
  });

/**
 * Whether code has the address that a service loads, and the account. A
 * vendor's snippet puts them together.
 */
const isWithin = (code: string, src: string, given: Given): boolean => {
  const [place = ''] = src.split('?');
  const values = [...src.matchAll(KEY)].map(([, key = '']) => given[key]);
  return [...place.split(/\{\w+\}/), ...values].every((piece) =>
    code.includes(String(piece).replace(/^(https?:)?\/+|\/+$/g, '')),
  );
};

const literal = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const MARK = '["\'`]';

/** The text as code has it: in quotes, which a number may do without. */
const quoted = (text: string): string =>
  /^\d+$/.test(text)
    ? `(?:${MARK}${text}${MARK}|\\b${text}\\b)`
    : MARK + literal(text) + MARK;

/** `fbq('init', '1'`, `push(['init', '1'`, `posthog.init('1'`; what is in an object may have others between. */
const callPattern = (call: AccountCall, given: Given): string =>
  call
    .map((argument, at) => {
      if (typeof argument !== 'string') {
        const texts = argument.map((text) => quoted(fill(text, given)));
        return `[[{][^{}]*?${texts.join('[^{}]*?')}`;
      }
      const text = quoted(fill(argument, given));
      const isLast = at === call.length - 1;
      if (isLast) return text;
      const comma = `${text}\\s*,\\s*`;
      return at ? comma : `(?:${comma}|\\.${literal(argument)}\\(\\s*)`;
    })
    .join('');

/** `window.ID = '1'`, `window["ID"] = '1'` */
const globalPattern = (name: string, text: string, given: Given): string =>
  `\\b${literal(name)}["'\\]]*\\s*=\\s*${quoted(fill(text, given))}`;

/** Whether code makes a call that names the account, or sets the global that does. */
const names = (
  code: string,
  { calls = [], globals = {} }: Partial<Loadable>,
  given: Given,
): boolean => {
  const own = code.replace(/(^|\s)\/\/.*$/gm, '');
  return [
    ...calls.map((call) => callPattern(call, given)),
    ...Object.entries(globals).map(([name, text]) =>
      globalPattern(name, text, given),
    ),
  ].some((pattern) => new RegExp(pattern).test(own));
};

/** Whether a script loads or sets up a service: calls of a page know neither its address nor the account. */
export const setsUp = (
  script: Element,
  known: Partial<Loadable>,
  given: Given = {},
): boolean => {
  const addresses = (known.addresses ?? []).filter(
    (address) => !address.given || given[address.given],
  );
  const source = scriptSource(script);
  if (source !== null) {
    return addresses.some(({ src }) => isSame(source, src, given));
  }
  const code = script.textContent ?? '';
  return (
    addresses.some(({ src }) => isWithin(code, src, given)) ||
    names(code, known, given)
  );
};
