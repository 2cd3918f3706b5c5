/** The command line by which Prisma's CLI starts its schema engine. */
export interface Arguments {
  version: boolean;
  datamodels: string[];
  datasource: { url?: string | undefined; shadowDatabaseUrl?: string | undefined };
  /** `can-connect-to-database`, `create-database` or `drop-database`: no server then. */
  command: string | undefined;
}

/** Reads it; what this engine has no use for (preview features, extension types) is passed over. */
export function argumentsOf(argv: readonly string[]): Arguments {
  const valuesOf = (...flags: string[]) => argv.filter((_, i) => flags.includes(argv[i - 1] ?? ''));
  return {
    version: argv.includes('--version'),
    datamodels: valuesOf('--datamodels', '--datamodel', '-d'),
    datasource: JSON.parse(valuesOf('--datasource').at(-1) ?? '{}'),
    command: valuesOf('cli').at(0),
  };
}
