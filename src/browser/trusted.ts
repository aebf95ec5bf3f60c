// Trusted Types: our policy signs exactly the text that we are about to use,
// so that the page can't borrow it.
// Source: https://w3c.github.io/trusted-types/dist/spec/
import { attempt } from './guard.js';

type Kind = 'createScript' | 'createScriptURL' | 'createHTML';
type Policy = Record<Kind, (text: string) => string>;
interface Factory {
  createPolicy: (name: string, rules: Policy) => Policy;
}

let policy: Policy | undefined;
let expected: string | undefined;

const pass = (text: string): string => {
  if (text !== expected) throw new TypeError(expected);
  return text;
};

/** `text` as the sink wants it: signed where the browser has Trusted Types and allows our policy. */
export const trust = (kind: Kind, text: string): string => {
  const factory: Factory | undefined = Reflect.get(window, 'trustedTypes');
  policy ??= attempt(() =>
    factory?.createPolicy('consentry', {
      createScript: pass,
      createScriptURL: pass,
      createHTML: pass,
    }),
  );
  expected = text;
  const signed = policy ? policy[kind](text) : text;
  expected = undefined;
  return signed;
};
