// The border between us and what may throw: the page's callbacks, the
// browser's refusals, our own mistakes. The only core file that prints.

/** Says something to the owner. */
export const print = (...said: unknown[]): void =>
  console.error('Consentry:', ...said);

/** Says what may be meant otherwise. */
export const warn = (...said: unknown[]): void =>
  console.warn('Consentry:', ...said);

/** Says how things are. */
export const inform = (...said: unknown[]): void =>
  console.info('Consentry:', ...said);

/** Runs `fn`; what it throws goes to `failed`, by default nowhere: a refusal of the browser is an answer. */
export const attempt = <Result>(
  fn: () => Result,
  failed?: (error: unknown) => void,
): Result | undefined => {
  try {
    return fn();
  } catch (error) {
    return failed?.(error) as undefined;
  }
};

/** Runs `fn`; an error is printed and goes no further. */
export const guard = <Result>(fn: () => Result): Result | undefined =>
  attempt(fn, print);
