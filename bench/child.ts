/** One contender, once, in a process of its own, so that its memory is its own: started by `bench/load.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import type { Contender, ContenderName, Measured, Task } from './contender.ts';

const load: Record<ContenderName, () => Promise<Contender>> = {
  tilth: async () => (await import('./contenders/tilth.ts')).tilth,
  l2: async () => (await import('./contenders/l2.ts')).l2,
  copy: async () => (await import('./contenders/copy.ts')).copy,
  psql: async () => (await import('./contenders/psql.ts')).psql,
  insert: async () => (await import('./contenders/insert.ts')).insert,
  drizzle: async () => (await import('./contenders/drizzle.ts')).drizzle,
  prisma: async () => (await import('./contenders/prisma.ts')).prisma,
};

/**
 * Linux counts the parent's memory into a child's `resourceUsage().maxRSS`, because that outlives the change of
 * program; what /proc says begins with the program.
 */
function peakMb(): number {
  const status = '/proc/self/status';
  if (!existsSync(status)) return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024;
}

async function measure(task: Task): Promise<Measured> {
  const contender = await load[task.contender]();
  const run = await contender(task);
  const idleMb = process.memoryUsage.rss() / 2 ** 20;
  const before = process.cpuUsage();
  const started = performance.now();
  const phases = await run();
  const seconds = (performance.now() - started) / 1000;
  // psql is a program of its own: its time and memory are not those of the process that starts it.
  if (task.contender === 'psql') return { seconds, phases };
  const { user, system } = process.cpuUsage(before);
  return { seconds, phases, cpuSeconds: (user + system) / 1e6, peakMb: peakMb(), idleMb };
}

// Nobody is left who would want to know.
process.once('disconnect', () => process.exit());
process.once('message', async (task: Task) => {
  process.send?.(await measure(task));
  process.disconnect();
});
