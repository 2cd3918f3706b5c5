import type { Domain } from '@tilth/engine';
import { builtPage } from '../bin/page.mjs';
import { type Served, serve } from '../src/serve.ts';
import { Reader } from '../src/server/database/reader.ts';

/** All domains of the project, as `npm run explore` has them. */
export async function allDomains(): Promise<readonly Domain[]> {
  // @boundaries-ignore the one place where all domains meet is the project's, and no package's
  return (await import('../../../prisma/seed.ts')).domains;
}

/** The explorer as users have it, over whatever database `locate` says. */
export async function explorerOver(locate: () => string | undefined): Promise<Served> {
  const [page, domains] = await Promise.all([builtPage(), allDomains()]);
  return serve({ reader: new Reader(locate), domains, page, port: 0, fixed: true });
}
