// What the visitor said of one category or service, in a word.
import { config } from './config.js';

export const STATES = {
  always: 'toujours active',
  granted: 'accordée',
  partly: 'accordée en partie',
  refused: 'refusée',
  undecided: 'pas encore choisie',
};

/**
 * @param consent - the running library; undefined while it is not there
 * @param name - a category
 * @param services - ids of its services
 * @returns a key of STATES
 */
export function stateOf(consent, name, services = []) {
  if (name === 'essential') return consent ? 'always' : 'undecided';
  if (consent?.isGranted(name)) return 'granted';
  if (services.some((id) => consent?.isGranted(id))) return 'partly';
  const record = consent?.record.get();
  // An answer to an earlier policy is none to this one.
  const isCurrent = record?.revision === config.revision;
  const isAnswered = isCurrent && Object.hasOwn(record.categories, name);
  return isAnswered ? 'refused' : 'undecided';
}
