export { cloneDatabase, createDatabase, dropDatabase, makeTemplate } from './databases.ts';
export { type Embedded, type EmbeddedOptions, embedded, type Status } from './embedded.ts';
export { PostgresFault } from './faults.ts';
export { Lease } from './lease.ts';
export { forgetShared, sharedServer, sharedServerRuns } from './shared.ts';
export { pruneTemplates, type Template, templateOf } from './templates.ts';
export { type Throwaway, type ThrowawayOptions, throwaway } from './throwaway.ts';
export { maskPassword } from './url.ts';
