import { Fault } from '@tilth/engine';
import { Lease, maskPassword, pruneTemplates, sharedServer } from '@tilth/postgres';
import { root } from './project.ts';

const leases = new Map<string, Promise<Lease>>();

/** Where tests get their databases: the server that is named, the one of DATABASE_URL, or one that is started for them. */
export function serverFor(named: string | undefined): Promise<Lease> {
  const url = named ?? process.env.DATABASE_URL ?? '';
  const known = leases.get(url);
  if (known) return known;
  const lease = url === '' ? sharedServer(root) : leaseOn(url);
  leases.set(url, lease);
  // Whoever asks next may try again.
  lease.catch(() => leases.delete(url));
  return lease;
}

/** A stake in somebody else's server, if we may make databases there. What was left behind by others is cleared away. */
async function leaseOn(url: string): Promise<Lease> {
  const lease = await Lease.on(url);
  const { rows } = await lease.query(
    'see what this role may do',
    'SELECT current_user AS role, rolcreatedb OR rolsuper AS may FROM pg_roles WHERE rolname = current_user',
  );
  if (!rows[0].may) {
    await lease.end();
    throw mayNot(url, rows[0].role);
  }
  await lease.sweep();
  await pruneTemplates(lease);
  return lease;
}

function mayNot(url: string, role: string): Fault {
  return new Fault(
    `Refused: the role ${role} may not create databases, and every test gets one of its own.`,
    [
      ['server', maskPassword(url)],
      ['mend', `alter role "${role}" createdb; or unset DATABASE_URL, and a server is started for the tests`],
    ],
  );
}
