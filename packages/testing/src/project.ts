import path from 'node:path';
import { recipesFingerprint } from '@tilth/engine';
// @boundaries-ignore the one place where all domains meet is the project's, and no package's
import type { domains as composed } from '../../../prisma/seed.ts';

/** Where the project is: three folders up from here. */
export const root: string = path.resolve(import.meta.dirname, '../../..');

/** The domains that there are, as the compiler knows them. */
export type Composed = typeof composed;

export type DomainName = Composed[number]['name'];

/** The world's domains. Loading them takes a moment: only tests that ask for a world do. */
export async function loadDomains(): Promise<Composed> {
  // @boundaries-ignore the same
  return (await import('../../../prisma/seed.ts')).domains;
}

let recipes: string | undefined;

/** SHA-256 of schema, migrations and recipes. They do not change while a process has them loaded. */
export function fingerprint(): string {
  recipes ??= recipesFingerprint(root);
  return recipes;
}
