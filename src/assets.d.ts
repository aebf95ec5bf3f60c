// What the build puts in place of these names; see rollup.config.mjs.

/** The version of the package. */
declare const __VERSION__: string;

// Written so that it merges with Node's own types, which the tests have.
declare namespace NodeJS {
  interface ProcessEnv {
    NODE_ENV?: string;
  }
  interface Process {
    env: ProcessEnv;
  }
}
declare var process: NodeJS.Process;

/** The minified text of a style sheet. */
declare module '*.css' {
  const css: string;
  export default css;
}

/** By what the trackers of the catalogue, and its scripts, are recognised; and what it has. */
declare module 'virtual:trackers' {
  import type { Catalogue } from './problem-words.js';
  import type { Loadable } from './services/loadable.js';
  export const catalogue: Catalogue;
  export const loadable: readonly Loadable[];
  export const known: readonly {
    readonly id: string;
    readonly name: string;
    readonly stores: readonly string[];
    readonly hosts: readonly string[];
    readonly wholeHosts: readonly string[];
  }[];
}

/** Keys of all texts that we show. */
declare module 'virtual:text-keys' {
  export const textKeys: readonly string[];
}

/** The languages of locales/, without any text. */
declare module 'virtual:locale-list' {
  export const available: readonly string[];
}

/** The languages of locales/, each section loaded when asked for. */
declare module 'virtual:locales' {
  export const available: readonly string[];
  export const locales: Readonly<
    Record<
      string,
      Readonly<
        Record<
          | 'banner'
          | 'preferences'
          | 'reopen'
          | 'notice'
          | 'declaration'
          | 'placeholder'
          | 'receipt'
          | 'purposes'
          | 'facts',
          () => Promise<{
            readonly texts: Readonly<Record<string, string>>;
            readonly contract: number;
          }>
        >
      >
    >
  >;
}

/** What is needed to load a service of the catalogue. */
declare module 'virtual:service/*' {
  import type { ServiceFile } from './parts/contract.js';
  const file: ServiceFile;
  export default file;
}

/** What an owner is told of its parameters. */
declare module 'virtual:service-parameters/*' {
  import type { Parameters } from './services/loader.js';
  export const parameters: Parameters;
}

/** What is shown and erased of it. */
declare module 'virtual:service-details/*' {
  import type { ServiceDetails } from './catalogue/projections.js';
  export const service: ServiceDetails;
}

/** What a guard has to know of the catalogue, by id. */
declare module 'virtual:guard-catalogue' {
  import type { OwnService } from './config-keys.js';
  export const known: Readonly<
    Record<string, Pick<OwnService, 'category' | 'hosts' | 'cookies'>>
  >;
}

/** What a server has to know of the catalogue, by id. */
declare module 'virtual:catalogue' {
  export const known: Readonly<
    Record<
      string,
      { readonly category: string; readonly hosts: readonly string[] }
    >
  >;
}
