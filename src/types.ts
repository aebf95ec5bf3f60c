// The words that every room shares. Types only.
import type { ReadableAtom } from 'nanostores';
import type { Config, OwnService, PlainConfig } from './config-keys.js';

/** Category or service → in force now. */
export type Grants = Readonly<Record<string, boolean>>;

/** Category or service → what the visitor said about it. */
export type Choices<Name extends string = string> = Readonly<
  Partial<Record<Name, boolean>>
>;

/** How a choice was made. `other`: by a way that a newer version knows. */
export type Method =
  'accept-all' | 'reject-all' | 'save' | 'withdraw' | 'dismiss' | 'other';

/** What a browser says by itself. `gpc`: Global Privacy Control. */
export type Signal = 'gpc';

/** What is visible of us. */
export type View = 'none' | 'banner' | 'preferences';

/** Where a page keeps something on the device, named as in the config. */
export type StoreKind =
  'cookies' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'caches';

/** The stored proof of a visitor's choice. */
export interface ConsentRecord {
  /** When the choice was made, seconds since 1970; absent if only signals were seen. */
  readonly decidedAt?: number;
  readonly method: Method;
  /** The revision of the config that was shown, `[A-Za-z0-9._-]{1,16}`; empty for none. */
  readonly revision: string;
  /** Each optional category that was asked, and the answer. */
  readonly categories: Readonly<Record<string, boolean>>;
  /** Marks (see `serviceMark`) of the services whose answer differs from their category's. */
  readonly differing: readonly string[];
  /** Marks of all services that were asked. */
  readonly services: readonly string[];
  readonly signals: readonly Signal[];
  /** Only with a receiver. */
  readonly id?: string;
}

/** How the visitor came here. Kept in memory only, and forgotten with a refusal. */
export interface Landing {
  /** Address of the page, campaign parameters included. */
  readonly url: string;
  readonly referrer: string;
}

/** What happened to the grants. */
export interface Change {
  readonly before: Grants;
  readonly after: Grants;
  /** Names whose grant is another one now. */
  readonly changed: readonly string[];
  readonly method: Method | undefined;
  /** For tags that start now and missed it. */
  readonly landing: Landing | undefined;
}

/** A text of the owner: for every language, or language → text. */
export type Text = string | Readonly<Record<string, string>>;

type Entry<Map> =
  Map extends Readonly<Record<string, infer Item>> ? Item : never;

type Standard = 'functional' | 'analytics' | 'marketing';
type Keys<Part> = Part extends object ? keyof Part & string : never;

/** Names that a config knows: its categories, or the standard ones, and its services. */
export type NameOf<Written extends Config> =
  | 'essential'
  | ('categories' extends keyof Written
      ? Keys<Written['categories']>
      : Standard)
  | ('services' extends keyof Written ? Keys<Written['services']> : never);

/** A purpose that the visitor answers for as a whole. */
export type Category = Entry<NonNullable<PlainConfig['categories']>> & {
  readonly name: string;
  /** Always on: `essential`, and those that the owner names. */
  readonly required: boolean;
};

/** A third party, or the site itself, that stores or reads something. */
export type Service = OwnService & {
  readonly id: string;
  readonly name: string;
  /** Its category is always on. */
  readonly required: boolean;
  /**
   * One of the catalogue, with these parameters; absent for an own one.
   * Without a category it could not be found there, and stays refused.
   */
  readonly given?: Readonly<Record<string, unknown>> | undefined;

  /** In force until the visitor objects: it is not asked about, and stores nothing on the device. */
  readonly objectable?: boolean;
};

/** A checked config: categories and services as lists, the implied ones added. */
export type Settings = Omit<
  PlainConfig,
  'categories' | 'services' | 'storage'
> & {
  /** In display order, `essential` first. */
  readonly categories: readonly Category[];
  readonly services: readonly Service[];
  readonly storage: NonNullable<PlainConfig['storage']> & {
    readonly name: string;
  };
};

/** Why something was held, refused or ignored. The sentences are in `problems.ts`. */
export type Report = (
  code: ProblemCode,
  /** A config key, a global, an address, or the element itself. */
  where: string | Element,
  found?: unknown,
) => void;

export type ProblemCode =
  // the config
  | 'json'
  | 'config'
  | 'names'
  | 'config-load'
  | 'config-late'
  | 'config-twice'
  | 'service'
  | 'vendor'
  | 'parameter'
  | 'load'
  | 'own-service'
  | 'guard'
  | 'region'
  | 'region-category'
  // the page
  | 'held'
  | 'live-address'
  | 'early-address'
  | 'slow'
  | 'after'
  | 'address'
  | 'template-address'
  | 'base'
  | 'poster'
  | 'placeholder'
  | 'nonce'
  | 'trusted-types'
  | 'global-taken'
  | 'twice'
  | 'service-twice'
  | 'service-live'
  // at run time
  | 'unknown-name'
  | 'shut'
  | 'storage'
  | 'renew'
  | 'record'
  | 'link'
  | 'part'
  | 'attribute'
  | 'text-key'
  | 'locale'
  | 'leftover'
  | 'pattern'
  | 'tracker'
  | 'basis'
  | 'purpose';

/** The public face of a running library. */
export interface Consent<Name extends string = string> {
  /** Yes to every category and service. */
  acceptAll(): void;
  /** No to everything optional. */
  rejectAll(): void;
  /** What is not named keeps its choice; undecided becomes refused. */
  save(choices: Choices<Name>): void;
  /** No to these, the rest stays. Without names: no to everything optional. */
  withdraw(...names: Name[]): void;
  /** Opens one of the views, or with `none` closes what is open. Needs the interface. */
  show(view: View): void;
  /** What is in force now. A subscriber of a choice finds it stored and told to vendors. */
  readonly grants: ReadableAtom<Readonly<Record<Name, boolean>>>;
  /** The stored choice; undefined while there is none that counts. */
  readonly record: ReadableAtom<ConsentRecord | undefined>;
  /** What is visible of us. */
  readonly view: ReadableAtom<View>;
  /** How the visitor came to this document; undefined once everything was refused. */
  readonly landing: Landing | undefined;
  /** Whether `name` is in force now; false for a name that the config does not know. */
  isGranted(name: Name): boolean;
  /**
   * Resolves once `name` is granted; stays pending while it is refused.
   * A service that is loaded by its name can be spoken to then. Rejects at
   * once for a name that the config does not know, and with the reason of
   * `signal` when that aborts: an `AbortError`, unless it was given another.
   */
  when(name: Name, options?: { signal?: AbortSignal }): Promise<void>;
  /** Calls `fn` with the present state now and on every change. @returns unsubscribes. */
  onChange(fn: (change: Change) => void): () => void;
  /** Takes back what is ours: listeners, observers, interface. Not what vendors did. */
  stop(): void;
}
