import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type Domain,
  fingerprintsOf,
  resolveSizes,
  storedFingerprint,
  type WorldRequest,
} from '@tilth/engine';
import type { Instant, Model } from '@tilth/schema';
import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import {
  type Exported,
  type ExportOptions,
  exportRecipes,
  type Format,
  type LoadOptions,
  load,
} from '../src/index.ts';

// @boundaries-ignore the one place where all domains meet is the project's, and no package's
export { domains as world } from '../../../prisma/seed.ts';

export const RECIPES = 'a'.repeat(64);
export const AS_OF = Date.UTC(2026, 10, 20) as Instant;

/** A folder and a server of a file's own, gone when its tests have ended. */
export class Stage {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'tilth-travel-'));
  private server: MigratedServer | undefined;
  private readonly clients: pg.Client[] = [];

  constructor() {
    beforeAll(async () => {
      this.server = await migratedServer();
    });
    afterAll(async () => {
      await Promise.all(this.clients.map((client) => client.end()));
      await this.server?.stop();
      rmSync(this.folder, { recursive: true });
    });
  }

  /** A connection to a migrated database without rows. */
  async database(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: await this.server?.clone() });
    await client.connect();
    this.clients.push(client);
    return client;
  }

  in(...names: readonly string[]): string {
    return path.join(this.folder, ...names);
  }
}

/** The world of some domains. */
export function requestOf(
  domains: readonly Domain[],
  scale: number,
): { request: WorldRequest; counted: WorldRequest } {
  return resolveSizes(domains, { seed: 42, asOf: AS_OF, scale });
}

export function exported(
  domains: readonly Domain[],
  scale: number,
  format: Format,
  out: string,
  more: Partial<ExportOptions> = {},
): Promise<Exported> {
  const options = { out, format, known: domains, recipes: RECIPES, version: '0', ...more };
  return exportRecipes({ domains, ...requestOf(domains, scale), totalRows: 0 }, options);
}

export function loaded(
  client: pg.Client,
  known: readonly Domain[],
  data: string,
  more: Partial<LoadOptions> = {},
) {
  return load(client, { data, known, mode: 'fresh', ...more });
}

/** What the recipes make of each model. */
export function made(domains: readonly Domain[], scale: number) {
  return new Map([...fingerprintsOf(domains, requestOf(domains, scale).counted)]);
}

/** What a database holds of the same models. */
export async function stored(
  client: pg.Client,
  models: Iterable<Model>,
  settled: (model: Model) => readonly string[],
) {
  const contents = new Map();
  for (const model of models) contents.set(model, await storedFingerprint(client, model, settled(model)));
  return contents;
}

/** The files of a folder, by name. */
export function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name))]),
  );
}
