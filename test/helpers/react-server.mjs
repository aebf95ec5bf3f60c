// The application of `react-app.mjs` as its server renders it.
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './react-app.mjs';

export const render = (first) => renderToString(createElement(App, { first }));
