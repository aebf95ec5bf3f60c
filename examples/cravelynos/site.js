// The theme button, the marks in the footer, and what belongs to one policy only.
// Nothing is stored here: the theme lasts as long as the page, unless
// affichage.js may keep it.
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

const asked = new URLSearchParams(location.search);
const switches = {
  vendors: asked.get('vendors') ?? 'local',
  politique: asked.get('politique') ?? '2026',
};
for (const [name, value] of Object.entries(switches)) {
  document
    .querySelector(`.switch a[href="?${name}=${value}"]`)
    ?.setAttribute('aria-current', 'true');
}
for (const part of document.querySelectorAll('[data-policy]')) {
  part.hidden = part.dataset.policy !== switches.politique;
}
