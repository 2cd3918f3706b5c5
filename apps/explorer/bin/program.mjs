import { main } from '../src/main.ts';

try {
  await main({
    argv: process.argv.slice(2),
    page: globalThis.tilthPage,
    // @boundaries-ignore the one place where all domains meet is the project's, and no package's
    load: async () => (await import('../../../prisma/seed.ts')).domains,
  });
} catch (error) {
  // What a user can mend says how; anything else is a defect, and Node prints its stack.
  if (!error.expected) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.misuse ? 2 : 1;
}
