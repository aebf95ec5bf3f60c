// An application of React with held nodes on its routes.
import { createElement as h, useState } from 'react';

const note = (name) => `(window.ran ||= []).push('${name}')`;
const held = (name, more) =>
  h('script', {
    type: 'text/plain',
    'data-category': 'analytics',
    dangerouslySetInnerHTML: { __html: note(name) },
    ...more,
  });

const Home = () =>
  h('main', null, [
    h('h2', { key: 1 }, 'Home'),
    held('home', { key: 2, id: 'home-tag' }),
    h('p', { key: 3 }, 'Text behind the tag'),
  ]);

const FRAME = 'https://frame.vendor.test/film';

const Film = () =>
  h('main', null, [
    h('h2', { key: 1 }, 'Film'),
    h('iframe', {
      key: 2,
      title: 'film',
      'data-category': 'analytics',
      'data-src': FRAME,
    }),
    held('film', { key: 3 }),
    h('template', {
      key: 4,
      'data-category': 'analytics',
      dangerouslySetInnerHTML: { __html: '<b id="more">More</b>' },
    }),
    h('p', { key: 5 }, 'Text behind the film'),
  ]);

/** What is inside is not React's: it may change before React has come. */
const Wrapped = () =>
  h('main', null, [
    h('h2', { key: 1 }, 'Film'),
    h('div', {
      key: 2,
      suppressHydrationWarning: true,
      dangerouslySetInnerHTML: {
        __html: `<iframe title="film" data-category="analytics" data-src="${FRAME}"></iframe>
          <script type="text/plain" data-category="analytics">${note('wrapped')}</script>
          <template data-category="analytics"><b id="more">More</b></template>`,
      },
    }),
    h('p', { key: 3 }, 'Text behind the film'),
  ]);

const ROUTES = { home: Home, film: Film, wrapped: Wrapped };

export const App = ({ first }) => {
  const [route, setRoute] = useState(first);
  const next = route === first ? (first === 'home' ? 'film' : 'home') : first;
  return h('div', null, [
    h('button', { key: 'go', id: 'go', onClick: () => setRoute(next) }, next),
    h(ROUTES[route], { key: route }),
  ]);
};
