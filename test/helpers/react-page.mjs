// In the page: hydrates what the server rendered, and keeps what React says of it.
import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './react-app.mjs';

const said = [];
window.said = said;
const { error } = console;
console.error = (...words) => {
  said.push(words.map(String).join(' '));
  error.apply(console, words);
};

const root = document.getElementById('root');
const { first } = root.dataset;
hydrateRoot(root, createElement(App, { first }), {
  onRecoverableError: (reason) => said.push(String(reason)),
});
