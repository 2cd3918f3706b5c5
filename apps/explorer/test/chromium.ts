import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import manifest from '../package.json' with { type: 'json' };

/** Where Debian and others put theirs. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const CACHE = path.resolve(import.meta.dirname, '../../../node_modules/.cache/tilth-chromium');

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium: the one that is installed, else the one that npm has brought. */
export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find(existsSync);
  if (installed) return chromium.launch({ executablePath: installed, args: FLAGS });
  const unpacked = await unpack();
  const LD_LIBRARY_PATH = [path.join(unpacked, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(':');
  return chromium.launch({
    executablePath: path.join(unpacked, 'chromium'),
    args: [...FLAGS, '--headless=shell', '--no-zygote', '--hide-scrollbars'],
    env: { ...process.env, LD_LIBRARY_PATH },
  });
}

/** The package unpacks into the folder for temporary files, and its libraries only where it believes to need them. */
async function unpack(): Promise<string> {
  const folder = path.join(CACHE, manifest.devDependencies['@sparticuz/chromium']);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const making = mkdtempSync(path.join(CACHE, 'making-'));
  const before = { TMPDIR: process.env.TMPDIR, AWS_LAMBDA_JS_RUNTIME: process.env.AWS_LAMBDA_JS_RUNTIME };
  Object.assign(process.env, { TMPDIR: making, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  // Whole or not at all: another test may have unpacked it meanwhile.
  if (existsSync(folder)) rmSync(making, { recursive: true });
  else renameSync(making, folder);
  return folder;
}
