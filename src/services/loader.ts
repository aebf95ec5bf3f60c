// What is known of loading a service: facts and pure functions. What is done
// with them is in services.ts.
import type { Grants } from '../types.js';

/** One call of a vendor's API: its arguments, the method first if it has methods. */
export type Call = readonly unknown[];

/** Where a vendor's own snippet keeps early calls until its script takes them over. */
export interface Queue {
  /** Global list, or one at a key of a global: `mixpanel.people`. */
  readonly list?: string;
  /** Global function, and its key at which there is the list: `fbq.queue`. */
  readonly caller?: string;
  /** Other keys that the snippet sets. */
  readonly keys?: Readonly<Record<string, unknown>>;
  /** Of a list: whether each argument is an entry of its own, not each call. */
  readonly asItems?: boolean;
  /** Of a list: its methods, whose calls wait as `[method, ...arguments]`. */
  readonly methods?: readonly string[];
  /** Of a function: key at which the vendor's script puts the one that takes over. */
  readonly handler?: string;
  /** Of a function: another global for it. */
  readonly alias?: string;
  /** Of a function: whether calls wait as lists, not as Arguments objects. */
  readonly asLists?: boolean;
}

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
  readonly layer: Layer;
}

/** A command's arguments, or an object of Tag Manager. */
export type LayerEntry =
  | {
      readonly [index: number]: unknown;
      readonly event?: unknown;
      readonly 'gtm.start'?: unknown;
    }
  | undefined;

/** Google's data layer. */
export interface Layer {
  readonly name: string;
  readonly entries: () => LayerEntry[];
  /** Makes a command, which Google takes as a genuine Arguments object alone. */
  readonly command: (call: Call) => void;
  /** Drops events, as gtag.js takes them, and more: without a container, nobody has heard them. */
  readonly forget: (isMore?: (entry: LayerEntry) => boolean) => void;
}

/** A script of the vendor, loaded `async`, or its attributes; `async: ''` stands for the bare one. */
export type Script =
  string | (Readonly<Record<string, string>> & { readonly src: string });

// Methods, so that a loader of certain parameters is a loader of any.
export interface Loader<Keys extends Parameters = Parameters> {
  /** In place before consent, so that the page's early calls find them. Calls of ours go to the first. */
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
  /** Puts in place what no kind of `queues` describes, or adds to them. Requests nothing. */
  install?(given: Given<Keys>): void;
  /** Drops what the page called early, under a refusal, and none of `queues` keeps. */
  forget?(state: State): void;
  /** Makes a call in place of the first queue. */
  send?(call: Call, state: State, given: Given<Keys>): void;
}
