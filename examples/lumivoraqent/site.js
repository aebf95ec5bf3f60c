// Marks in the footer which vendors are asked, and shows in the page what the
// visitor said. Stores nothing.
const vendors = new URLSearchParams(location.search).get('vendors') ?? 'local';
document
  .querySelector(`.switch a[href="?vendors=${vendors}"]`)
  ?.setAttribute('aria-current', 'true');

/** `data-shows` names a category or service, `data-words` what a yes and a no are called. */
function show(consent) {
  for (const place of document.querySelectorAll('[data-shows]')) {
    const [yes, no] = place.dataset.words.split('|');
    const isGranted = consent.isGranted(place.dataset.shows);
    place.textContent = isGranted ? yes : no;
    place.toggleAttribute('data-on', isGranted);
  }
}

(window.consentry ||= []).push((consent) => {
  consent.onChange(() => show(consent));
});
