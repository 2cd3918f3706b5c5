import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

const FRAME = /(file:\/\/[^\s()]+?\.mjs):(\d+):(\d+)/g;

/** An error's stack in terms of the sources: a command may run from a bundle of them. */
export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error.stack ?? error.message).replace(FRAME, (frame, url: string, line: string, column: string) => {
    const map = mapOf(url);
    const origin = map?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!origin || !('originalSource' in origin)) return frame;
    return `${new URL(origin.originalSource, url)}:${origin.originalLine + 1}:${origin.originalColumn + 1}`;
  });
}

function mapOf(url: string): SourceMap | undefined {
  const file = `${fileURLToPath(url)}.map`;
  return existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
