export type Built =
  'consentry.js' | 'parts/erase.js' | 'parts/release.js' | 'parts/services.js';

export interface Mutant {
  /** Kebab-case, unique. */
  readonly name: string;
  /** What is not true any more of the built file. */
  readonly breaks: string;
  /** The file of src/ that is changed. */
  readonly file: string;
  /** A text that is in that file exactly once. */
  readonly from: string;
  readonly to: string;
  /** The attack (its file's name) or the browser test (its title) that has to fail. */
  readonly killedBy: string;
  /** The built files that it gets into, by default `consentry.js` alone. */
  readonly in?: Built | readonly Built[];
}

/** The folder of a mutant's build, from the root. */
export const folderOf = ({ name }: Mutant): string => `reports/mutants/${name}`;
