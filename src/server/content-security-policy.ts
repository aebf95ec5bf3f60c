// The content security policy that fits what the visitor chose: it allows this
// site and the hosts of what is granted, and nothing else.
import { bare } from '../bare.js';
import type { Config } from '../config-keys.js';
import type { ConsentRecord } from '../types.js';
import { grantsUnder } from './read-record.js';
import type { SignalOptions } from './read-record.js';
import { refuseStray, settingsOf } from './settings-of.js';
import { checkBase, checkNonce, hostsOf } from './sources.js';
import type { Directives } from './sources.js';

export interface PolicyOptions extends SignalOptions {
  /** The config of the page; `services.*.hosts` are what a grant opens. */
  config: Config;
  /** What `readRecord` found; without it everything optional is refused. */
  record?: ConsentRecord | undefined;
  /** Nonce of this answer's scripts and styles, base64. */
  nonce?: string | undefined;
  /** Directives of your own, merged in, e.g. `{ 'img-src': ['cdn.example'] }`. */
  base?: Directives;
  /** Adds `require-trusted-types-for 'script'` and allows the policy of ours. Default `false`. */
  trustedTypes?: boolean;
}

const OPTIONS = [
  'config',
  'record',
  'nonce',
  'base',
  'trustedTypes',
  'now',
  'gpc',
];

type Mutable = Record<string, string[]>;

const SELF = "'self'";
const NONE = "'none'";
const INLINE = "'unsafe-inline'";

const FIRST_PARTY: Directives = {
  'default-src': [SELF],
  'script-src': [SELF],
  'style-src': [SELF],
  'img-src': [SELF, 'data:'],
  'font-src': [SELF, 'data:'],
  'media-src': [SELF],
  'connect-src': [SELF],
  'frame-src': [SELF],
  'worker-src': [SELF],
  'object-src': [NONE],
  'base-uri': [SELF],
};
/** Where the hosts of a granted service are added. */
const THIRD_PARTY: readonly string[] = [
  ...['script-src', 'style-src', 'img-src', 'font-src', 'media-src'],
  ...['connect-src', 'frame-src'],
];
/** Directives of the owner that the policy with the nonce needs as well. */
const IN_BOTH: readonly string[] = [
  ...['script-src-attr', 'style-src-attr', 'worker-src'],
  ...['report-uri', 'report-to'],
];

const isHash = (source: string): boolean => /^'sha\d+-/i.test(source);

const write = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => {
      const set = new Set(sources);
      if (set.size > 1) set.delete(NONE);
      return [name, ...set].join(' ');
    })
    .join('; ');

/** Where anything may come from. */
const hostPolicy = (hosts: readonly string[], base: Directives): Mutable => {
  const policy: Mutable = bare({});
  for (const [name, ours] of Object.entries(FIRST_PARTY)) {
    // With 'none' the owner takes back what we would allow this site.
    const own = base[name]?.includes(NONE) ? [] : ours;
    policy[name] = [...own, ...(THIRD_PARTY.includes(name) ? hosts : [])];
  }
  // A host without a scheme is none for web sockets.
  // Source: https://w3c.github.io/webappsec-csp/#match-schemes
  policy['connect-src']?.push(...hosts.map((host) => `wss://${host}`));
  for (const [name, sources] of Object.entries(base)) {
    policy[name] = [...(policy[name] ?? []), ...sources];
  }
  return policy;
};

/**
 * Which inline code is the owner's. A policy of its own, since a nonce beside
 * a list of hosts overrules it: a tag that carries it could load every third
 * party. A browser applies both policies. Without `'strict-dynamic'`, which in
 * WebKit switches off the lists of hosts in all policies.
 * Source: https://w3c.github.io/webappsec-csp/#multiple-policies
 */
const noncePolicy = (
  nonce: string,
  base: Directives,
  policy: Directives,
): Directives => {
  const isFree = base['style-src']?.includes(INLINE);
  const signed = isFree ? ['script-src'] : ['script-src', 'style-src'];
  const names = [...signed, ...IN_BOTH.filter((name) => name in policy)];
  return Object.fromEntries(
    names.map((name) => {
      const own = signed.includes(name) ? [`'nonce-${nonce}'`] : [];
      return [name, [...own, ...(policy[name] ?? [])]];
    }),
  );
};

/** The same without hashes: they would switch `'unsafe-inline'` off. */
const withInline = (policy: Directives): Directives => {
  const free = (name: string) => [
    ...(policy[name] ?? []).filter((source) => !isHash(source)),
    INLINE,
  ];
  return {
    ...policy,
    'script-src': free('script-src'),
    'style-src': free('style-src'),
  };
};

/**
 * Value of the `Content-Security-Policy` header for this visitor. It allows
 * this site, what `base` adds, and the hosts of the services that are granted.
 *
 * With a nonce it holds two policies with a comma between them, as a header
 * may; a `<meta>` element may not. A policy can't be loosened in a page that
 * is open: after a grant the page has to be loaded anew.
 *
 * Throws a TypeError for options that do not fit.
 * @example
 * const record = readRecord(request.headers.get('cookie'), { config });
 * headers.set('content-security-policy', contentSecurityPolicy({ config, record, nonce }));
 */
export const contentSecurityPolicy = ({
  config,
  record,
  nonce,
  base = {},
  trustedTypes = false,
  now = Date.now(),
  gpc = false,
  ...stray
}: PolicyOptions): string => {
  refuseStray(stray, OPTIONS);
  const settings = settingsOf(config);
  const grants = grantsUnder(settings, record, { now, gpc });
  const { services } = settings;
  const optional = services.filter(({ required }) => !required);
  checkBase(base, optional);
  const hosts = services
    // Read of all, so that a mistake shows before anybody agrees.
    .map((service) => ({ ...service, hosts: hostsOf(service) }))
    .filter(({ id }) => grants[id] === true)
    .flatMap((service) => service.hosts);
  const policy = hostPolicy([...new Set(hosts)], base);
  if (trustedTypes) {
    policy['require-trusted-types-for'] = ["'script'"];
    policy['trusted-types'] = ['consentry', ...(base['trusted-types'] ?? [])];
  }
  if (nonce === undefined) return write(policy);
  checkNonce(nonce);
  const strict = noncePolicy(nonce, base, policy);
  // First, for frameworks that look for the nonce in the first `script-src`.
  return `${write(strict)}, ${write(withInline(policy))}`;
};
