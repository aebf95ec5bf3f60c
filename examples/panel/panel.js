// The panel « En direct »: shows without developer tools what the page asked
// for, what it stored, and what each category may do.
import { categories, config, declaredBy, servicesOf } from './config.js';
import {
  readCookieNames,
  readSources,
  readStorageKeys,
  watchRequests,
} from './observe.js';
import { STATES, stateOf } from './states.js';

const names = Object.keys(categories);

/** Where all optional categories are in one state. */
const ALL = {
  granted: 'vous avez tout accepté',
  refused: 'vous avez tout refusé',
  undecided: 'vous n’avez encore rien choisi',
};

let consent; // stays undefined if the library is blocked
let shown = '';

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

const sourceList = element('ul');
const storedList = element('ul');
const categoryList = element('ul');
const counts = element('span');
const verdict = element('span', { className: 'wide verdict' });

const change = element('button', {
  type: 'button',
  textContent: 'Modifier mes choix',
  onclick: () => consent.show('preferences'),
});
const withdraw = element('button', {
  type: 'button',
  textContent: 'Retirer mon accord',
  onclick: () => consent.withdraw(),
});

function plural(count, word) {
  return `${count} ${word}${count > 1 ? 's' : ''}`;
}

function line(name, note, className = 'origin') {
  return element(
    'li',
    {},
    element('span', { textContent: name }),
    element('span', { textContent: note, className }),
  );
}

function sourceLine({ name, isThird, count, failed }) {
  const parts = [isThird ? 'tiers' : 'ce site', plural(count, 'requête')];
  if (failed > 0) parts.push(plural(failed, 'échec'));
  return line(name, parts.join(', '), isThird ? 'third' : 'origin');
}

function fill(list, lines, emptyText) {
  list.replaceChildren(...(lines.length ? lines : [line(emptyText, '')]));
}

function summarize(states) {
  const optional = names.slice(1);
  const [state, ...others] = new Set(optional.map((name) => states[name]));
  if (others.length === 0 && ALL[state]) return ALL[state];
  return optional
    .map((name) => `${categories[name]} : ${STATES[states[name]]}`)
    .join(' · ');
}

function render() {
  const sources = readSources();
  const stored = [
    ...readCookieNames().map((name) => [name, 'cookie']),
    ...readStorageKeys().map((key) => [key, 'localStorage']),
  ];
  const states = Object.fromEntries(
    names.map((name) => [
      name,
      stateOf(consent, name, servicesOf(name), config.revision),
    ]),
  );

  const news = JSON.stringify([sources, stored, states]);
  if (news === shown) return;
  shown = news;

  const thirds = sources.filter(({ isThird }) => isThird);
  const asked = thirds.reduce((sum, { count }) => sum + count, 0);
  counts.replaceChildren(
    `${asked} `,
    element('span', {
      className: 'wide',
      textContent: `${asked > 1 ? 'requêtes' : 'requête'} vers des `,
    }),
    `tiers, ${plural(stored.length, 'trace')}`,
  );
  verdict.textContent = summarize(states);

  fill(sourceList, sources.map(sourceLine), 'aucune');
  fill(
    storedList,
    stored.map(([name, kind]) => line(name, `${kind}, ${declaredBy(name)}`)),
    'rien',
  );
  fill(
    categoryList,
    names.map((name) =>
      line(categories[name], STATES[states[name]], states[name]),
    ),
  );
  withdraw.hidden = !/granted|partly/.test(Object.values(states).join());
}

function column(title, ...content) {
  return element(
    'section',
    {},
    element('h2', { textContent: title }),
    ...content,
  );
}

function build() {
  const isAbsent = !window.consentry || Array.isArray(window.consentry);
  change.hidden = isAbsent;
  const choices = isAbsent
    ? element('p', {
        textContent: 'Bibliothèque absente : rien n’est chargé.',
      })
    : categoryList;
  const details = element(
    'details',
    {},
    element(
      'summary',
      {},
      element('strong', { textContent: 'En direct' }),
      counts,
      isAbsent ? '' : verdict,
    ),
    element(
      'div',
      { className: 'panel-body' },
      column('Requêtes de cette page', sourceList),
      column('Gardé dans ce navigateur', storedList),
      column('Vos choix', choices, change, ' ', withdraw),
    ),
  );
  document.querySelector('[data-panel]').replaceChildren(details);
  for (const button of document.querySelectorAll('[data-open-panel]')) {
    button.onclick = () => {
      details.open = true;
      details.firstChild.focus();
    };
  }
}

// Works before, after and without the library.
(window.consentry ||= []).push((running) => {
  consent = running;
  consent.onChange(render);
});

build();
watchRequests(render);
setInterval(render, 1000); // cookies announce themselves in no other way
render();
