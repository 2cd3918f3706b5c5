/** The typed Prisma Client. Generated: `npm start` and `npm test` see to it, and so does `node scripts/generate-client.mjs`. */
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { type Prisma, PrismaClient } from './generated/client.ts';

export { Prisma, PrismaClient } from './generated/client.ts';

export interface PrismaOptions {
  /** How many connections its pool may hold. pg's own default is 10. */
  readonly connections?: number;
}

/** A client of the database at a URL. It connects when it is first asked something; `$disconnect()` ends it. */
export function prismaAt(url: string, { connections }: PrismaOptions = {}): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: url,
    ...(connections !== undefined && { max: connections }),
  });
  return new PrismaClient({ adapter });
}

/** The same over a pool of somebody else's, which `$disconnect()` leaves open. */
export function prismaOver(pool: pg.Pool): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(pool) });
}

/** What a query gives back of a model's row when nothing else is asked for: its columns. */
export type Stored<M extends Prisma.ModelName> = Prisma.TypeMap['model'][M]['payload']['scalars'];

type Objects<M extends Prisma.ModelName> = Prisma.TypeMap['model'][M]['payload']['objects'];

/** The rows that a model's row may refer to, by the names of its relations, with the columns that they have. */
export type Parents<M extends Prisma.ModelName> = {
  [R in keyof Objects<M> as NonNullable<Objects<M>[R]> extends readonly unknown[] ? never : R]: NonNullable<
    Objects<M>[R]
  > extends { scalars: infer S; name: infer N }
    ? { readonly model: N; readonly row: S }
    : never;
};
