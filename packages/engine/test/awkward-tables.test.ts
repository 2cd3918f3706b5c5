import { day, exact, type Instant } from '@tilth/schema';
import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aggregate, type Domain, domain, fixed, recipe, seed, sql, storedFingerprint } from '../src/index.ts';

const DAY_MS = 86_400_000;
const asOf = Date.UTC(2026, 10, 20) as Instant;
const request = { seed: 42, asOf, scale: 1 };

let server: MigratedServer;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

/** Seeds, sees that what is stored is what was made, and asks something of it. */
async function seeded(domains: readonly Domain[], question: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: await server.clone() });
  await client.connect();
  try {
    const { run } = await seed(client, { domains, request, recipes: 'a'.repeat(64), version: '0' });
    for (const { model, rows, fingerprint } of run.tables)
      expect({ model, ...(await storedFingerprint(client, model)) }).toEqual({ model, rows, fingerprint });
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}

/** Staff of whom each reports to the one after: nobody's manager is there when they arrive, but for the chief's. */
function staff(count: number): Domain {
  const department = recipe('Department', () => ({
    departmentId: 1,
    code: 'LEND',
    name: 'Lending',
    costCenter: 'CC1',
  }));
  const employee = recipe('Employee', ({ key }) => {
    const number = key as number;
    const chief = number === count - 1;
    return {
      employeeId: number + 1,
      departmentId: 1,
      managerId: chief ? null : number + 2,
      hiredOn: day('2020-01-01'),
      endedOn: null,
      dateOfBirth: day('1980-01-01'),
      role: chief ? 'chief_executive' : 'teller',
      status: 'active',
      salary: exact(5_000_000, 2),
      approvalLimit: null,
      branchCode: null,
      firstName: 'A',
      lastName: 'Person',
      email: `person.${number}@example.com`,
      jobTitle: 'Banker',
    };
  });
  const one = <const M extends 'Department' | 'Employee'>(
    model: M,
    size: number,
    row: typeof department | typeof employee,
  ) =>
    aggregate({
      name: model,
      version: 1,
      models: [model],
      size: fixed(model, size),
      make: ({ number, emit }) => {
        emit(row as typeof employee, number, {});
      },
    });
  return domain('staff', {
    aggregates: [one('Department', 1, department), one('Employee', count, employee)],
  });
}

// 3,000 fill several messages with all keys in place, 12,000 are loaded without them.
it.each([40, 3_000, 12_000])('%d rows that refer to later ones of their own table arrive', async (count) => {
  expect(
    await seeded(
      [staff(count)],
      `select count(*)::int as staff, count(manager_id)::int as managed,
              (select convalidated from pg_constraint where conname = 'employees_manager_id_fkey') as kept
         from employees_db.employees`,
    ),
  ).toEqual([{ staff: count, managed: count - 1, kept: true }]);
});

it('partitions that a domain prepares are there in time, and nothing lands beside them', async () => {
  const log = recipe('SparkAuditLog', ({ draw, world, key }) => {
    const createdAt = (world.asOf - (key as number) * DAY_MS) as Instant;
    return {
      id: draw.uuidAt('id', createdAt),
      userId: null,
      action: 'login',
      entityType: null,
      entityId: null,
      changes: null,
      ipAddress: '192.0.2.1',
      userAgent: null,
      deviceType: null,
      location: null,
      status: 'success',
      errorMessage: null,
      createdAt,
    };
  });
  const logs = domain('logs', {
    prepare: [
      sql`select spark.ensure_partitions('spark.audit_logs',
            (current_setting('tilth.as_of')::timestamptz - interval '2 years')::date,
            current_setting('tilth.as_of')::timestamptz::date)`,
    ],
    aggregates: [
      aggregate({
        name: 'logs',
        version: 1,
        models: ['SparkAuditLog'],
        size: fixed('logs', 700),
        make: ({ number, emit }) => {
          emit(log, number, {});
        },
      }),
    ],
  });
  const places = await seeded(
    [logs],
    `select tableoid::regclass::text as place, count(*)::int as rows from spark.audit_logs group by 1 order by 1`,
  );
  expect(places).toHaveLength(24);
  expect(places).not.toContainEqual(expect.objectContaining({ place: expect.stringContaining('default') }));
});
