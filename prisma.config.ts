import { databaseFor } from '@tilth/cli/environment';
import { externalTables } from '@tilth/schema/external-tables';
import { useSchemaEngine } from '@tilth/schema-engine';
import { defineConfig } from 'prisma/config';

// Prisma starts generators and the seed in the working directory; from a sub-folder they would not be found.
process.chdir(import.meta.dirname);

const seed = 'node packages/cli/bin/tilth.mjs seed';
const database = await databaseFor(process.argv[2]);

// A reset reseeds in the same command; the embedded database is all ours, so it may be emptied whole.
useSchemaEngine({ seed, ownsDatabase: database?.embedded ?? false });
if (database) process.env.DATABASE_URL = database.url;
// Versions are pinned here: advice to install another one would only mislead.
process.env.CHECKPOINT_DISABLE ??= '1';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  experimental: { externalTables: true },
  tables: { external: [...externalTables] },
  migrations: { path: 'prisma/migrations', seed },
  ...(database && { datasource: { url: database.url } }),
});
