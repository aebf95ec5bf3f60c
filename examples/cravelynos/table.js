// The table: an offer, an answer, until both meet. Nothing leaves the page, and
// nothing is kept unless brouillon.js may.
import { POSTS, answers } from './talks.js';

const form = document.querySelector('.bid');
const { post, offer } = form.elements;
const list = document.querySelector('.talks');
const said = document.querySelector('.said');

const euros = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});

let offers = [];

/** @param near - how near both sides are, 0 to 1: at 1 their bars meet */
function bar(className, amount, near) {
  const made = document.createElement('span');
  made.className = `bar ${className}`;
  made.style.setProperty('--share', `${100 * near}%`);
  made.textContent = euros.format(amount);
  return made;
}

function row(...content) {
  const made = document.createElement('li');
  made.append(...content);
  return made;
}

function words(replies) {
  const last = replies.at(-1);
  if (last === undefined) {
    return `En face, on demande ${euros.format(POSTS[post.value].asked)} par mois. Que proposez‑vous ?`;
  }
  return last === offers.at(-1)
    ? `Accord à ${euros.format(last)} par mois.`
    : `« Pas à moins de ${euros.format(last)}. » À vous.`;
}

function show() {
  const replies = answers(post.value, offers);
  const isDone = replies.length > 0 && replies.at(-1) === offers.at(-1);
  list.replaceChildren(
    ...offers.map((amount, index) => {
      const near = amount / replies[index];
      return row(
        bar('mine', amount, near),
        bar('theirs', replies[index], near),
      );
    }),
  );
  if (isDone) {
    const deal = row(`Budget signé : ${euros.format(offers.at(-1))}`);
    deal.className = 'deal';
    list.append(deal);
  }
  said.textContent = words(replies);
}

function start(next = []) {
  offers = next;
  show();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const amount = offer.valueAsNumber;
  const isDone = answers(post.value, offers).at(-1) === offers.at(-1);
  start(isDone && offers.length > 0 ? [amount] : [...offers, amount]);
  offer.value = '';
  document.dispatchEvent(
    new CustomEvent('cravelynos:offre', {
      detail: { post: post.value, offers },
    }),
  );
});

post.addEventListener('change', () => start());

document.addEventListener('cravelynos:reprise', ({ detail }) => {
  if (!Object.hasOwn(POSTS, detail.post)) return;
  post.value = detail.post;
  start(detail.offers.filter(Number.isFinite));
});

start();
