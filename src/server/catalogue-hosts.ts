// The hosts of the catalogue as sources of a content security policy.
import { known as catalogue } from 'virtual:catalogue';

/** A policy knows a star at the start alone. */
const IS_SOURCE = /^(\*\.)?[^*]+$/;

/**
 * What a policy can say of where a service loads from, and never more: an
 * address with an inner star is left out. A path of the catalogue is a
 * beginning; one of a policy is a beginning only if it ends in a slash.
 * Source: https://w3c.github.io/webappsec-csp/#path-part-match
 */
export const catalogueHosts = (id: string): string[] =>
  (catalogue[id]?.hosts ?? [])
    .filter((host) => IS_SOURCE.test(host))
    .flatMap((host) => (/\/.*[^/]$/.test(host) ? [host, `${host}/`] : host));
