/** What an app's tests import. */
export type { Asked, Per } from './asked.ts';
export type { Sql } from './database.ts';
export type { Make, Maker, Overrides } from './make.ts';
export type { DomainName } from './project.ts';
export { TEST_AS_OF } from './request.ts';
export { type Seeded, seeded } from './seeded.ts';
export { BooksNotStraight, type Verified, type VerifyAsked } from './verified.ts';
export type { KnownWorld, Named, Where, WorldModel, WorldRow } from './world.ts';
