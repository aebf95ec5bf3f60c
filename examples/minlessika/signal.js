// Says on the policy page whether this browser sends Global Privacy Control.
// Source: https://w3c.github.io/gpc/
const isSent = navigator.globalPrivacyControl === true;

document.documentElement.dataset.gpc = isSent ? 'on' : 'off';
document.querySelector('[data-gpc-text]').textContent = isSent
  ? 'Votre navigateur envoie le signal GPC : nous le respectons.'
  : 'Votre navigateur n’envoie pas le signal GPC.';
