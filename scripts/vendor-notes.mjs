// The docstrings in src/vendors/: what a parameter means, and what an owner has
// to know of a service beside it.
import { fileURLToPath } from 'node:url';
import { SyntaxKind, getTextOfJSDocComment } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';
import { loaderFile } from './catalogue.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));

const noteOf = ({ jsDoc = [] }) =>
  (getTextOfJSDocComment(jsDoc.at(-1)?.comment) ?? '').replace(/\s+/g, ' ');

/** The variables that a file exports. */
const exportsOf = (source) =>
  source.statements
    .filter(({ kind }) => kind === SyntaxKind.VariableStatement)
    .flatMap((statement) =>
      statement.declarationList.declarations.map((declaration) => ({
        name: declaration.name.text,
        note: noteOf(statement),
        value: declaration.initializer,
      })),
    );

/** Without `as const`. */
const bareValue = (value) =>
  value?.kind === SyntaxKind.AsExpression ? value.expression : value;

const notesOf = (source) => {
  const all = exportsOf(source);
  const loader = all.find(({ name }) => name === 'loader');
  const parameters = all.find(({ name }) => name === 'parameters');
  const keys = bareValue(parameters?.value)?.properties ?? [];
  return {
    service: loader?.note ?? '',
    parameters: Object.fromEntries(
      keys.map((key) => [key.name.text, noteOf(key)]),
    ),
  };
};

/**
 * @param {readonly string[]} ids - of services that are loaded by name
 * @returns {Record<string, { service: string, parameters: Record<string, string> }>} by id; a key as `parameters` has it; '' where nothing is said
 */
export const readVendorNotes = (ids) => {
  const api = new API({ cwd: folder });
  try {
    const { program } = api
      .updateSnapshot({ openProjects: [`${folder}tsconfig.json`] })
      .getProjects()[0];
    return Object.fromEntries(
      ids.map((id) => [id, notesOf(program.getSourceFile(loaderFile(id)))]),
    );
  } finally {
    api.close();
  }
};
