import { collect, type Domain, type MadeRow, seed, storedFingerprint } from '@tilth/engine';
import { type Instant, type Model, tables } from '@tilth/schema';
import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Fixed, so that expectations stay true. */
export const TEST_AS_OF = Date.UTC(2026, 10, 20) as Instant;

const request = { seed: 42, asOf: TEST_AS_OF, scale: 1 };

/**
 * The promises that every domain keeps, whatever it is about. `needs` are the domains whose rows it refers to.
 */
export function conforms(domain: Domain, needs: readonly Domain[] = []): void {
  const all = [...needs, domain];

  describe(`${domain.name} keeps the laws`, () => {
    let server: MigratedServer;
    beforeAll(async () => {
      server = await migratedServer();
    });
    afterAll(() => server?.stop());

    it('makes the same rows every time', () => {
      expect(rowsAt(domain, 1)).toEqual(rowsAt(domain, 1));
    });

    it.each([
      [0.1, 1],
      [1, 3],
    ])('is at scale %d a part of itself at scale %d', (small, large) => {
      const larger = byAddress(rowsAt(domain, large));
      for (const { model, key, row } of rowsAt(domain, small))
        expect(larger.get(`${model} ${key}`)).toEqual(row);
    });

    it('makes other rows of another seed', () => {
      const other = collect([domain], { ...request, seed: 43 });
      const ids = new Set(other.map(({ row }) => idOf(row)));
      expect(rowsAt(domain, 1).filter(({ row }) => ids.has(idOf(row)))).toEqual([]);
    });

    it('makes rows of just the models that it claims, and of each at least one', () => {
      const made = new Set(rowsAt(domain, 1).map(({ model }) => model));
      expect([...made].sort()).toEqual(domain.aggregates.flatMap(({ models }) => models).sort());
    });

    it('lets nothing happen after the as-of date', () => {
      for (const { model, key, row } of rowsAt(domain, 3)) {
        for (const field of instantFields(model)) {
          const at = (row as unknown as Record<string, number | null>)[field];
          if (at !== null) expect(at, `${model} ${key}: ${field}`).toBeLessThanOrEqual(TEST_AS_OF);
        }
      }
    });

    it.each([0.05, 1, 3])(
      'is stored as it was made, by a database with all its rules, at scale %d',
      async (scale) => {
        const client = new pg.Client({ connectionString: await server.clone() });
        await client.connect();
        try {
          const { run } = await seed(client, {
            domains: all,
            request: { ...request, scale },
            recipes: '0'.repeat(64),
            version: '0',
          });
          const made = collect(all, { ...request, scale });
          expect(run.tables.reduce((sum, { rows }) => sum + rows, 0)).toBe(made.length);
          for (const { table, rows, fingerprint } of run.tables) {
            const model = modelOf(table);
            expect({ table, ...(await storedFingerprint(client, model)) }).toEqual({
              table,
              rows,
              fingerprint,
            });
          }
        } finally {
          await client.end();
        }
      },
    );
  });
}

function rowsAt(domain: Domain, scale: number): MadeRow[] {
  return collect([domain], { ...request, scale });
}

function byAddress(made: readonly MadeRow[]): Map<string, unknown> {
  return new Map(made.map(({ model, key, row }) => [`${model} ${key}`, row]));
}

function idOf(row: object): unknown {
  return (row as { id?: unknown }).id;
}

function instantFields(model: Model): string[] {
  return tables[model].columns.filter(({ type }) => type.startsWith('timestamp')).map(({ field }) => field);
}

function modelOf(table: string): Model {
  const found = Object.values(tables).find((each) => `${each.schema}.${each.table}` === table);
  if (!found) throw new Error(`no model has the table ${table}`);
  return found.model;
}
