// What the core and its lazy parts agree on. The names here cross from one
// file to another at run time and are never mangled.
import type { Config } from '../config-keys.js';
import type { Loader, Takes } from '../services/loader.js';
import type {
  Consent,
  Grants,
  ProblemCode,
  Report,
  Service,
  Settings,
  Signal,
  StoreKind,
  View,
} from '../types.js';

/** Raised with every release that changes the shapes below; a part that says another number is not used. */
export const CONTRACT = 1;

/** What an entry brings. */
export interface Host {
  loadPart: LoadPart;
  report: Report;
  /** Nonce of our own script, else empty. */
  nonce: string;
}

/** A service that is loaded by its name. What is absent is not known, or not so. */
export interface NamedService {
  /** Whether its vendor ends what it does once it is told. */
  endsWhenTold?: boolean;
  /** Whether it goes on beside its no, until the page is loaded anew: what lets it store was granted. */
  goesOn?: boolean;
  /** Once it can be spoken to, if it ever can. */
  opened?: Promise<void>;
  /** Brings it in line with what is in force; absent if it is not loaded. */
  bring?: (grants?: Grants) => void;
  /** Begins it as if it were granted, until the next choice; absent if it is not loaded. */
  startOnce?: () => void;
}

/** What stands behind a consent object: for our own parts, not for the page. */
export interface Inside extends Host {
  consent: Consent;
  settings: Settings;
  /** Categories and services that wait for an answer; all optional ones at a first visit. */
  asked: () => readonly string[];
  /** What is shown when nothing else is: the banner, or nothing. */
  rest: () => View;
  /** Lets one held node load until the next choice; absent without a sound config. */
  loadOnce: ((node: Element) => void) | undefined;
  /** Services that the visitor has let load once: a no has to end them, too. */
  loadedOnce: Record<string, true>;
  /** Loads what a yes will need. */
  prepare: () => void;
  /** Tell vendors what is in force, within the choice itself; a part adds its own. */
  tells: ((grants: Grants) => void)[];
  /** Services that the config names by their ids; the part that loads them says so. */
  named?: ReadonlyMap<string, NamedService> | undefined;
  /** With what the catalogue knows of the services that the config names. */
  describe: () => Promise<Settings>;
  /** Signals that this browser sends, e.g. `gpc`. */
  signals: readonly Signal[];
  /** Aborts when the library stops. */
  signal: AbortSignal;
}

/** Everything the interface may know. It decides nothing by itself. */
export interface Ui extends Inside {
  /** BCP 47 tag of the texts in use. */
  locale: string;
  load: LoadView;
  /** More texts in that language, the owner's in place of ours. */
  read: (section: SectionName) => Promise<Texts>;
}

/** Message key → text. `{name}` marks a value to fill in. */
export type Texts = Readonly<Record<string, string>>;

/**
 * Puts a part on the page.
 * @param event - what it is about, if it is about one
 * @param place - element of the page that it belongs to; without one it stands by itself
 * @returns takes it away again
 */
export type Mount = (
  ui: Ui,
  texts: Texts,
  event?: CustomEvent<EraseReport>,
  place?: Element,
) => () => void;

/** A visible part: banner, preferences, re-open button, notice … */
export interface ViewPart {
  contract: number;
  mount: Mount;
}

/** Loads a part with its texts. @returns puts it on the page */
export type LoadView = (
  name: ViewName,
  event?: CustomEvent<EraseReport>,
) => Promise<(place?: Element) => () => void>;

/** Fills what the owner has put into the page for us. */
export interface PiecesPart {
  contract: number;
  start: (inside: Inside, load: LoadView) => void;
}

/** The texts of one visible part in one language. */
export interface TextsPart {
  contract: number;
  texts: Texts;
}

/** A name on the device, and where. */
export interface ErasedName {
  readonly kind: StoreKind;
  readonly name: string;
}

/** What came of erasing: detail of `consentry:erase`. */
export interface EraseReport {
  readonly erased: readonly ErasedName[];
  /** Still there. `out-of-reach`: set by the server, or for another path; `written-back`: by a script that runs. */
  readonly left: readonly (ErasedName & {
    readonly why: 'out-of-reach' | 'written-back';
  })[];
  /** Whether a choice on this page took a grant back; else leftovers were found at start. */
  readonly withdrawn: boolean;
  /** Whether the page is about to be loaded anew. */
  readonly reloads: boolean;
}

/** What the gate has changed in the page, by node, for taking it back. */
export interface Traces {
  /** What stood in its addresses before: a lazy image may have a stand-in. */
  readonly replaced: WeakMap<Element, Readonly<Record<string, string | null>>>;
  /** What was put behind a template. */
  readonly inserted: WeakMap<Element, ChildNode[]>;
}

/** What the gate lends to the part that releases. */
export interface Releasing {
  /** Nonce of our own script; code needs the same one. Empty: no rule. */
  nonce: string;
  report: Report;
  traces: Traces;
  /** Whether the node is on the page and its condition holds now. */
  mayRelease: (node: Element) => boolean;
  /** Looks at the marked nodes among these and in them. */
  meet: (nodes: Iterable<Node>) => void;
}

