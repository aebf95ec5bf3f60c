// What the functions of `consentry/services` have in common.
import { BY_NAME } from '../config-keys.js';
import type { NamedService, OwnService } from '../config-keys.js';
import type { Given, Parameters } from './loader.js';
import { register } from './registry.js';
import type { Source } from './registry.js';

/** What a service may say of itself in place of the catalogue. */
type More = Partial<OwnService> & {
  /**
   * With `false`, tags of your own load it; with `when-present` only a page that
   * has an element with its id in `data-service`, now or later.
   */
  readonly load?: boolean | 'when-present';
};

/** The parameters of a service. */
export type Taking<Keys extends Parameters> = Given<Keys> & More;

/** Makes the facts of a service known, and its entry of a config. */
export const named = (
  id: string,
  category: string,
  given: More,
  source: Source,
): NamedService => {
  register(id, source);
  return { load: true, category, ...given, [BY_NAME]: true };
};
