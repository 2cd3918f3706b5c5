/** What a project says once, in prisma.config.ts. */
export interface SchemaEngineOptions {
  /**
   * Shell command run after `prisma migrate reset` has applied the migrations, in the folder of prisma.config.ts.
   * Its failure fails the command. Absent: no reseeding.
   */
  seed?: string;
  /**
   * The database belongs to this project alone: a reset may drop every schema and extension in it.
   * Otherwise only the schemas that the datamodel lists and the migrations table are touched.
   */
  ownsDatabase?: boolean;
}

/** The options, and what only the CLI's own process can see: the engine has nothing but pipes. */
export interface HandedOver extends SchemaEngineOptions {
  /** The words after `prisma`, such as `migrate reset`. */
  command?: string;
  /** The CLI writes to a terminal. */
  terminal?: boolean;
}

/** Written by `useSchemaEngine`, read by the engine: not for people to set. */
const HANDED_OVER = 'SCHEMA_ENGINE_OPTIONS';

/** Leaves the options in the environment that the CLI hands to the engine. */
export function handOver(options: HandedOver): void {
  process.env[HANDED_OVER] = JSON.stringify(options);
}

/** The options as `handOver` left them; none when the engine was set up by hand. */
export function takeOver(): HandedOver {
  const text = process.env[HANDED_OVER];
  return text === undefined ? {} : (JSON.parse(text) as HandedOver);
}
