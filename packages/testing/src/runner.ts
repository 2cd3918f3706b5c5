/** What runs the tests: when a file's or a test's end comes, it tells. */
export interface Runner {
  /** Calls `end` when the test is over that is running, or else the file. */
  atEnd(end: () => Promise<void>): void;
  beforeEach(begin: () => Promise<void>): void;
  afterEach(end: () => Promise<void>): void;
}

/** The runner that this process works for, if any. Nothing of vitest is loaded elsewhere, as it refuses that. */
export async function currentRunner(): Promise<Runner | undefined> {
  if (process.env.VITEST_WORKER_ID !== undefined || process.env.VITEST_POOL_ID !== undefined) return vitest();
  if (process.env.NODE_TEST_CONTEXT !== undefined) return nodeTest();
  return undefined;
}

async function vitest(): Promise<Runner> {
  const { afterAll, afterEach, beforeEach, expect, onTestFinished } = await import('vitest');
  return {
    atEnd: (end) => {
      if (expect.getState().currentTestName === undefined) afterAll(end);
      else onTestFinished(end);
    },
    beforeEach: (begin) => beforeEach(begin),
    afterEach: (end) => afterEach(end),
  };
}

async function nodeTest(): Promise<Runner> {
  const { after, afterEach, beforeEach } = await import('node:test');
  return {
    atEnd: (end) => after(end),
    beforeEach: (begin) => beforeEach(begin),
    afterEach: (end) => afterEach(end),
  };
}
