// What may stand in a content security policy: hosts of services, and sources
// and directives of the owner. Everything else is refused with the place where
// it stands, so nothing can end a directive or a header.
import type { Service } from '../types.js';
import { catalogueHosts } from './catalogue-hosts.js';
import { refuse } from './settings-of.js';

/** Directive → its sources. */
export type Directives = Readonly<Record<string, readonly string[]>>;

const HOST =
  /^(\*\.[a-z0-9-]+\.[a-z0-9-]+|[a-z0-9-]+)(\.[a-z0-9-]+)*(:\d{1,5})?$/i;
const DIRECTIVE = /^[a-z]+(-[a-z]+)*$/;
/** Visible ASCII but comma and semicolon; quotes only around a keyword. */
const SOURCE = /^('[\w+/=-]+'|[!#-&(-+\--:<-~]+)$/;
/** What overrules or switches off the hosts beside it. */
const OVERRULES = /^'(nonce-.*|strict-dynamic)'$/i;
const NONCE = /^[\w+/-]+={0,2}$/;

const EXPECTED_HOST =
  'a host such as "stats.example" or "*.stats.example", in ASCII, without scheme and path';

/** The hosts that a service lists, in small letters; by its name, those of the catalogue. */
export const hostsOf = ({ id, hosts, given }: Service): string[] =>
  hosts?.map((host, at) =>
    HOST.test(host)
      ? host.toLowerCase()
      : refuse(`services.${id}.hosts.${at}`, host, EXPECTED_HOST),
  ) ?? (given ? catalogueHosts(id) : []);

export const checkNonce = (nonce: string): void => {
  if (!NONCE.test(nonce)) refuse('nonce', nonce, 'a text in base64');
};

/** `*.a.example` and `a.example` without the star, the port and the path. */
const bareHost = (pattern: string): string =>
  pattern.replace(/^\*\./, '').replace(/(:[\d*]+)?(\/.*)?$/, '');

const covers = (one: string, other: string): boolean =>
  one.startsWith('*.') && `.${bareHost(other)}`.endsWith(`.${bareHost(one)}`);

/** Whether some host fits both. */
const overlap = (one: string, other: string): boolean =>
  bareHost(one) === bareHost(other) || covers(one, other) || covers(other, one);

/** The host of a source expression; `*` for a scheme that allows every host. */
const hostOfSource = (source: string): string => {
  if (/^(https?|wss?):$/i.test(source)) return '*';
  const [, host = ''] =
    /^(?:(?:[a-z]+:)?\/\/)?([^/:'][^/:]*)/i.exec(source) ?? [];
  return host.toLowerCase();
};

const isFetch = (name: string): boolean => name.endsWith('-src');

const checkSource = (
  where: string,
  name: string,
  source: unknown,
  optional: readonly Service[],
): void => {
  if (typeof source !== 'string' || !SOURCE.test(source)) {
    return refuse(
      where,
      source,
      'one source without spaces, commas or semicolons',
    );
  }
  if (!isFetch(name) && name !== 'report-uri') return;
  if (OVERRULES.test(source)) {
    refuse(
      where,
      source,
      'what leaves the hosts in force; hand over a nonce by itself',
    );
  }
  const host = hostOfSource(source);
  if (host === '*' || /^\*\.[^.]*$/.test(host)) {
    refuse(where, source, 'hosts by name: this allows all third parties');
  }
  const service = optional.find((one) =>
    hostsOf(one).some((its) => overlap(its, host)),
  );
  if (service) {
    refuse(
      where,
      source,
      `no host of the service "${service.id}", which needs consent`,
    );
  }
};

/**
 * Throws at what can't be merged from the owner's own directives.
 * @param base - the directives
 * @param optional - services that may be refused: none of their hosts may be in there
 */
export const checkBase = (
  base: Directives,
  optional: readonly Service[],
): void => {
  for (const [name, sources] of Object.entries(base)) {
    if (!DIRECTIVE.test(name) || name.endsWith('-src-elem')) {
      refuse(`base.${name}`, name, 'a directive such as "img-src"');
    }
    if (!Array.isArray(sources)) {
      refuse(`base.${name}`, sources, 'a list such as ["cdn.example"]');
    }
    sources.forEach((source, at) => {
      checkSource(`base.${name}.${at}`, name, source, optional);
    });
  }
};
