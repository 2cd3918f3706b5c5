import { BadFile } from './refusal.ts';
import { textChunks } from './text-chunks.ts';

/** One row, however large, is a text in memory, looked through from its beginning with each piece: longer ones are no rows. */
export const LONGEST_ROW = 16 * 1024 * 1024;

/** Lines of a file, some at a time. A line break may be that of Windows. */
export async function* linesOf(
  file: string,
): AsyncGenerator<{ readonly from: number; readonly lines: readonly string[] }> {
  let rest = '';
  let from = 1;
  for await (const chunk of textChunks(file)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() as string;
    if (rest.length > LONGEST_ROW) throw tooLong(file, from + lines.length);
    if (lines.length > 0) yield { from, lines: lines.map(withoutReturn) };
    from += lines.length;
  }
  if (rest !== '') yield { from, lines: [withoutReturn(rest)] };
}

export function tooLong(file: string, line: number): BadFile {
  return new BadFile({ file, at: `line ${line}` }, `a row is longer than ${LONGEST_ROW / 2 ** 20} MB`);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
