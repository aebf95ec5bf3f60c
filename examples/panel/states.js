// What the visitor said of one category or service, in a word. Imports nothing:
// Safari before 27 runs none of two modules that wait for a third with a top-level await.
// Source: https://bugs.webkit.org/show_bug.cgi?id=242740

export const STATES = {
  always: 'toujours active',
  granted: 'accordée',
  partly: 'accordée en partie',
  refused: 'refusée',
  undecided: 'pas encore choisie',
};

/** An answer to an earlier policy is none to this one. */
function answersTo(record, revision = record?.revision) {
  return record?.revision === revision ? (record?.categories ?? {}) : {};
}

/**
 * @param consent - the running library; undefined while it is not there
 * @param name - a category
 * @param services - ids of its services
 * @param revision - of the policy of this page; without it, any answer counts
 * @returns a key of STATES
 */
export function stateOf(consent, name, services = [], revision) {
  if (name === 'essential') return consent ? 'always' : 'undecided';
  if (consent?.isGranted(name)) return 'granted';
  if (services.some((id) => consent?.isGranted(id))) return 'partly';
  const answers = answersTo(consent?.record.get(), revision);
  return Object.hasOwn(answers, name) ? 'refused' : 'undecided';
}
