/** Whether it is an object with keys: no list, not null. */
export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && !!value && !Array.isArray(value);

/** The same without a prototype, which the page may have polluted. */
export const bare = <Value extends object>(value: Value): Value =>
  Object.assign(Object.create(null), value);
