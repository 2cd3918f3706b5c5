import { beforeAll, describe, expect, it } from 'vitest';
import { type Seeded, seeded } from '../src/index.ts';
import { serverFor } from '../src/server.ts';

describe('a transaction per test', async () => {
  const { prisma, sql, make, world } = await seeded({ domains: ['trading'], per: 'rollback' });
  const users = world.user.count();

  it('lets a test change what it likes, by Prisma Client and its transactions too', async () => {
    await make.user();
    await prisma.$transaction([prisma.portfolio.deleteMany(), prisma.order.deleteMany()]);
    await prisma.$transaction(async (tx) => {
      await tx.userProfile.deleteMany();
      expect(await tx.userProfile.count()).toBe(0);
    });
    const failing = prisma.$transaction(async (tx) => {
      await tx.user.deleteMany();
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await prisma.user.count()).toBe(users + 1);
    await sql`commit`;
  });

  it('shows the next test none of it', async () => {
    expect(await prisma.user.count()).toBe(users);
    expect(await prisma.portfolio.count()).toBe(world.portfolio.count());
    expect(await prisma.userProfile.count()).toBe(world.userProfile.count());
  });
});

describe('a clone per test', async () => {
  const { prisma, url, sql, world } = await seeded({ domains: ['trading'], per: 'test' });

  it('lets a test change what it likes, whoever is connected', async () => {
    await prisma.order.deleteMany();
    await sql`create table investa.mine (id int)`;
    expect(await prisma.order.count()).toBe(0);
  });

  it('shows the next test none of it, at the same address', async () => {
    expect(await prisma.order.count()).toBe(world.order.count());
    expect(await sql`select to_regclass('investa.mine') as mine`).toEqual([{ mine: null }]);
    expect(await sql`select current_database() as name`).toEqual([{ name: new URL(url).pathname.slice(1) }]);
  });
});

describe('a database per call', () => {
  const names: string[] = [];
  const there = async () => {
    const lease = await serverFor(undefined);
    const { rows } = await lease.query('look', 'select datname from pg_database where datname = any ($1)', [
      names,
    ]);
    return rows.length;
  };

  it('is one of its own for each of twenty at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => seeded({ domains: ['trading'], connections: 1 })),
    );
    const [first, ...others] = all as [(typeof all)[0], ...typeof all];
    await first.sql`delete from investa.orders`;
    for (const { sql, world } of others)
      expect(await sql`select count(*)::int as n from investa.orders`).toEqual([{ n: world.order.count() }]);
    names.push(...all.map(({ url }) => new URL(url).pathname.slice(1)));
    expect(new Set(names).size).toBe(20);
    expect(await there()).toBe(20);
  });

  it('goes with the test that asked for it', async () => {
    expect(await there()).toBe(0);
  });

  it('goes when it is closed, as often as one likes', async () => {
    const { close, url } = await seeded({ domains: ['identity'] });
    names.splice(0, names.length, new URL(url).pathname.slice(1));
    expect(await there()).toBe(1);
    await close();
    await close();
    expect(await there()).toBe(0);
  });
});

describe('asked for in a hook', () => {
  let asked: Seeded;
  beforeAll(async () => {
    asked = await seeded({ domains: ['identity'] });
  });

  it('is there for all tests', async () => {
    expect(await asked.prisma.user.count()).toBe(asked.world.user.count());
  });

  it('is refused for each test: it would come too late', async () => {
    await expect(seeded({ per: 'test' })).rejects.toThrow(/^Refused: per: 'test'/);
  });
});
