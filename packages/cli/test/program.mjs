import { main } from '../src/main.ts';

await main(process.argv.slice(2), {
  thread: new URL('./rows.mjs', import.meta.url),
  load: async () => (await import('./world.ts')).domains,
});
