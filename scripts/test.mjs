// `npm test`: every check there is, as CI runs it. Goes on after a failure, so that one run tells all.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bin = path.join(root, 'node_modules/.bin');
const packages = ['packages', 'packages/domains', 'apps'].flatMap((folder) =>
  existsSync(path.join(root, folder))
    ? readdirSync(path.join(root, folder)).map((name) => path.join(root, folder, name))
    : [],
);
const reports = packages.map((folder) => path.join(folder, '.turbo/tests.json'));
// A report of an earlier run must not count for a package whose tests never started in this one.
for (const report of reports) rmSync(report, { force: true });

const checks = [
  ['Dependency rules', 'turbo', ['boundaries']],
  ['Lint', 'biome', ['ci', '--error-on-warnings', '.']],
  ['Types', 'tsc', ['--noEmit', '-p', 'tsconfig.json']],
  // A page runs in a browser: other globals, and JSX.
  ['Types of the page', 'tsc', ['--noEmit', '-p', 'apps/explorer/src/page/tsconfig.json']],
  ['Dead code', 'knip', []],
  // One package at a time has a server of its own up; more than two would only wait for the processor.
  ['Tests', 'turbo', ['run', 'test', '--continue=always', '--concurrency=2', '--output-logs=new-only']],
];
const failed = checks.filter(([title, program, arguments_]) => !passes(title, program, arguments_));

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const report of reports.filter(existsSync)) {
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report),
  );
  totals.passed += numPassedTests;
  // A file that cannot be loaded has no tests that could fail.
  totals.failed += numFailedTests || numFailedTestSuites;
  totals.skipped += numPendingTests;
}
const staticFailures = failed.filter(([title]) => title !== 'Tests').length;
totals.passed += checks.length - 1 - staticFailures;
totals.failed += staticFailures;
if (failed.length > totals.failed) totals.failed = failed.length;

console.log('');
for (const [title, program, arguments_] of failed)
  console.log(`Failed: ${title} (npx ${program} ${arguments_.join(' ')})`);
console.log(
  `${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`,
);
process.exit(failed.length === 0 ? 0 : 1);

function passes(title, program, arguments_) {
  console.log(`\n— ${title}`);
  // turbo looks for pnpm on the PATH; the workspace has its own.
  const PATH = `${bin}${path.delimiter}${process.env.PATH}`;
  const env = { ...process.env, PATH, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  const { status, error } = spawnSync(path.join(bin, program), arguments_, {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  if (error) console.error(error.message);
  return status === 0;
}
