import { fileURLToPath } from 'node:url';
import { handOver, type SchemaEngineOptions } from './options.ts';
import { watchEngine } from './watch.ts';

export type { SchemaEngineOptions } from './options.ts';

/**
 * Points Prisma's CLI at this engine and hands the options over in the environment. To be called in prisma.config.ts,
 * before `defineConfig`. A PRISMA_SCHEMA_ENGINE_BINARY that the user set is left alone.
 */
export function useSchemaEngine(options: SchemaEngineOptions): void {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
    new URL('../bin/schema-engine.mjs', import.meta.url),
  );
  watchEngine();
  handOver({ ...options, command: commandWords(), terminal: process.stdout.isTTY === true });
}

/** `migrate reset` out of `prisma migrate reset --force`. */
function commandWords(): string {
  const words = process.argv.slice(2);
  const firstFlag = words.findIndex((word) => word.startsWith('-'));
  return words.slice(0, firstFlag === -1 ? 2 : Math.min(firstFlag, 2)).join(' ');
}
