import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HEADER, MARKDOWN_HEADER } from './header.ts';

/** Makes a folder hold these files. Of others, only those that the generator wrote once are removed. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of files) await writeFile(path.join(folder, name), content);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (!entry.isFile() || files.has(entry.name)) continue;
    const content = await readFile(file, 'utf8');
    if ([HEADER, MARKDOWN_HEADER].some((header) => content.startsWith(header))) await rm(file);
  }
}
