import type { Session } from './session.ts';

/** The number by which every Prisma engine knows the lock on a database's migrations. */
const LOCK = 72707369;

/** The statement by which the WASM engine takes the lock. */
export const LOCK_STATEMENT = `SELECT pg_advisory_lock(${LOCK})`;

/** A holder whose process has just died gives way in this time (see the session's connection check), or does not. */
const GRACE_MS = 1000;
const ENDING_GRACE_MS = 10_000;
const RETRY_MS = 100;

/** In the name of a session whose process is cleaning up. */
const ENDING = 'ending';

/** As Prisma's native engine: for poolers that do not keep a session's locks. */
export function isLockDisabled(): boolean {
  return !['', '0', undefined].includes(process.env.PRISMA_SCHEMA_DISABLE_ADVISORY_LOCK);
}

/** Takes the lock unless a living session holds it: then who holds it. */
export async function takeLock(
  session: Session,
): Promise<{ taken: true } | { taken: false; holder: string }> {
  const start = performance.now();
  for (;;) {
    const [row] = await session.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK]);
    if (row?.taken) return { taken: true };
    const holder = await lockHolder(session);
    const grace = holder.endsWith(ENDING) ? ENDING_GRACE_MS : GRACE_MS;
    if (performance.now() - start > grace) return { taken: false, holder };
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** Tells whoever waits for the lock that it will be free in a moment. */
export async function announceEnding(session: Session): Promise<void> {
  await session.query(
    `select set_config('application_name', left(current_setting('application_name'), 55) || $1, false)`,
    [` ${ENDING}`],
  );
}

/** Who holds the lock: the server's process and what that session calls itself. */
export async function lockHolder(session: Session): Promise<string> {
  const [row] = await session.query<{ pid: number; name: string; since: string }>(
    `select a.pid, a.application_name as name, to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS "UTC"') as since
       from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid = $1
        and l.database = (select oid from pg_database where datname = current_database())`,
    [LOCK],
  );
  if (row === undefined) return 'somebody who has just let go';
  return `backend ${row.pid}, connected since ${row.since}, application ${row.name || '(no name)'}`;
}

/** How this process shows in pg_stat_activity: what it does and which process it is. */
export function applicationName(command: string | undefined): string {
  return `schema-engine${command ? ` ${command}` : ''} (process ${process.pid})`;
}
