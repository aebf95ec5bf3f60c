// Held back until the visitor agrees to « préférence »: keeps the talks of the
// table. table.js tells of each offer by an event and starts from what is here.
{
  const KEY = 'crave:brouillon';

  const save = ({ detail }) => {
    // This script can't be unloaded: after a withdrawal it must not write.
    if (!window.consentry.isGranted('brouillon')) return;
    try {
      localStorage.setItem(KEY, JSON.stringify(detail));
    } catch {
      // Storage is forbidden or full: the talks last as long as the page.
    }
  };

  const restore = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY));
      if (!kept) return;
      document.dispatchEvent(
        new CustomEvent('cravelynos:reprise', { detail: kept }),
      );
    } catch {
      // Storage is forbidden or its value is not ours: start afresh.
    }
  };

  // After table.js, which is a module.
  if (document.readyState === 'complete') restore();
  else addEventListener('load', restore);
  document.addEventListener('cravelynos:offre', save);
}
