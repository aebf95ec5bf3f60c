// The npm entry: headless, brings no interface by itself. Importing it in Node
// touches nothing.
import { isObject } from './bare.js';
import { defaultSettings, readConfig } from './config.js';
import type { Config } from './config-keys.js';
import { createConsent } from './consent/consent.js';
import { createReport } from './report.js';
import { running } from './running.js';
import { start } from './start.js';
import { startConsentMode } from './integrations/google-consent-mode.js';
import type { HiddenParts, LoadPart } from './parts/contract.js';
import { registeredFacts, registeredServices } from './services/registry.js';
import type { Consent, NameOf, Settings } from './types.js';

export type { Config } from './config-keys.js';
export type {
  Change,
  Choices,
  Consent,
  ConsentRecord,
  Grants,
  Landing,
  Method,
  NameOf,
  Signal,
  View,
} from './types.js';

export interface CreateOptions {
  /**
   * The nonce of the page's content security policy. With it, markup is
   * released only if it carries the same nonce.
   */
  nonce?: string;
}

/** Google's tags, that speak of consent. */
const GOOGLE = /^google-(ads|analytics|floodlight|tag-manager)$/;

type Loaders = {
  readonly [Name in keyof HiddenParts]: () => Promise<HiddenParts[Name]>;
};

/** Consent Mode is on if the config names a service that follows it. */
const withGoogle = (config: Config): Config =>
  isObject(config) &&
  config.google === undefined &&
  Object.keys(config.services ?? {}).some((id) => GOOGLE.test(id))
    ? { ...config, google: 'basic' }
    : config;

const onServer = (settings: Settings): Consent =>
  createConsent({
    settings,
    report: () => {},
    stored: undefined,
    signals: [],
    landing: undefined,
    shut: true,
    commit: () => {},
    apply: () => {},
    opened: () => undefined,
    stop: () => {},
  }).consent;

/**
 * Starts the gate and the consent state on this page. A second call returns
 * the library that already runs; on a server, nothing optional is granted and
 * the verbs do nothing.
 *
 * A config that does not fit is explained on the console and keeps the gate
 * shut; nothing is thrown.
 * @example
 * const consent = createConsentry({ categories: { analytics: {} } });
 * await consent.when('analytics');
 */
export const createConsentry = <const Written extends Config>(
  config: Written,
  { nonce = '' }: CreateOptions = {},
): Consent<NameOf<Written>> => {
  const loaders: Loaders = {
    release: () => import('./gate/release.js'),
    erase: () => import('./gate/erase.js'),
    services: () => import('./services/services.js'),
    'service-facts': () =>
      import('./services/facts.js').then(({ createFacts }) =>
        createFacts(registeredFacts),
      ),
    'consent-mode': () => import('./services/consent-mode.js'),
    presence: () => import('./services/presence.js'),
    problems: () =>
      // Bundlers drop the sentences from production builds.
      process.env.NODE_ENV === 'production'
        ? Promise.reject(new Error('production'))
        : import('./problems.js'),
  };
  const loadPart: LoadPart = async (name) => {
    const known: Loaders = { ...registeredServices(), ...loaders };
    if (Object.hasOwn(known, name)) return known[name]();
    throw new Error('no function of consentry/services names it');
  };
  const report = createReport(loadPart);
  const settings = readConfig(withGoogle(config), report);
  if (typeof document === 'undefined') {
    return onServer(settings ?? defaultSettings());
  }
  const first = running();
  if (first) {
    report('twice', 'createConsentry');
    return first;
  }
  // Before any held tag can speak to Google.
  if (settings?.google) startConsentMode(settings.dataLayer);
  return start({ loadPart, report, nonce })(settings).consent;
};
