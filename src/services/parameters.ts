// What the owner gives a service, against what its vendor takes. Pure.
import { bare } from '../bare.js';
import type { Given, Parameters, Takes } from './loader.js';

/** What was given under a name, and all that the service takes. */
export interface ParameterProblem {
  readonly value: unknown;
  readonly takes: Parameters;
}

/** What is left of them to check by. */
export const takesOf = (parameters: Parameters): Takes => {
  const isOptional = ([key]: [string, unknown]) => key.endsWith('?');
  const all = Object.entries(parameters);
  const needed = all.filter((entry) => !isOptional(entry));
  const kinds = [...needed, ...all.filter(isOptional)].map(([key, kind]) => [
    key.replace('?', ''),
    kind === 'boolean' ? true : kind === 'number' ? 0 : kind[0],
  ]);
  return [needed.length, Object.fromEntries(kinds)];
};

/** Keys of what doesn't fit, and of what is missing. */
export const wrongKeys = (given: object, [needed, kinds]: Takes): string[] => {
  const known = bare(kinds);
  return Object.keys({ ...kinds, ...given }).filter((key, at) => {
    const value: unknown = Reflect.get(given, key);
    const kind = known[key];
    if (!Object.hasOwn(given, key)) return at < needed;
    return (
      typeof value !== typeof kind ||
      (typeof value === 'string' && !new RegExp(`^(?:${kind})$`).test(value))
    );
  });
};

/** Whether it is what the service takes. */
export const isGiven = <Keys extends Parameters>(
  given: object,
  takes: Takes,
): given is Given<Keys> => !wrongKeys(given, takes)[0];
