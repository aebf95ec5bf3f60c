// The language of the little till on the home page. It is on the till alone and
// lasts as long as the page, unless language-kept.js may keep it.
const till = document.querySelector('[data-till]');
const buttons = [...till.querySelectorAll('[data-language]')];

const WORDS = {
  fr: {
    title: 'Boutique d’Adjamé',
    sales: 'Ventes du jour',
    stock: 'Articles à commander',
    due: 'Factures à encaisser',
    note: 'La langue ne dure que le temps de cette page, sauf si vous autorisez les préférences.',
  },
  en: {
    title: 'Adjamé shop',
    sales: 'Sales today',
    stock: 'Items to order',
    due: 'Unpaid invoices',
    note: 'The language lasts as long as this page, unless you allow preferences.',
  },
};

function show() {
  const language = till.lang === 'en' ? 'en' : 'fr';
  for (const element of till.querySelectorAll('[data-word]')) {
    element.textContent = WORDS[language][element.dataset.word];
  }
  for (const button of buttons) {
    button.ariaPressed = String(button.dataset.language === language);
  }
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    till.lang = button.dataset.language;
  });
}
new MutationObserver(show).observe(till, { attributeFilter: ['lang'] });
show();
