/** What runs the tests: it tells when a test or a file has come to its end. */
export interface Runner {
  /** Whether the file is being read: only then can it be told what to do before and after each test. */
  readonly isReading: boolean;
  /** Calls `end` when the test is over that is running, or else the file. In a hook nobody can be told: then it goes with the process. */
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
  const { afterAll, afterEach, beforeEach, onTestFinished, TestRunner } = await import('vitest');
  const test = TestRunner.getCurrentTest();
  // Hooks that are named later than this are taken without a word, and never called.
  const isReading = TestRunner.getCurrentSuite().file?.result === undefined;
  return {
    isReading,
    atEnd: (end) => {
      if (isReading) afterAll(end);
      // Of tests that run side by side nobody can tell which one this is.
      else if (test && !test.concurrent) onTestFinished(end);
    },
    beforeEach: (begin) => beforeEach(begin),
    afterEach: (end) => afterEach(end),
  };
}

async function nodeTest(): Promise<Runner> {
  const { after, afterEach, beforeEach } = await import('node:test');
  return {
    isReading: true,
    atEnd: (end) => after(end),
    beforeEach: (begin) => beforeEach(begin),
    afterEach: (end) => afterEach(end),
  };
}
