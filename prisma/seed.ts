import { seedWhenRun } from '@tilth/cli';
import { compose } from '@tilth/engine';
import { identity } from '@tilth/identity';

/**
 * The world: every domain there is. A model of schema.prisma that none of them claims does not compile, nor does one
 * that two claim.
 */
export const domains = compose(identity);

await seedWhenRun(import.meta, domains);
