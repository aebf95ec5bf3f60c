// Held back until the visitor agrees to « fonctionnel »: keeps the theme and
// the language of the answers. Both live on the root element of the page.
{
  const KEY = 'chats-llm:preferences';
  const NAMES = ['theme', 'answers'];
  const { dataset } = document.documentElement;

  const restore = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY)) ?? {};
      for (const name of NAMES) {
        if (typeof kept[name] === 'string') dataset[name] = kept[name];
      }
    } catch {
      // Storage is forbidden or its value is not ours: start afresh.
    }
  };

  const save = () => {
    // This script can't be unloaded: after a withdrawal it must not write.
    if (!window.consentry.isGranted('langue')) return;
    const { theme = 'auto', answers = 'fr' } = dataset;
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme, answers }));
    } catch {
      // Storage is forbidden or full: the choice lasts as long as the page.
    }
  };

  restore();
  window.consentry.onChange(save);
  new MutationObserver(save).observe(document.documentElement, {
    attributeFilter: ['data-theme', 'data-answers'],
  });
}
