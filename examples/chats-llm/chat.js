// The conversation of the demonstration. Nothing is sent and nothing is kept.
import { ANSWERS } from './answers.js';

const root = document.documentElement;
const messages = document.querySelector('.messages');
const form = document.querySelector('.ask');
const field = form.querySelector('input');
const language = document.querySelector('[data-answers-select]');

function showLast() {
  messages.scrollTop = messages.scrollHeight;
  form.scrollIntoView({ block: 'nearest' });
}

function say(text, className) {
  const message = document.createElement('p');
  message.className = `message said ${className}`;
  message.textContent = text;
  messages.append(message);
  showLast();
  return message;
}

function answer(question) {
  const lang = root.dataset.answers === 'en' ? 'en' : 'fr';
  const { thinking, rules, otherwise } = ANSWERS[lang];
  const message = say(thinking, 'thinking');
  message.lang = lang;
  setTimeout(() => {
    const rule = rules.find(([words]) => words.test(question));
    message.textContent = rule?.[1] ?? otherwise;
    message.classList.remove('thinking');
    showLast();
  }, 700);
}

function ask(text) {
  const question = text.trim();
  if (!question) return;
  say(question, 'mine');
  answer(question);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask(field.value);
  field.value = '';
});

for (const idea of document.querySelectorAll('.ideas button')) {
  idea.addEventListener('click', () => ask(idea.textContent));
}

function showLanguage() {
  language.value = root.dataset.answers === 'en' ? 'en' : 'fr';
}

language.addEventListener('change', () => {
  root.dataset.answers = language.value;
});
new MutationObserver(showLanguage).observe(root, {
  attributeFilter: ['data-answers'],
});
showLanguage();

// Stripe is essential here, so Consentry lets it through at once.
const status = document.querySelector('[data-stripe-status]');
const pay = document.querySelector('[data-pay]');

function showStripe() {
  status.textContent = window.Stripe
    ? 'Stripe est chargé : essentiel au paiement, il n’attend pas votre accord.'
    : 'Stripe n’est pas chargé.';
}

pay.addEventListener('click', () => {
  status.textContent = window.Stripe
    ? 'Démonstration : Stripe prendrait la suite ici. Rien n’a été débité.'
    : 'Stripe n’est pas chargé : le paiement est impossible pour le moment.';
});

document.addEventListener('load', showStripe, true);
showStripe();
