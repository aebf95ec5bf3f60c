// The one copy of Preact that the banner and the preferences share.
export { Fragment, h, render } from 'preact';
export { jsx, jsxs } from 'preact/jsx-runtime';
