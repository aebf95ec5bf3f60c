// The docstrings in a table of keys, for the schema that editors show.

/** A docstring, a key, a bracket, or a text that is none of these. */
const TOKEN =
  /\/\*\*(?<note>.*?)\*\/|(?<key>'[^']*'|[\w$]+):|(?<bracket>[{}])|'[^']*'/gs;

const oneLine = (note) => note.replace(/\s*\n\s*\*\s?/g, ' ').trim();

/**
 * @param source - a file of src/
 * @param table - name of the table in it
 * @returns path of a key, e.g. `services.*.category` → its docstring
 */
export const readKeyNotes = (source, table) => {
  const [, body = ''] = source.split(`export const ${table} = {`);
  const notes = {};
  const path = [];
  let name = '';
  let waiting = '';
  for (const { groups } of body.matchAll(TOKEN)) {
    const { note, key, bracket } = groups;
    if (note) waiting = oneLine(note);
    if (key) {
      name = key.replaceAll("'", '');
      if (waiting) notes[[...path, name].join('.')] = waiting;
      waiting = '';
    }
    if (bracket === '{') path.push(name);
    // The last one ends the table.
    if (bracket === '}' && path.pop() === undefined) break;
  }
  return notes;
};
