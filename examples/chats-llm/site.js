// The theme button and the marks in the footer. Nothing is stored here: the
// theme lasts as long as the page, unless preferences.js may keep it.
const root = document.documentElement;

const THEMES = { auto: 'auto', light: 'clair', dark: 'sombre' };

const button = document.querySelector('[data-theme-button]');

function showTheme() {
  button.textContent = `Thème : ${THEMES[root.dataset.theme ?? 'auto']}`;
}

button.addEventListener('click', () => {
  const names = Object.keys(THEMES);
  const next = names.indexOf(root.dataset.theme ?? 'auto') + 1;
  root.dataset.theme = names[next % names.length];
});

new MutationObserver(showTheme).observe(root, {
  attributeFilter: ['data-theme'],
});
showTheme();

const vendors = new URLSearchParams(location.search).get('vendors');
document
  .querySelector(
    `.switch a[href="?vendors=${vendors === 'real' ? 'real' : 'local'}"]`,
  )
  ?.setAttribute('aria-current', 'true');
