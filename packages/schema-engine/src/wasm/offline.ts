import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import type { Bindings } from './module.ts';

/** The server that the engine believes to talk to when it only compares schema files. */
const VERSION = { text: 'PostgreSQL 18.0', number: 180000 };

/** A schema file: its path and its text. */
export type SchemaFile = [path: string, content: string];

/** The engine asks a database for its version even where none is needed: this answers in its place. */
export function offlineAdapter(schemaName: string, onCommand?: (sql: string) => void): SqlDriverAdapter {
  const refuse = async (): Promise<never> => {
    throw new DriverAdapterError({ kind: 'ConnectionClosed' });
  };
  return {
    provider: 'postgres',
    adapterName: 'offline',
    queryRaw: async ({ sql }): Promise<SqlResultSet> => {
      if (!sql.includes('server_version_num')) return refuse();
      return {
        columnNames: ['exists', 'version', 'numeric_version'],
        columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
        rows: [[true, VERSION.text, VERSION.number]],
      };
    },
    executeRaw: async ({ sql }) => {
      if (onCommand === undefined) return refuse();
      onCommand(sql);
      return 0;
    },
    executeScript: refuse,
    startTransaction: refuse,
    getConnectionInfo: () => ({ schemaName, supportsRelationJoins: true }),
    dispose: async () => {},
  };
}

/**
 * The schemas that a reset empties: those that the schema files list, or else `schemaName`. Only the engine can read the
 * files, so it is asked for a reset of nothing, whose statements are looked at.
 */
export async function schemasOf(
  { SchemaEngine }: Bindings,
  files: SchemaFile[],
  schemaName: string,
): Promise<string[]> {
  const schemas: string[] = [];
  const adapter = offlineAdapter(schemaName, (sql) => {
    const schema = /^DROP SCHEMA "(.*)" CASCADE$/s.exec(sql)?.[1];
    if (schema !== undefined) schemas.push(schema);
  });
  const connect = async () => adapter;
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'offline',
    connect,
    connectToShadowDb: connect,
  });
  const engine = await SchemaEngine.new(
    { datamodels: files.length > 0 ? files : undefined },
    () => {},
    factory,
  );
  await engine.reset({ filter: { externalTables: [], externalEnums: [] } });
  engine.free();
  return schemas;
}
