import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';

/**
 * In the CLI's own process: has an engine that was killed fail the command. The CLI itself forgets what it waited for when
 * its engine is gone (its farewell waits on a timer that keeps nothing alive) and would end with exit code 0.
 */
export function watchEngine(): void {
  subscribe('child_process', (message) => {
    const { process: child } = message as { process: ChildProcess };
    child.once('exit', (code, signal) => {
      const isServer =
        child.spawnfile === process.env.PRISMA_SCHEMA_ENGINE_BINARY && !child.spawnargs.includes('cli');
      if (!isServer || code === 0 || child.killed) return;
      process.exitCode = 1;
      if (signal !== null) {
        process.stderr.write(
          `\nThe schema engine was killed (${signal}): what it was doing is not finished.\n`,
        );
      }
    });
  });
}
