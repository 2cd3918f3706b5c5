import { main } from '../src/main.ts';

await main(process.argv.slice(2), {
  thread: new URL('./rows.mjs', import.meta.url),
  // Named as it is, so that it goes into the bundle as well.
  // @boundaries-ignore the one place where all domains meet is the project's, and no package's
  load: async () => (await import('../../../prisma/seed.ts')).domains,
});
