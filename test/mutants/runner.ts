// Stryker counts failed tests. A mutant that breaks a module while it is being
// imported leaves a file without any, and would pass for a survivor: here the
// import itself is a test then.
import { test } from 'vitest';
import { VitestTestRunner } from 'vitest/runners';

type Importing = Parameters<VitestTestRunner['importFile']>;

export default class ImportIsATest extends VitestTestRunner {
  override async importFile(...[path, source]: Importing): Promise<void> {
    try {
      await super.importFile(path, source);
    } catch (error) {
      if (source === 'setup') throw error;
      test('can be imported', () => {
        throw error;
      });
    }
  }
}
