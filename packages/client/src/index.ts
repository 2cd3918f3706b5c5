/** The typed Prisma Client. Generated: `npm start` and `npm test` see to it, and so does `node scripts/generate-client.mjs`. */
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

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
