import { defineConfig } from 'vitest/config';

/** Shared by every package: each runs its own `test/` with this file. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A real server is started and stopped; how long anything takes is the benchmark's business.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    reporters: ['default', ['json', { outputFile: '.turbo/tests.json' }]],
  },
});
