// How a value fits a JSON Schema, as far as our schemas go.

export type Schema = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const typeOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
const asSchema = (value: unknown): Schema => (isObject(value) ? value : {});
const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : [];

interface Place {
  readonly schema: Schema;
  readonly root: Schema;
  /** Keys from the outermost value on, with dots between. */
  readonly path: string;
}

const below = ({ path }: Place, key: string | number): string =>
  path ? `${path}.${key}` : String(key);

const problem = (path: string, value: unknown, expected: string): string =>
  `${path || 'the whole'}: found ${JSON.stringify(value) ?? 'nothing'}, expected ${expected}`;

/** A word that looks at the value itself. */
const judge =
  (
    isRight: (rule: unknown, value: unknown) => boolean,
    expected: (rule: unknown) => string,
  ) =>
  (rule: unknown, value: unknown, { path }: Place): string[] =>
    isRight(rule, value) ? [] : [problem(path, value, expected(rule))];

const ofKeys = (
  value: unknown,
  look: (key: string, one: unknown) => string[],
): string[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, one]) => look(key, one))
    : [];

/** The words of JSON Schema that ours uses. Source: https://json-schema.org/draft/2020-12/json-schema-validation */
const RULES: Readonly<
  Record<string, (rule: unknown, value: unknown, at: Place) => string[]>
> = {
  type: judge(
    (rule, value) =>
      rule === 'integer' ? Number.isInteger(value) : rule === typeOf(value),
    (rule) => `the type ${String(rule)}`,
  ),
  minProperties: judge(
    (rule, value) =>
      !isObject(value) || Object.keys(value).length >= Number(rule),
    (rule) => `${String(rule)} keys or more`,
  ),
  enum: judge(
    (rule, value) => asList(rule).includes(value),
    (rule) => `one of ${asList(rule).join(', ')}`,
  ),
  pattern: judge(
    (rule, value) =>
      typeof value !== 'string' || new RegExp(String(rule), 'u').test(value),
    (rule) => `what fits ${String(rule)}`,
  ),
  minimum: judge(
    (rule, value) => typeof value !== 'number' || value >= Number(rule),
    (rule) => `${String(rule)} or more`,
  ),
  maximum: judge(
    (rule, value) => typeof value !== 'number' || value <= Number(rule),
    (rule) => `${String(rule)} or less`,
  ),
  minItems: judge(
    (rule, value) => asList(value).length >= Number(rule),
    (rule) => `${String(rule)} entries or more`,
  ),
  anyOf: (rule, value, { root, path }) => {
    const tried = asList(rule).map((one) =>
      misfits(asSchema(one), value, root, path),
    );
    return tried.some((problems) => !problems[0]) ? [] : (tried[0] ?? []);
  },
  required: (rule, value, at) =>
    !isObject(value)
      ? []
      : asList(rule)
          .map(String)
          .filter((key) => !Object.hasOwn(value, key))
          .map((key) => problem(below(at, key), undefined, 'it to be there')),
  items: (rule, value, at) =>
    asList(value).flatMap((item, index) =>
      misfits(asSchema(rule), item, at.root, below(at, index)),
    ),
  properties: (rule, value, at) =>
    ofKeys(value, (key, one) => {
      const known = asSchema(rule);
      return Object.hasOwn(known, key)
        ? misfits(asSchema(known[key]), one, at.root, below(at, key))
        : [];
    }),
  propertyNames: (rule, value, at) =>
    ofKeys(value, (key) =>
      misfits(asSchema(rule), key, at.root, below(at, key)),
    ),
  additionalProperties: (rule, value, at) =>
    ofKeys(value, (key, one) => {
      const known = asSchema(at.schema['properties']);
      if (Object.hasOwn(known, key)) return [];
      const names = Object.keys(known).join(', ');
      return rule === false
        ? [problem(below(at, key), one, `no such key; there are ${names}`)]
        : misfits(asSchema(rule), one, at.root, below(at, key));
    }),
};
const NOTES = [
  ...['$schema', '$id', '$defs', 'title', 'description', 'default', 'examples'],
];

/** The part of a schema that `#/a/b` points to. */
const resolve = (root: Schema, pointer: string): Schema =>
  pointer
    .split('/')
    .slice(1)
    .reduce<Schema>((schema, key) => asSchema(schema[key]), root);

/**
 * What does not fit: a sentence each with the key, what was found and what was
 * expected. Throws at a word of JSON Schema that it does not know.
 */
export const misfits = (
  schema: Schema,
  value: unknown,
  root: Schema = schema,
  path = '',
): string[] =>
  Object.entries(schema).flatMap(([word, rule]) => {
    if (NOTES.includes(word)) return [];
    if (word === '$ref') {
      return misfits(resolve(root, String(rule)), value, root, path);
    }
    const check = RULES[word];
    if (!check) throw new Error(`${word} is a word that this test cannot read`);
    return check(rule, value, { schema, root, path });
  });

/** Whether `value` fits. */
export const fits = (schema: Schema, value: unknown): boolean =>
  !misfits(schema, value)[0];
