const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** `1,630,000` */
export function grouped(count: number): string {
  // Not Intl: it takes 10 ms to load.
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 row`, `1,630,000 rows` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** `14 ms`, `1.2 s`, `3 min 20 s` */
export function duration(ms: number): string {
  if (ms < SECOND_MS) return `${Math.round(ms)} ms`;
  return ms < MINUTE_MS ? `${(ms / SECOND_MS).toFixed(1)} s` : wholeSeconds(ms);
}

/** `4 s`, `3 min 20 s` */
export function wholeSeconds(ms: number): string {
  const seconds = Math.ceil(ms / SECOND_MS);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** `48 kB`, `1.3 GB` */
export function bytes(size: number): string {
  let unit = 0;
  let count = size;
  for (; count >= 1024 && unit < UNITS.length - 1; unit++) count /= 1024;
  return `${unit === 0 || count >= 10 ? Math.round(count) : count.toFixed(1)} ${UNITS[unit]}`;
}
