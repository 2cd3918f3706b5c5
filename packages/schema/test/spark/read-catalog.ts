import type { ClientBase } from 'pg';

/** One thing that is in the database, told so that a lost or changed one is seen. */
export interface CatalogItem {
  readonly kind: string;
  /** Unique together with kind and table. */
  readonly name: string;
  readonly table?: string;
  readonly [fact: string]: unknown;
}

/** Tables that a reader of the schema knows: no partition made in time, which are as many as the dates of the rows. */
const LASTING = `c.relnamespace = 'spark'::regnamespace and (not c.relispartition or c.relname like '%\\_default')`;

/** A query a kind. Each returns one row an item, in the columns of the item; a null is left out. */
const queries: { readonly [kind: string]: string } = {
  extension: `select extname as name, extnamespace::regnamespace::text as schema from pg_extension where extname = 'pgcrypto'`,
  role: `select rolname as name, rolcanlogin as login, rolsuper as super, rolbypassrls as "bypassesRowSecurity", rolcreaterole as "createsRoles", rolcreatedb as "createsDatabases"
    from pg_roles where rolname in ('app_user', 'analytics_read')`,
  partitioned: `select c.relname as name, pg_get_partkeydef(c.oid) as key, pg_get_constraintdef(k.oid) as "primaryKey",
      (select p.partition::text from spark.partitions_of(c.oid) p where p.lower_bound is null) as "default",
      case when c.relname like '%\\_archive' then null else spark.partition_unit(c.oid) end as unit
    from pg_class c join pg_constraint k on k.conrelid = c.oid and k.contype = 'p' where ${LASTING} and c.relkind = 'p'`,
  'default-partition': `select c.relname as name, i.inhparent::regclass::text as "table", pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_class c join pg_inherits i on i.inhrelid = c.oid where ${LASTING} and c.relispartition and c.relkind = 'r'`,
  index: `select x.relname as name, c.relname as "table", pg_get_indexdef(x.oid) as definition, i.indisunique as "unique", i.indpred is not null as partial,
      c.relkind <> 'm' and i.indpred is null as prisma
    from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class c on c.oid = i.indrelid
    where ${LASTING} and not c.relispartition and c.relname not like '%\\_archive' and not i.indisprimary`,
  check: `select k.conname as name, c.relname as "table", pg_get_constraintdef(k.oid) as definition, k.convalidated as valid
    from pg_constraint k join pg_class c on c.oid = k.conrelid where ${LASTING} and not c.relispartition and c.relname not like '%\\_archive' and k.contype = 'c'`,
  'foreign-key': `select k.conname as name, c.relname as "table", pg_get_constraintdef(k.oid) as definition, k.convalidated as valid
    from pg_constraint k join pg_class c on c.oid = k.conrelid where ${LASTING} and not c.relispartition and k.contype = 'f'`,
  'row-security': `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
    from pg_class c where ${LASTING} and c.relkind in ('r', 'p')`,
  policy: `select p.polname as name, c.relname as "table", case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' else 'ALL' end as command,
      p.polpermissive as permissive, array(select r::regrole::text from unnest(p.polroles) r order by 1) as roles, pg_get_expr(p.polqual, c.oid) as using, pg_get_expr(p.polwithcheck, c.oid) as "check"
    from pg_policy p join pg_class c on c.oid = p.polrelid where ${LASTING}`,
  trigger: `select t.tgname as name, c.relname as "table", pg_get_triggerdef(t.oid) as definition, t.tgenabled::text as enabled
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where ${LASTING} and not c.relispartition and not t.tgisinternal`,
  function: `select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as name, pg_get_function_result(p.oid) as returns, l.lanname as language,
      case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end as volatility, p.prosecdef as "ownersRights", p.proisstrict as strict, p.proconfig as settings,
      array(select g from unnest(array['app_user', 'analytics_read', 'public']) g where has_function_privilege(g, p.oid, 'EXECUTE')) as callers
    from pg_proc p join pg_language l on l.oid = p.prolang
    where p.pronamespace = 'spark'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  view: `select c.relname as name, c.relkind = 'm' as materialized, c.reloptions as options, pg_get_viewdef(c.oid) as definition from pg_class c where ${LASTING} and c.relkind in ('v', 'm')`,
  grant: `select r.role || ' on ' || c.relname as name, c.relname as "table", r.role,
      array(select p from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p where has_table_privilege(r.role, c.oid, p)) as privileges,
      case when has_any_column_privilege(r.role, c.oid, 'SELECT') and not has_table_privilege(r.role, c.oid, 'SELECT')
        then array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and not has_column_privilege(r.role, a.attrelid, a.attnum, 'SELECT') order by a.attnum) end as "hiddenColumns"
    from pg_class c cross join (values ('app_user'), ('analytics_read')) r(role) where ${LASTING} and c.relkind in ('r', 'p', 'v', 'm')`,
  'schema-grant': `select r.role || ' on schema spark' as name, r.role, has_schema_privilege(r.role, 'spark', 'USAGE') as usage, has_schema_privilege(r.role, 'spark', 'CREATE') as "create"
    from (values ('app_user'), ('analytics_read')) r(role)`,
};

/** All that Prisma does not report when it is lost, and the indexes and foreign keys beside it, as the database has it now. */
export async function readCatalog(client: ClientBase): Promise<CatalogItem[]> {
  const items: CatalogItem[] = [];
  for (const [kind, query] of Object.entries(queries)) {
    const { rows } = await client.query<Record<string, unknown>>(
      `select to_jsonb(t) as item from (${query}) t order by t.name`,
    );
    for (const { item } of rows) items.push({ ...withoutNulls(item as CatalogItem), kind });
  }
  return items.sort((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'));
}

export function keyOf({ kind, table, name }: CatalogItem): string {
  return [kind, table, name].filter(Boolean).join(' ');
}

function withoutNulls<T extends object>(item: T): T {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)) as T;
}
