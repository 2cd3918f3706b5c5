import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { BadFile } from './refusal.ts';

const CHUNK = 256 * 1024;

/** The first bytes of what is no text, or no text in UTF-8. */
const signatures: readonly (readonly [bytes: readonly number[], reason: string, mend: string])[] = [
  [[0x1f, 0x8b], 'it is compressed by gzip', 'unpack it first: gunzip -k, then load what comes out'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'it is compressed by zstd', 'unpack it first: unzstd, then load what comes out'],
  [[0x50, 0x4b, 0x03, 0x04], 'it is a zip archive', 'unpack it first: unzip, then load what comes out'],
  [[0xff, 0xfe], 'it is UTF-16', 'write it again as UTF-8'],
  [[0xfe, 0xff], 'it is UTF-16', 'write it again as UTF-8'],
  [[0x50, 0x41, 0x52, 0x31], 'it is Parquet', 'let its name end in .parquet'],
  [[0x50, 0x47, 0x44, 0x4d, 0x50], 'it is a dump of pg_dump’s own format', 'restore it with pg_restore'],
];

/** The text of a file, piece by piece. A byte order mark is no part of it. */
export async function* textChunks(file: string): AsyncGenerator<string> {
  const handle = await open(file, 'r');
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const buffer = Buffer.allocUnsafe(CHUNK);
    let lines = 0;
    for (let first = true; ; first = false) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK);
      const bytes = buffer.subarray(0, bytesRead);
      if (first) refuseOthers(file, bytes);
      const nul = bytes.indexOf(0);
      if (nul >= 0) throw noText(file, lines + linesIn(bytes.subarray(0, nul)));
      const text = decoded(decoder, bytes, bytesRead > 0, file, lines);
      if (text !== '') yield text;
      if (bytesRead === 0) return;
      lines += linesIn(bytes);
    }
  } finally {
    await handle.close();
  }
}

/** UTF-16 without a mark has one after each letter; a sparse file has nothing else. */
function noText(file: string, lines: number): BadFile {
  return new BadFile(
    { file, at: `line ${lines + 1}` },
    'it has a NUL character, so it is no text in UTF-8',
    'write it again as UTF-8',
  );
}

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

function refuseOthers(file: string, bytes: Buffer): void {
  for (const [signature, reason, mend] of signatures) {
    if (signature.every((byte, i) => bytes[i] === byte)) throw new BadFile({ file }, reason, mend);
  }
}

function decoded(decoder: TextDecoder, bytes: Buffer, stream: boolean, file: string, lines: number): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    const at = lines + 1 + badLine(bytes);
    throw new BadFile({ file, at: `line ${at}` }, 'it is not UTF-8', 'write it again as UTF-8');
  }
}

/** How many lines stand before the one that cannot be read; a character may have begun in the piece before. */
function badLine(bytes: Buffer): number {
  let lines = 0;
  for (let from = 0; from < bytes.length; lines++) {
    const end = bytes.indexOf(10, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    if (from > 0 && line.toString('utf8').includes('\ufffd')) return lines;
    if (end < 0) break;
    from = end + 1;
  }
  return bytes.toString('utf8', 0, Math.max(0, bytes.indexOf(10))).includes('\ufffd')
    ? 0
    : Math.max(0, lines);
}
