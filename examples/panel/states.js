// What the visitor said of one category or service, in a word.

export const STATES = {
  always: 'toujours active',
  granted: 'accordée',
  refused: 'refusée',
  undecided: 'pas encore choisie',
};

/**
 * @param consent - the running library; undefined while it is not there
 * @param name - a category
 * @returns a key of STATES
 */
export function stateOf(consent, name) {
  if (name === 'essential') return consent ? 'always' : 'undecided';
  if (consent?.isGranted(name)) return 'granted';
  const answers = consent?.record.get()?.categories ?? {};
  return Object.hasOwn(answers, name) ? 'refused' : 'undecided';
}
