// The table of config keys as one regular expression over lines such as
// `.storage.name="consentry"`: the path of a leaf and its JSON. The script
// build computes it once and ships only the result.
import { CONFIG_KEYS } from './config-keys.js';

type Shape = string | { readonly [key: string]: Shape };

const NAME = '[a-z][a-z0-9-]{0,31}';
const DAYS = '(?!0)([123]?\\d?\\d|400)';

/** Kind → the JSON it allows, with the path that leads there from the key. */
const KINDS: Readonly<Record<string, string>> = {
  string: '=".*"',
  text: '(\\.[^.=]+)?=".*"',
  boolean: '=(true|false)',
  name: `="${NAME}"`,
  revision: '="[\\w.-]{1,16}"',
  country: '="[A-Z]{2}"',
  // The words themselves are more than every page view should pay for: one
  // that is none is told with `data-debug`, and shown as it is written.
  purpose: `="${NAME}"`,
  lifetime: '="(session|P(?!")(\\d+[YMWD])*(T(\\d+[HMS])+)?)"',
  identifier: '="[A-Za-z_$][\\w$]*"',
  'cookie-name': '="[\\w.-]{1,64}"',
  path: '="/[^*]*\\*?[^*]*"',
  'top|top-start|top-end|bottom|bottom-start|bottom-end':
    '="(top|bottom)(-start|-end)?"',
  days: `(\\.accept|\\.refuse)?=${DAYS}`,
  'basic|advanced|false': '=("(basic|advanced)"|false)',
  number: '=\\d{1,5}',
};

/** Free keys are names, but for languages and the keys of texts. */
const freeKey = (shape: Shape): string =>
  shape === CONFIG_KEYS.texts
    ? '[\\w-]+'
    : shape === CONFIG_KEYS.texts['*']
      ? '[^=]+'
      : NAME;

/** What else a service may be given: it is one of the catalogue then. */
const parameter = (shape: Shape): string =>
  `(?!(${Object.keys(shape).join('|')})[.=])` +
  '(?<given>[a-z]\\w*)=(".*"|true|false|\\d+)';

const lines = (shape: Shape): string => {
  if (typeof shape === 'string') {
    const kind = shape.replace('!', '');
    return KINDS[kind] ?? `="(${kind})"`;
  }
  const { '[]': item, '*': entry } = shape;
  if (item !== undefined) return `(=\\[]|\\.=\\d+${lines(item)})`;
  if (entry !== undefined) {
    return `(={}|\\.${freeKey(shape)}${lines(entry)})`;
  }
  const keys = Object.entries(shape).map(
    ([key, one]) => key.replace('$', '\\$') + lines(one),
  );
  if (shape === CONFIG_KEYS.services['*']) keys.push(parameter(shape));
  return `(={}|\\.(${keys.join('|')}))`;
};

/** Matches every line of a config that fits the table. */
export const CONFIG_PATTERN: RegExp = new RegExp(
  `^${lines(CONFIG_KEYS)}$`,
  's',
);
