// Marks in the footer which addresses of the vendors this page has.
const vendors = new URLSearchParams(location.search).get('vendors');
document
  .querySelector(
    `.switch a[href="?vendors=${vendors === 'real' ? 'real' : 'local'}"]`,
  )
  ?.setAttribute('aria-current', 'true');
