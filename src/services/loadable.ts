// By which addresses services are loaded by their name. Build time only.
import { bare } from '../bare.js';
import type { Given, Loader, Parameters, State } from './loader.js';

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

/** A service that is loaded by its name. */
export interface Loadable {
  readonly id: string;
  /** None for one that is only told. */
  readonly addresses: readonly Address[];
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

/**
 * What is asked for with the parameters that are needed, and what else with
 * each of the others.
 */
export const loadableOf = (
  id: string,
  parameters: Parameters,
  loader: Loader,
): Loadable => {
  const nameOf = (key: string) => key.replace('?', '');
  const keys = Object.keys(parameters);
  const sample = (more: readonly string[]): Given<Parameters> =>
    Object.fromEntries(
      [...keys.filter((key) => !key.endsWith('?')), ...more].map((key) => [
        nameOf(key),
        parameters[key] === 'boolean' ? true : `{${nameOf(key)}}`,
      ]),
    );
  const ask = (...more: string[]): string[] =>
    (loader.scripts?.(sample(more), STATE) ?? []).map((script) =>
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
  return { id, addresses: [...always.map((src) => ({ src })), ...others] };
};
