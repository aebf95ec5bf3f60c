/** The same without a prototype, which the page may have polluted. */
export const bare = <Value extends object>(value: Value): Value =>
  Object.assign(Object.create(null), value);
