// Whether a value fits a JSON Schema, as far as our schemas go.

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
}

/** The words of JSON Schema that ours uses. Source: https://json-schema.org/draft/2020-12/json-schema-validation */
const RULES: Readonly<
  Record<string, (rule: unknown, value: unknown, at: Place) => boolean>
> = {
  type: (rule, value) =>
    rule === 'integer' ? Number.isInteger(value) : rule === typeOf(value),
  minProperties: (rule, value) =>
    !isObject(value) || Object.keys(value).length >= Number(rule),
  enum: (rule, value) => asList(rule).includes(value),
  anyOf: (rule, value, { root }) =>
    asList(rule).some((one) => fits(asSchema(one), value, root)),
  pattern: (rule, value) =>
    typeof value !== 'string' || new RegExp(String(rule), 'u').test(value),
  minimum: (rule, value) => typeof value !== 'number' || value >= Number(rule),
  maximum: (rule, value) => typeof value !== 'number' || value <= Number(rule),
  required: (rule, value) =>
    !isObject(value) ||
    asList(rule).every((key) => Object.hasOwn(value, String(key))),
  items: (rule, value, { root }) =>
    asList(value).every((item) => fits(asSchema(rule), item, root)),
  minItems: (rule, value) => asList(value).length >= Number(rule),
  properties: (rule, value, { root }) =>
    !isObject(value) ||
    Object.entries(asSchema(rule)).every(
      ([key, one]) =>
        !Object.hasOwn(value, key) || fits(asSchema(one), value[key], root),
    ),
  propertyNames: (rule, value, { root }) =>
    !isObject(value) ||
    Object.keys(value).every((key) => fits(asSchema(rule), key, root)),
  additionalProperties: (rule, value, { schema, root }) =>
    !isObject(value) ||
    Object.entries(value).every(
      ([key, one]) =>
        Object.hasOwn(asSchema(schema['properties']), key) ||
        (rule !== false && fits(asSchema(rule), one, root)),
    ),
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

/** Whether `value` fits; throws at a word of JSON Schema that it does not know. */
export const fits = (
  schema: Schema,
  value: unknown,
  root: Schema = schema,
): boolean =>
  Object.entries(schema).every(([word, rule]) => {
    if (NOTES.includes(word)) return true;
    if (word === '$ref') return fits(resolve(root, String(rule)), value, root);
    const check = RULES[word];
    if (!check) throw new Error(`${word} is a word that this test cannot read`);
    return check(rule, value, { schema, root });
  });
