// What the owner gives a service, against what its vendor takes. Pure.
import type { Given, Parameters } from './loader.js';

/** What was given under a name, and all that the service takes. */
export interface ParameterProblem {
  readonly value: unknown;
  readonly takes: Parameters;
}

const isSound = (
  kind: Parameters[string] | undefined,
  value: unknown,
): boolean =>
  Array.isArray(kind)
    ? typeof value === 'string' && new RegExp(`^(?:${kind[0]})$`).test(value)
    : typeof value === kind;

/** Whether it is what the service takes. */
export const isGiven = <Keys extends Parameters>(
  given: object,
  takes: Keys,
  complain: (key: string, found: ParameterProblem) => void,
): given is Given<Keys> => {
  const needed = Object.keys(takes).filter((key) => !key.endsWith('?'));
  const wrong = [...new Set([...Object.keys(given), ...needed])].filter(
    (key) => !isSound(takes[key] ?? takes[`${key}?`], Reflect.get(given, key)),
  );
  for (const key of wrong) {
    complain(key, { value: Reflect.get(given, key), takes });
  }
  return !wrong[0];
};
