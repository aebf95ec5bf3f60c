// A stand-in of Microsoft Clarity's tag: sets `_clck` and `_clsk` and sends what
// it sees of the page. A refusal by `consentv2` ends both.
{
  const cookies = { _clck: 31536000, _clsk: 86400 };
  const stored = { ad_Storage: 'granted', analytics_Storage: 'granted' };

  const obey = (command, details) => {
    if (command !== 'consentv2') return;
    Object.assign(stored, details);
    for (const [name, seconds] of Object.entries(cookies)) {
      const age = stored.analytics_Storage === 'granted' ? seconds : 0;
      const value = Math.random().toString(36).slice(2, 8);
      document.cookie = `${name}=${value}; path=/; max-age=${age}; samesite=lax`;
    }
  };

  const early = window.clarity?.q ?? [];
  window.clarity = obey;
  obey('consentv2', {});
  early.forEach((call) => obey(...call));
  fetch('/vendor/clarity/collect', { method: 'POST', keepalive: true }).catch(
    () => {}, // nobody misses it
  );
}
