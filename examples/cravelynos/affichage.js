// Held back until the visitor agrees to « préférence »: keeps the theme.
{
  const KEY = 'crave:affichage';
  const { dataset } = document.documentElement;

  const restore = () => {
    try {
      const theme = localStorage.getItem(KEY);
      if (theme) dataset.theme = theme;
    } catch {
      // Storage is forbidden: the theme lasts as long as the page.
    }
  };

  const save = () => {
    // This script can't be unloaded: after a withdrawal it must not write.
    if (!window.consentry.isGranted('affichage')) return;
    try {
      localStorage.setItem(KEY, dataset.theme ?? 'auto');
    } catch {
      // Storage is forbidden or full: the theme lasts as long as the page.
    }
  };

  restore();
  window.consentry.onChange(save);
  new MutationObserver(save).observe(document.documentElement, {
    attributeFilter: ['data-theme'],
  });
}
