import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyToFile } from './copy-stream.ts';
import { tableNames, withClient } from './database.ts';
import { prismaCli } from './server.ts';

/**
 * Writes each table's rows to `<table>.bin`, and as text to `<table>.txt`. They come from the database that the engine
 * has filled, which gives back in COPY BINARY the very bytes that the engine sent.
 */
export async function writeFiles(url: string, folder: string, text: boolean): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await withClient(url, async (client) => {
    for (const table of tableNames) {
      const copy = `copy ${table} to stdout (format`;
      await copyToFile(client, `${copy} binary)`, path.join(folder, `${table}.bin`));
      if (text) await copyToFile(client, `${copy} text)`, path.join(folder, `${table}.txt`));
    }
  });
}

/** Generates Prisma Client from the project's models into `<folder>/client`, by a copy of schema.prisma that asks for it. */
export async function generateClient(folder: string): Promise<void> {
  const models = readFileSync(path.join(import.meta.dirname, '../prisma/schema.prisma'), 'utf8');
  const generator = `
generator client {
  provider               = "prisma-client"
  output                 = "./client"
  generatedFileExtension = "ts"
  importFileExtension    = "ts"
}
`;
  const schema = path.join(folder, 'schema.prisma');
  writeFileSync(schema, models + generator);
  await prismaCli(['generate', '--schema', schema, '--generator', 'client']);
}
