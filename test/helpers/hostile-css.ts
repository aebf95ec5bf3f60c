// What pages do to every element on them: resets and frameworks from npm, and
// rules that were seen on real sites.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const file = (path: string): string => readFileSync(resolve(path), 'utf8');

const EVERYTHING = `
  all: revert !important; display: block !important; position: static !important;
  float: left !important; width: 100% !important; height: 9px !important;
  margin: 40px !important; padding: 40px !important; border: 9px solid red !important;
  color: red !important; background: yellow !important; font: 30px/1 serif !important;
  text-transform: uppercase !important; letter-spacing: 9px !important;
  transform: rotate(5deg) !important; visibility: hidden !important;
  opacity: 0.3 !important; z-index: -1 !important; pointer-events: none !important;
  clip-path: circle(9px) !important; filter: blur(3px) !important;
  box-shadow: 0 0 0 9px blue !important; outline: 9px solid blue !important;
  text-align: right !important; line-height: 3 !important; cursor: wait !important;
  overflow: hidden !important; max-height: 20px !important; white-space: pre !important;`;

/** Name → style sheet of the page. */
export const HOSTILE_CSS: Readonly<Record<string, string>> = {
  'Tailwind’s preflight, in a layer': `@layer theme, base, components, utilities;
    @layer base { ${file('tailwindcss/preflight.css')} }`,
  'Bootstrap’s reboot': file('bootstrap/dist/css/bootstrap-reboot.css'),
  Bootstrap: file('bootstrap/dist/css/bootstrap.css'),
  Bulma: file('bulma/css/bulma.css'),
  'normalize.css': file('normalize.css/normalize.css'),
  'sanitize.css': `${file('sanitize.css/sanitize.css')}
    ${file('sanitize.css/forms.css')} ${file('sanitize.css/typography.css')}`,
  'modern-normalize': file('modern-normalize/modern-normalize.css'),
  'the new CSS reset': file('the-new-css-reset/css/reset.css'),
  'destyle.css': file('destyle.css/destyle.css'),
  'everything unset, important': `*, ::before, ::after { all: unset !important }`,
  'a war of !important': `* { ${EVERYTHING} }
    html, body, script, style, head { display: revert !important; visibility: visible !important }`,
  'a war by the names of our elements': `
    body section, body section[data-consentry], body section > *, body section [slot],
    body dialog, [popover], [popover]:popover-open, [data-consentry-action] { ${EVERYTHING} }`,
  'hidden sections, dialogs, popovers and titles': `
    section, dialog, [popover], [role=region], h2, small, b { display: none !important }`,
  'decorated buttons and paragraphs': `
    button::before, button::after, a::after, h2::before, p::before, b::after,
    span::before, small::after { content: '!!!' !important; font-size: 3em !important }
    p::first-letter, h2::first-letter { font-size: 5em !important; float: left !important }
    p::first-line { color: red !important; letter-spacing: 1em !important }
    ::selection { background: lime } ::marker { content: 'x' }`,
  'a root of 62.5 %': `html { font-size: 62.5% } body { font-size: 1.6rem }`,
  'a root of 4 px': `html { font-size: 4px !important } body { font-size: 9rem; line-height: 4 }`,
  'everything in motion': `
    @keyframes away { to { transform: translateX(-9999px); opacity: 0 } }
    * { animation: away 1s infinite !important; transition: all 9s !important }`,
  'a body that is moved, blurred and clipped': `
    body { transform: translate(40px, 40px) scale(0.9); filter: blur(2px); opacity: 0.5;
      contain: paint; overflow: hidden; perspective: 9px; will-change: transform }`,
  'a body that is a centred grid': `
    html, body { display: grid; place-content: center; gap: 40px; min-height: 100vh }
    body > * { width: 90px; max-width: 90px; grid-column: 2 }`,
};
