import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** How many rows of each model, and their fingerprint. */
export type Contents = ReadonlyMap<string, { readonly rows: number; readonly fingerprint: string }>;

/** Fourteen hours ahead of UTC; and a language with a comma in its decimals, and an order of letters of its own. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/**
 * What a domain makes in a process of its own: in another zone and language, with none of this one's variables, and
 * without the domains that it needs having been made before.
 */
export async function fingerprintsElsewhere(module: URL, domain: string, scale: number): Promise<Contents> {
  const main = fileURLToPath(new URL('./fingerprints-main.ts', import.meta.url));
  const { stdout } = await run(
    process.execPath,
    ['--import', pathToFileURL(require.resolve('tsx')).href, main, module.href, domain, String(scale)],
    { env: { PATH: process.env.PATH, ...ELSEWHERE }, maxBuffer: 16 * 1024 * 1024 },
  );
  return new Map(JSON.parse(stdout));
}
