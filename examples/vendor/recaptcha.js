// A stand-in of Google's reCAPTCHA v3, with the site key in its own address as
// the real one has it: keeps `_grecaptcha`, shows its badge and gives tokens,
// which this server knows. It judges nobody.
// Source: https://developers.google.com/recaptcha/docs/v3 and …/loading
{
  const { searchParams } = new URL(document.currentScript.src);
  const key = searchParams.get('render');
  // Where the page's own "ready" puts what comes early.
  const waiting = window.___grecaptcha_cfg?.fns ?? [];

  const keep = () => {
    try {
      localStorage.setItem('_grecaptcha', `09A${Date.now().toString(36)}`);
    } catch {
      // Storage is forbidden: the real one works without it, too.
    }
  };

  const showBadge = () => {
    const badge = document.createElement('div');
    badge.className = 'grecaptcha-badge';
    badge.textContent = 'reCAPTCHA (doublure)';
    badge.style.cssText =
      'position:fixed;right:0;bottom:14px;z-index:5;padding:.6rem .9rem;' +
      'border-radius:.4rem 0 0 .4rem;background:#1a56db;color:#fff;' +
      'font:.8125rem/1.3 system-ui,sans-serif;box-shadow:0 2px 8px #0005';
    document.body.append(badge);
  };

  keep();
  if (document.body) showBadge();
  else addEventListener('DOMContentLoaded', showBadge);

  window.grecaptcha = {
    ready: (then) => setTimeout(() => then()),
    execute: (siteKey = key, { action = '' } = {}) =>
      Promise.resolve(`doublure-${siteKey}-${action}`),
    render: () => 0,
    reset: () => {},
  };
  waiting.forEach((then) => window.grecaptcha.ready(then));
  const onload = searchParams.get('onload');
  if (onload) window[onload]?.();
}
