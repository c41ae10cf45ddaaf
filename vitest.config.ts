import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * The kind of a test is told by its file name: `x.test.ts` runs in Node, `x.workerd.test.ts` drives the built
 * Worker in real workerd, `x.chromium.test.ts` drives the built pages in real Chromium,
 * `x.large.test.ts` takes too long for `npm run check` and runs with `npm test` only.
 */
export default defineConfig({
  test: {
    // By default one core is left idle, which is half of a small machine.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{wasm,worker,web,training,scripts}/**/*.test.{ts,tsx}'],
          exclude: [
            '**/*.workerd.test.ts',
            '**/*.chromium.test.ts',
            '**/*.large.test.ts',
            '**/node_modules/**',
          ],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'large',
          include: ['{wasm,worker,web,training,scripts}/**/*.large.test.ts'],
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'workerd',
          include: ['{wasm,worker,scripts}/**/*.workerd.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'chromium',
          include: ['{wasm,web,training,scripts}/**/*.chromium.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
