import { availableParallelism } from 'node:os';
import { BaseSequencer } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** Files that take long: begun last, one of them would keep one core busy while the other has nothing left to do. */
const LONGEST = [
  'test/redline/redline.test.ts',
  'test/redline/wild.test.ts',
  'test/e2e-',
  'packages/analysis/test/highs.test.ts',
  'packages/training/src/training.test.ts',
];

/** The longest files first, the others in the order that vitest gives them. */
class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: { moduleId: string }): number => {
      const at = LONGEST.findIndex((each) => moduleId.includes(each));
      return at === -1 ? LONGEST.length : at;
    };
    return sorted.sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    setupFiles: ['./test/setup.ts'],
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'apps/*/{src,test}/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    // A worker keeps the modules that it has loaded from one file to the next, such as the language model: loading them
    // anew for each of the files takes longer than all their tests. So a test puts back whatever it changes outside itself.
    isolate: false,
    // By itself vitest leaves one core idle: on two cores that doubles the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    sequence: { sequencer: LongestFirst },
  },
});
