// The cat's eyes, and those on the page: each is a permission, and closed until
// the visitor gives it.
import { STATES, stateOf } from '../panel/states.js';

function show(consent) {
  const isWatched = ['analytics', 'marketing'].some((name) =>
    consent.isGranted(name),
  );
  document.documentElement.dataset.eyes = isWatched ? 'open' : 'closed';
  for (const watcher of document.querySelectorAll('[data-watch]')) {
    const state = stateOf(consent, watcher.dataset.watch);
    watcher.dataset.state = state;
    watcher.querySelector('[data-state-text]').textContent = STATES[state];
  }
}

(window.consentry ||= []).push((consent) => {
  consent.onChange(() => show(consent));
});
