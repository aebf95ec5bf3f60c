// Held back until the visitor agrees to « préférences »: keeps the language of
// the till in the cookie `lang`.
{
  const ONE_YEAR = 31536000;

  const start = () => {
    const till = document.querySelector('[data-till]');
    if (!till) return;
    const [, kept] = /(?:^|; )lang=(fr|en)(?:;|$)/.exec(document.cookie) ?? [];

    const save = () => {
      // This script can't be unloaded: after a withdrawal it must not write.
      if (!window.consentry.isGranted('langue')) return;
      document.cookie = `lang=${till.lang || 'fr'}; path=/; max-age=${ONE_YEAR}; samesite=lax`;
    };

    if (kept && !till.lang) till.lang = kept;
    window.consentry.onChange(save);
    new MutationObserver(save).observe(till, { attributeFilter: ['lang'] });
  };

  if (document.readyState === 'loading') {
    addEventListener('DOMContentLoaded', start);
  } else start();
}
