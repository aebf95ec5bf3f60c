// A stand-in of Brevo's tracker: empties the queue, sets `sib_cuid` for six
// months and sends a page view for each key.
{
  const SIX_MONTHS = 15768000;

  const obey = ([command, details]) => {
    if (command !== 'init') return;
    document.cookie = `sib_cuid=${Math.random().toString(36).slice(2)}; path=/; max-age=${SIX_MONTHS}; samesite=lax`;
    fetch(`/vendor/brevo/p?key=${encodeURIComponent(details.client_key)}`, {
      method: 'POST',
      keepalive: true,
    }).catch(
      () => {}, // nobody misses it
    );
  };

  const early = window.Brevo ?? [];
  window.Brevo = { push: obey };
  early.forEach(obey);
}
