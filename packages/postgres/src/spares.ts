import { copying, quoteName } from './databases.ts';
import type { Lease } from './lease.ts';

/** Spares take memory: of so many templates at most, and of none that is larger. */
const MOST = 4;
const MOST_BYTES = 64 * 1024 ** 2;

/** Where a copy of a template waits for whoever wants one next. */
export const spareOf = (template: string): string => `${template}_spare`;

/**
 * A copy of each template that tests use, made ahead: to copy a thousand small files takes most of the time in which a test
 * waits for its database, and while one test runs there is time to copy them for the next.
 */
export class Spares {
  private readonly lease: Lease;
  /** The template that was wanted last comes last. */
  private readonly wanted = new Set<string>();
  private last: Promise<void> = Promise.resolve();

  private constructor(lease: Lease) {
    this.lease = lease;
  }

  static async begin(lease: Lease): Promise<Spares> {
    const spares = new Spares(lease);
    await lease.onWanted((template) => {
      // A test that finds none makes its own copy, so what went wrong here is for the log alone.
      spares.last = spares.last.then(() => spares.make(template)).catch(console.error);
    });
    return spares;
  }

  /** Leaves none behind. Nobody may want one any more. */
  async end(): Promise<void> {
    await this.last;
    for (const template of this.wanted) await this.lease.drop(spareOf(template));
  }

  private async make(template: string): Promise<void> {
    const { rows } = await this.lease.query(
      'look for a spare database',
      `SELECT datname AS name, pg_database_size(oid)::float8 AS bytes FROM pg_database WHERE datname = ANY($1)`,
      [[template, spareOf(template)]],
    );
    const [{ name, bytes } = { name: '', bytes: 0 }, isThere] = rows;
    if (isThere || name !== template || bytes > MOST_BYTES) return;
    if (!this.wanted.has(template)) await this.warm(template);
    this.wanted.delete(template);
    this.wanted.add(template);
    await this.lease.query('make a spare database', copying(template, spareOf(template)));
    const [oldest] = this.wanted;
    if (this.wanted.size <= MOST || oldest === undefined) return;
    this.wanted.delete(oldest);
    await this.lease.drop(spareOf(oldest));
  }

  /**
   * Lets a session begin in a template once: it leaves the file there from which sessions begin sooner, in every copy too. A server
   * removes those files when it starts.
   */
  private async warm(template: string): Promise<void> {
    const allow = (may: boolean) =>
      this.lease.query(
        'open and close a template',
        `ALTER DATABASE ${quoteName(template)} ALLOW_CONNECTIONS ${may}`,
      );
    await allow(true);
    try {
      await this.lease.visit(template);
    } finally {
      await allow(false);
    }
  }
}
