// The tests that mutants of the pure files have to fail: quick ones, without
// the waits of a whole page, so that what fails is the mutant and never a busy
// machine.
import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';
import base from './vitest.config.js';

/** The test that is named after the mutated file comes first: most die there. */
class NamesakeFirst extends BaseSequencer {
  override async sort(
    files: TestSpecification[],
  ): Promise<TestSpecification[]> {
    const { related = [] } = this.ctx.config;
    const names = new Set(
      related.map((file) => basename(file).replace(/\.ts$/, '.test.ts')),
    );
    const isLater = ({ moduleId }: TestSpecification) =>
      Number(!names.has(basename(moduleId)));
    return [...files].sort((one, other) => isLater(one) - isLater(other));
  }
}

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: [
      'test/{config,config-pattern,attributes}.test.ts',
      'test/{consent,policy}/*.test.ts',
      'test/gate/{condition,held,leftovers,run-once,dependencies,reload,address,shut}.test.ts',
    ],
    runner: 'test/mutants/runner.ts',
    // One worker a mutant; what Stryker starts next gets a new one.
    isolate: false,
    sequence: { sequencer: NamesakeFirst },
  },
});
