// The entry of `consentry-guard-catalogue.js`: the same with the catalogue built
// in, so that it knows the hosts and cookies of services that a config names by
// their id.
import { known } from 'virtual:guard-catalogue';
import { bare, isObject } from './bare.js';
import type { Config } from './config-keys.js';
import { startGuard } from './guard/start.js';

/** What the owner wrote counts more. */
const complete = (config: Config): Config => ({
  ...config,
  services: Object.fromEntries(
    Object.entries(config.services ?? {}).map(([id, service]) => [
      id,
      isObject(service) && Object.hasOwn(known, id)
        ? bare({ ...known[id], ...service })
        : service,
    ]),
  ),
});

startGuard(complete);
