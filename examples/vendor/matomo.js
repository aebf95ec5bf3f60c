// A stand-in of matomo.js: empties `_paq`, sets `_pk_id` and `_pk_ses` and sends
// a hit for each page view; where consent is required, it waits for it.
// Source: https://developer.matomo.org/guides/tracking-consent
{
  let site = '';
  let isHeld = false;
  let waiting = 0;

  const keep = (name, seconds) => {
    const value = Math.random().toString(16).slice(2, 18);
    document.cookie = `${name}.${site}.1fff=${value}; path=/; max-age=${seconds}; samesite=lax`;
  };

  const commands = {
    setSiteId: (id) => {
      site = String(id);
    },
    requireConsent: () => {
      isHeld = true;
    },
    setConsentGiven: () => {
      isHeld = false;
      for (; waiting > 0; waiting -= 1) commands.trackPageView();
    },
    forgetConsentGiven: () => {
      isHeld = true;
      keep('_pk_id', 0);
      keep('_pk_ses', 0);
    },
    trackPageView: () => {
      if (isHeld) {
        waiting += 1;
        return;
      }
      keep('_pk_id', 33955200);
      keep('_pk_ses', 1800);
      const hit = new URLSearchParams({ idsite: site, rec: '1' });
      fetch(`/vendor/matomo/matomo.php?${hit}`, {
        method: 'POST',
        keepalive: true,
      }).catch(
        () => {}, // nobody misses it
      );
    },
  };

  const obey = ([command, ...details]) => {
    if (Object.hasOwn(commands, command)) commands[command](...details);
  };

  const early = window._paq ?? [];
  window._paq = { push: (...calls) => calls.forEach(obey) };
  early.forEach(obey);
}
