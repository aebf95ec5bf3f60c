// What is known of loading a service: facts and pure functions. What is done
// with them is in services.ts.
import type { Grants } from '../types.js';

/** One call of a vendor's API: its arguments, the method first if it has methods. */
export type Call = readonly unknown[];

/**
 * Where a vendor's own snippet keeps early calls until its script takes them
 * over: a global list, or a list at a key of a global function that collects
 * them (`fbq.queue`). What is not there once `install` has run is made.
 */
export type Queue = readonly [
  path: string,
  /** What else the snippet sets on the function. */
  keys?: object,
  /** Key at which the vendor's script puts the function that takes over. */
  handler?: string,
];

/**
 * Key → what the owner may give; a key that ends in `?` may be left out.
 * A text has to fit the pattern as a whole; the example is for the message if it doesn't.
 */
export type Parameters = Readonly<
  Record<
    string,
    readonly [pattern: string, example: string] | 'boolean' | 'number'
  >
>;

/**
 * What a check needs of them. Made at build time, so that no page view loads the
 * examples.
 */
export type Takes = readonly [
  /** How many have to be given: the first ones. */
  needed: number,
  /** Key → the pattern, or a value of the kind that is taken. */
  kinds: Readonly<Record<string, string | number | boolean>>,
];

type GivenValue<Kind> = Kind extends 'boolean'
  ? boolean
  : Kind extends 'number'
    ? number
    : string;

/** What an owner has given, checked. */
export type Given<Keys extends Parameters> = {
  readonly [
    Key in keyof Keys as Key extends `${string}?` ? never : Key
  ]: GivenValue<Keys[Key]>;
} & {
  readonly [
    Key in keyof Keys as Key extends `${infer Name}?` ? Name : never
  ]?: GivenValue<Keys[Key]>;
};

/** What is in force now, and whether this service is. */
export interface State {
  readonly isGranted: boolean;
  readonly grants: Grants;
  /** Name of Google's data layer. */
  readonly dataLayer: string;
}

/** A command's arguments, or an object of Tag Manager. */
export type LayerEntry =
  | {
      readonly [index: number]: unknown;
      readonly event?: unknown;
      readonly 'gtm.start'?: unknown;
    }
  | undefined;

/** A script of the vendor, loaded `async`, or its attributes; `async: ''` stands for the bare one. */
export type Script =
  string | (Readonly<Record<string, string>> & { readonly src: string });

// Methods, so that a loader of certain parameters is a loader of any.
export interface Loader<Keys extends Parameters = Parameters> {
  /** In place before consent, so that the page's early calls find them. Calls of ours go to the global of the first. */
  readonly queues?: readonly Queue[];
  /** Globals that the vendor's script reads. */
  globals?(given: Given<Keys>): Readonly<Record<string, unknown>>;
  /** The vendor's documented calls, in order, made right before its script is asked for. Those of `tell` that it needs are among them. What makes a script of the page work for the owner's account is put in place here, not before. */
  start?(given: Given<Keys>, state: State): readonly Call[];
  /** In the order in which they run. */
  scripts?(given: Given<Keys>, state: State): readonly Script[];
  /** What the vendor hears after a change, once it has been started: a function of what is in force alone. */
  tell?(state: State, given: Given<Keys>): readonly Call[];
  /** Whether `tell` ends what the service does, so that a withdrawal needs no reload. */
  readonly hasOffSwitch?: boolean;
  /** Told on every page with a choice of the visitor, whether granted or not: a platform that runs by itself. */
  readonly isPlatform?: boolean;
  /** Follows Google Consent Mode, and may run before consent in its advanced mode. These categories are what lets it store, whatever its own. */
  readonly followsConsentMode?: readonly string[];
  /** Puts in place, before them, what no kind of `queues` describes. Requests nothing. */
  install?(given: Given<Keys>): void;
  /** Takes out what the page called early and none of `queues` keeps. @returns gives it back, behind the calls of `start`; under a refusal nobody asks for it */
  take?(state: State): () => void;
  /** Makes a call in place of the first queue. */
  send?(call: Call, state: State, given: Given<Keys>): void;
}
