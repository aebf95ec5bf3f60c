// Which addresses need consent, and whose. Pure.
import { attempt } from '../browser/guard.js';
import type { PlainConfig } from '../config-keys.js';
import { fits } from '../gate/leftovers.js';

/** An address pattern, and the category or service that it needs. */
export interface Rule {
  readonly name: string;
  /** As the owner wrote it. */
  readonly pattern: string;
}

/** @param base - what a relative address starts from */
export type FindRule = (address: string, base?: string) => Rule | undefined;

/**
 * Finds the rule that decides about an address: the first that fits, those of
 * the owner before the hosts of services. None for this site's own host, for
 * what the owner allows, for all else.
 */
export const createRules = (
  { guard, services }: PlainConfig,
  ownHost: string,
): FindRule => {
  const lists = [
    ...Object.entries(guard?.rules ?? {}),
    ...Object.entries(services ?? {}).map(
      ([id, { hosts = [] }]) => [id, hosts] as const,
    ),
  ];
  const rules = lists.flatMap(([name, patterns]) =>
    patterns.map((pattern): Rule => ({ name, pattern })),
  );

  return (address, base) => {
    const url = attempt(() => new URL(address, base));
    // `stats.example.` is the same host.
    const name = url?.hostname.replace(/\.$/, '');
    if (!url || !name || name === ownHost) return undefined;
    // A scheme does not count, what follows the path is free.
    const matches = (pattern: string) => {
      const [, host = '', path] =
        /^(?:\w*:?\/\/)?([^/]*)(.*)/.exec(pattern) ?? [];
      return (
        fits(host.toLowerCase(), host.includes(':') ? url.host : name) &&
        fits(`${path || '/'}*`, url.pathname + url.search)
      );
    };
    return guard?.allow?.some(matches)
      ? undefined
      : rules.find(({ pattern }) => matches(pattern));
  };
};
