// By what a page is known to load, or to set up, a service that is loaded by
// its name. Build time only.
import { bare } from '../bare.js';
import { attempt } from '../browser/guard.js';
import type { Call, Given, Loader, Parameters, State } from './loader.js';

/** An address of a vendor's script. */
export interface Address {
  /**
   * In place of what the owner gives stands its key: `https://a.example/{id}.js`.
   * Of a query only what the owner gives.
   */
  readonly src: string;
  /** Asked for only if the owner gives this. */
  readonly given?: string;
}

/**
 * The arguments of a call, up to the one with what the owner gives, `{id}`: a
 * text, or the texts in an object or a list.
 */
export type AccountCall = readonly (string | readonly string[])[];

/** A service that is loaded by its name. */
export interface Loadable {
  readonly id: string;
  /** Parameters that have to be given. */
  readonly needs: readonly string[];
  /** None for one that is only told. */
  readonly addresses: readonly Address[];
  /** Calls that name the owner's account to the vendor. */
  readonly calls: readonly AccountCall[];
  /** Globals that do: name → `{id}`. */
  readonly globals: Readonly<Record<string, string>>;
  /** Whether it may run before consent in Google's advanced mode. */
  readonly isAhead: boolean;
}

const STATE: State = {
  isGranted: true,
  grants: bare({}),
  dataLayer: 'dataLayer',
};

/** Without what is the same for every owner: a page may write it otherwise. */
const essence = (src: string): string => {
  const [address = ''] = src.split('#');
  const [place = '', query = ''] = address.split('?');
  const given = query.split('&').filter((pair) => pair.includes('{'));
  return given[0] ? `${place}?${given.join('&')}` : place;
};

const placeOf = (src: string): string => src.split('?')[0] ?? '';

const isOfOwner = (text: string): boolean => /\{\w+\}/.test(text);

const upTo = <Item>(
  list: readonly Item[],
  isLast: (item: Item) => boolean,
): readonly Item[] => list.slice(0, list.findIndex(isLast) + 1);

/** Runs it where globals can be looked up; what needs more of a page has no result. */
const inEmptyPage = <Result>(run: () => Result): Result | undefined => {
  Reflect.set(globalThis, 'window', {});
  const result = attempt(run);
  Reflect.deleteProperty(globalThis, 'window');
  return result;
};

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Object.values(Object(value)).flatMap(textsIn);

/** @returns nothing, if the call names no account */
const accountCall = (call: Call): AccountCall =>
  upTo(
    call.map((argument) =>
      typeof argument === 'string'
        ? argument
        : upTo(textsIn(argument), isOfOwner),
    ),
    (argument) =>
      typeof argument === 'string' ? isOfOwner(argument) : !!argument[0],
  );

const accountGlobals = (globals: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(globals).filter(
      ([, value]) => typeof value === 'string' && isOfOwner(value),
    ),
  );

/**
 * What is asked for with the parameters that are needed, and what else with
 * each of the others; what is called and set with those that are needed.
 */
export const loadableOf = (
  id: string,
  parameters: Parameters,
  loader: Loader,
): Loadable => {
  const nameOf = (key: string) => key.replace('?', '');
  const keys = Object.keys(parameters);
  const needs = keys.filter((key) => !key.endsWith('?'));
  const sample = (...more: string[]): Given<Parameters> =>
    Object.fromEntries(
      [...needs, ...more].map((key) => [
        nameOf(key),
        parameters[key] === 'boolean' ? true : `{${nameOf(key)}}`,
      ]),
    );
  const ask = (...more: string[]): string[] =>
    (loader.scripts?.(sample(...more), STATE) ?? []).map((script) =>
      essence(typeof script === 'string' ? script : script.src),
    );
  const always = ask();
  const others = keys
    .filter((key) => key.endsWith('?'))
    .flatMap((key) =>
      ask(key)
        .filter((src) => !always.map(placeOf).includes(placeOf(src)))
        .map((src) => ({ src, given: nameOf(key) })),
    );
  const calls = inEmptyPage(() => loader.start?.(sample(), STATE)) ?? [];
  const globals = inEmptyPage(() => loader.globals?.(sample())) ?? {};
  return {
    id,
    needs,
    addresses: [...always.map((src) => ({ src })), ...others],
    calls: calls.map(accountCall).filter((call) => call[0]),
    globals: accountGlobals(globals),
    isAhead: !!loader.followsConsentMode,
  };
};