/** Releases nodes whose condition holds. */
export interface Releaser {
  release: (node: HTMLElement) => void;
  /** Gives back, in order, the nodes that waited for the parser to finish them. */
  take: () => Element[];
  /** Stops what is still downloading and may not run any more. */
  revoke: () => void;
  /** Ends all waiting. */
  stop: () => void;
}

/** Lets held nodes go. */
export interface ReleasePart {
  contract: number;
  createReleaser: (gate: Releasing) => Releaser;
}

/** What has to be known to clean up. */
export interface Cleaning extends Inside {
  /** The grants that a choice has ended; absent at start. */
  before?: Grants | undefined;
  /** Whether that choice was made on this page; in another tab, that one renews. */
  here?: boolean | undefined;
  /** Stores the record in force again. */
  save: () => void;
}

/** Removes what denied categories and services have left on the device. */
export interface ErasePart {
  contract: number;
  erase: (cleaning: Cleaning) => Promise<void>;
}

/** What is needed to load a service of the catalogue; a list, as a page loads several. */
export type ServiceFile = readonly [
  contract: number,
  /** The one it is in unless the owner knows better. */
  category: string,
  takes: Takes,
  /** Absent: nothing is loaded by its name. */
  loader?: Loader | undefined,
];

/** What few page views need to know of the services that a config names. */
export interface ServiceFactsPart {
  contract: number;
  /** Adds what the catalogue knows of them. */
  describe: (
    inside: Pick<Inside, 'settings' | 'report'>,
    /** Whoever shows a service may ask for it to be loaded once. */
    opened: Promise<unknown>,
  ) => Promise<Settings>;
  /** Reports each parameter that doesn't fit. */
  complain: (
    inside: Pick<Inside, 'report'>,
    id: string,
    given: Readonly<Record<string, unknown>>,
  ) => Promise<void>;
}

/** Tells Google Consent Mode what the config says beside a refusal of everything. */
export interface ConsentModePart {
  contract: number;
  preset: (settings: Pick<Settings, 'consentMode' | 'dataLayer'>) => void;
}

/** What is in force for one service. @returns whether it goes on although it may not */
export type Tell = (
  grants: Grants,
  /** Whether the visitor has answered for it. */
  isAnswered: boolean,
  /** Whether the visitor has answered for anything. */
  isChosen: boolean,
) => boolean;

/** Services that are loaded only where an element of the page names them. */
export interface PresencePart {
  contract: number;
  /** @returns the same, that starts nothing and tells nobody before; nothing, if `load` says something else */
  whenPresent: (
    inside: Pick<Inside, 'named' | 'report' | 'signal'>,
    service: Pick<Service, 'id' | 'given'>,
    tell: Tell,
  ) => Tell | undefined;
}

/** Services that the config names by their id in the catalogue. */
export interface ServicesPart {
  contract: number;
  /** Gives each service without a category that of the catalogue. */
  categorise: (config: Config, loadPart: LoadPart) => Promise<Config>;
  /** Loads what is granted, now and later. @returns as `Inside.describe` */
  serve: (inside: Inside) => () => Promise<Settings>;
}

export interface Problem {
  code: ProblemCode;
  where: string | Element;
  found: unknown;
}

/** Says in plain words what is wrong and how to mend it. */
export interface ProblemsPart {
  contract: number;
  explain: (problem: Problem) => void;
  /** Prints what is held and why, now and after every change. */
  watch: (consent: Consent) => void;
}

/** The lazy parts that nobody sees, by their names. */
export interface HiddenParts {
  release: ReleasePart;
  erase: ErasePart;
  services: ServicesPart;
  'service-facts': ServiceFactsPart;
  'consent-mode': ConsentModePart;
  presence: PresencePart;
  problems: ProblemsPart;
  [service: `services/${string}`]: { readonly default: ServiceFile };
}

/** How an entry gets at one of them. */
export type LoadPart = <Name extends keyof HiddenParts>(
  name: Name,
) => Promise<HiddenParts[Name]>;

/** What can be visible, by its texts … */
export type ViewName =
  | 'banner'
  | 'preferences'
  | 'declaration'
  | 'placeholder'
  | 'receipt'
  | 'reopen'
  | 'notice';
/** What has texts: a view, or the facts that several of them show. */
export type SectionName = ViewName | 'facts' | 'purposes';
/** … and by its part: the banner has one for each layout. */
export type ViewPartName =
  'bar' | 'box' | 'dialog' | Exclude<ViewName, 'banner'>;
export interface ViewParts {
  /** Locales that have texts; `fr-ca` stands before `fr`. */
  available: readonly string[];
  pieces: () => Promise<PiecesPart>;
  view: (name: ViewPartName) => Promise<ViewPart>;
  texts: (name: SectionName, locale: string) => Promise<TextsPart>;
}
