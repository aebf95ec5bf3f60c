// The one copy of Preact that parts of ours share.
import { CONTRACT } from './contract.js';

export const contract: number = CONTRACT;
export { Fragment, render } from 'preact';
export { jsx, jsxs } from 'preact/jsx-runtime';
