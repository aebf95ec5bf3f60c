// What `npm run new:service -- <id> --loader` writes: files that compile and
// whose tests fail until every hint in them is gone.
import { fileURLToPath } from 'node:url';
import { camel } from './catalogue.mjs';

const path = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

export const vendorPath = (id) => path(`src/vendors/${id}.ts`);
export const casePath = (id) => path(`test/services/${id}.ts`);
export const casesPath = path('test/services/all.ts');

/** Stands wherever something has to be filled in. */
export const HINT = 'FILL IN';

/** Nobody can own it. Source: https://datatracker.ietf.org/doc/html/rfc2606#section-2 */
const NOWHERE = 'https://fill-in.invalid';

/** The file in src/vendors/. */
export const newLoader =
  () => `// ${HINT}: the page of the vendor's documentation that shows its snippet.
// Source: ${NOWHERE}
import type { Loader } from '../services/loader.js';

export const parameters = {
  /** ${HINT}: what it means; unit and default if it has any. */
  accountId: ['${HINT}: a pattern', '${HINT}: a pattern'],
} as const;

// ${HINT}: src/services/loader.ts says what else may stand here, such as \`globals\`.
export const loader: Loader<typeof parameters> = {
  // ${HINT}: where the vendor's own snippet keeps early calls; delete it if it has none.
  queues: ['fillIn'],
  // ${HINT}: the calls of the vendor's snippet; delete it if it makes none.
  start: ({ accountId }) => [['${HINT}: init', accountId]],
  scripts: ({ accountId }) => [\`${NOWHERE}/\${accountId}.js\`],
  // ${HINT}: what the vendor documents for a yes and a no; delete it if there is nothing.
  tell: ({ isGranted }) => [['${HINT}: consent', isGranted]],
};
`;

/** The case in the browser. */
export const newCase = (id) => `import type { ServiceCase } from './case.js';
import { takesList } from './fakes.js';

// ${HINT}: test/services/case.ts says what each key means, fakes.ts what there is for \`fake\`.
export const ${camel(id)}: ServiceCase = {
  id: '${id}',
  given: { accountId: '${HINT}: a pattern' },
  scripts: ['${NOWHERE}/${HINT}'],
  fake: takesList('fillIn'),
  cookies: ['${HINT}: one that it sets'],
  early: "fillIn.push(['${HINT}: a call of the page']);",
  start: [['${HINT}: what is heard after a yes']],
  heardEarly: ['${HINT}: a call of the page'],
  stop: [['${HINT}: what is heard after a no']],
  again: [['${HINT}: what is heard after a new yes']],
};
`;

/** Puts a line before the first of its kind that comes after it. */
const insert = (lines, line, isOfKind) => {
  const after = lines.findIndex((one) => isOfKind(one) && one > line);
  const last = lines.findLastIndex(isOfKind) + 1;
  return lines.toSpliced(after < 0 ? last : after, 0, line);
};

/**
 * The list of cases with one more.
 * @param source - of test/services/all.ts
 */
export const withCase = (source, id) => {
  const name = camel(id);
  const imported = insert(
    source.split('\n'),
    `import { ${name} } from './${id}.js';`,
    (line) => line.startsWith('import { '),
  );
  const listed = insert(imported, `  ${name},`, (line) =>
    /^ {2}\w+,$/.test(line),
  );
  return listed.join('\n');
};
