import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import type { Contender } from '../contender.ts';
import { type PlainRow, partOf } from '../part.ts';

const ROWS_A_CALL = 500;

/** As much of the generated client as is used here; the client itself is made by each run, and not there before. */
interface Client {
  readonly [model: string]: { createMany(of: { data: readonly PlainRow[] }): Promise<unknown> };
}
interface GeneratedClient {
  readonly PrismaClient: new (options: { adapter: PrismaPg }) => Client & { $disconnect(): Promise<void> };
}

/** The ORM's own way to write many rows, with the client that its CLI generates from the project's schema. */
export const prisma: Contender = async ({ url, request, folder }) => {
  const file = pathToFileURL(path.join(folder, '../client/client.ts')).href;
  const { PrismaClient } = (await import(file)) as GeneratedClient;
  const part = partOf(request);
  return async () => {
    const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
    for (const [model, rows] of part) {
      const delegate = client[model.charAt(0).toLowerCase() + model.slice(1)] as Client[string];
      for (let from = 0; from < rows.length; from += ROWS_A_CALL) {
        await delegate.createMany({ data: rows.slice(from, from + ROWS_A_CALL) });
      }
    }
    await client.$disconnect();
    return undefined;
  };
};
