import { type CheckResult, type Domain, type SeedRun, seed, verify, type WorldRequest } from '@tilth/engine';
import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import pg from 'pg';
import { requestAt, TEST_AS_OF } from './request.ts';
import { withNeeds } from './with-needs.ts';

/** The machines that run tests are small, and there are other files. */
const CONNECTIONS = 2;

/** A database with the world of a domain at one scale: with its own rows and with those that it needs. */
export interface SeededWorld {
  readonly domain: Domain;
  readonly domains: readonly Domain[];
  readonly request: WorldRequest;
  readonly run: SeedRun;
  readonly client: pg.Client;
  /** What verify finds in it. Asked once. */
  readonly verified: () => Promise<readonly CheckResult[]>;
}

/** The worlds of a domain, each seeded once and shared by all cases of a file. Who changes one takes it back. */
export class SeededWorlds {
  private readonly domain: Domain;
  private readonly start: () => Promise<MigratedServer>;
  private readonly worlds = new Map<number, Promise<SeededWorld>>();
  private readonly clients: pg.Client[] = [];
  private server: Promise<MigratedServer> | undefined;

  constructor(domain: Domain, start = migratedServer) {
    this.domain = domain;
    this.start = start;
  }

  at(scale: number): Promise<SeededWorld> {
    const known = this.worlds.get(scale);
    if (known) return known;
    const world = this.make(scale);
    this.worlds.set(scale, world);
    return world;
  }

  async stop(): Promise<void> {
    // Whoever waited for a world that could not be made has been told why.
    await Promise.allSettled(this.worlds.values());
    await Promise.all(this.clients.map((client) => client.end()));
    const server = await this.server?.catch(() => undefined);
    await server?.stop();
  }

  private async make(scale: number): Promise<SeededWorld> {
    const { domain } = this;
    this.server ??= this.start();
    const url = await (await this.server).clone();
    const connect = async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    };
    const client = await connect();
    this.clients.push(client);
    const domains = withNeeds(domain);
    const request = requestAt(domain, scale);
    const { run } = await seed(client, { domains, request, recipes: '0'.repeat(64), version: '0' });
    let results: Promise<readonly CheckResult[]> | undefined;
    const verified = () => {
      results ??= verify({ connect, domains, asOf: TEST_AS_OF, parallel: CONNECTIONS });
      return results;
    };
    return { domain, domains, request, run, client, verified };
  }
}
