// A service of the catalogue as its vendor's documentation shows it: what the
// owner gives, what is asked for, what the vendor hears.

export interface ServiceCase {
  /** Of the catalogue; its file is named so, too. */
  readonly id: string;
  readonly given: Readonly<Record<string, unknown>>;
  /** A queue to which another vendor gives the same name: they can't share a page. */
  readonly global?: string;
  /** Addresses asked for after a yes, in the order in which they run. */
  readonly scripts: readonly string[];
  /**
   * What the vendor's (last) script does: takes over its queue and hands every
   * call to `hear(call)`, as a list. See `fakes.ts`.
   */
  readonly fake: string;
  /** Cookies that it sets; each fits a pattern of the catalogue. */
  readonly cookies?: readonly string[];
  /** A call of the page itself, before any consent. */
  readonly early?: string;
  /** What is heard after a yes, in order; then comes the early call. */
  readonly start: readonly unknown[];
  /** What is heard after a yes that follows a refusal, if not the same. */
  readonly lateStart?: readonly unknown[];
  /** How the early call is heard. */
  readonly heardEarly?: unknown;
  /** What is heard after a withdrawal. */
  readonly stop: readonly unknown[];
  /** What is heard after a yes that follows the withdrawal, on the same page. */
  readonly again?: readonly unknown[];
}
