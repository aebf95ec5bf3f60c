// What the owner gives a service, against what its vendor takes. Pure.
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

type Values = Readonly<Record<string, unknown>>;

/**
 * Keys of what doesn't fit, and of what is missing.
 * @param given - without a prototype
 */
export const wrongKeys = (given: Values, [needed, kinds]: Takes): string[] =>
  Object.keys({ ...kinds, ...given }).filter((key, at) => {
    const value = given[key];
    const kind = kinds[key];
    if (!(key in given)) return at < needed;
    return (
      typeof value !== typeof kind ||
      (typeof value === 'string' && !new RegExp(`^(?:${kind})$`).test(value))
    );
  });

/** Whether it is what the service takes. */
export const isGiven = <Keys extends Parameters>(
  given: Values,
  takes: Takes,
): given is Given<Keys> => !wrongKeys(given, takes)[0];
