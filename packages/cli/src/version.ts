import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './environment.ts';

/** Tilth's own, as the project's package.json says it. */
export const version: string = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;
