import type pg from 'pg';

/** Everything that could be lost: all of the catalog that speaks of the tables of `$1`, without the oids of its rows. */
const SNAPSHOT = `
with relation as materialized (
  select c.*, c.oid::regclass::text as name from pg_class c
  where c.relnamespace = any ($1::regnamespace[]) and c.relkind <> 't'
),
own_constraint as materialized (select * from pg_constraint where conrelid in (select oid from relation)),
own_trigger as materialized (select * from pg_trigger where tgrelid in (select oid from relation)),
own as materialized (
  select 'pg_class'::regclass as class, oid from relation
  union all select 'pg_constraint'::regclass, oid from own_constraint
  union all select 'pg_trigger'::regclass, oid from own_trigger
  union all select 'pg_rewrite'::regclass, oid from pg_rewrite where ev_class in (select oid from relation)
),
dependency as (
  select d.deptype::text as type, pg_describe_object(classid, objid, objsubid) as object,
    pg_describe_object(refclassid, refobjid, refobjsubid) as on
  from own join pg_depend d on d.classid = own.class and d.objid = own.oid
)
select 'relation ' || name as item,
  to_jsonb(r) - '{oid,name,reltype,relfilenode,relpages,reltuples,relallvisible,relallfrozen,reltoastrelid,relfrozenxid,relminmxid}'::text[] as facts
from relation r
union all
-- The columns of an index have names too, but nothing can refer to those.
select 'column ' || r.name || ' ' || a.attnum,
  to_jsonb(a) - '{attrelid,attcacheoff,attname}'::text[]
    || jsonb_build_object('name', case when r.relkind not in ('i', 'I') then a.attname end)
from relation r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0
union all
-- The trees of expressions tell where in a statement each word stood; the definition has what they say.
select 'index ' || r.name,
  to_jsonb(i) - '{indexrelid,indcheckxmin,indexprs,indpred}'::text[] || jsonb_build_object(
    'definition', pg_get_indexdef(r.oid), 'above', (select inhparent::regclass from pg_inherits h where h.inhrelid = r.oid)
  )
from relation r join pg_index i on i.indexrelid = r.oid
union all
select 'constraint ' || conrelid::regclass || ' ' || conname,
  to_jsonb(c) - '{oid,conindid,conparentid,conbin}'::text[] || jsonb_build_object(
    'definition', pg_get_constraintdef(c.oid), 'index', nullif(conindid, 0)::regclass,
    'above', (select conrelid::regclass || ' ' || conname from pg_constraint up where up.oid = c.conparentid)
  )
from own_constraint c
union all
-- The names of internal triggers have oids in them.
select 'trigger ' || tgrelid::regclass || ' ' || case when tgisinternal
    then coalesce('of ' || k.conrelid::regclass || ' ' || k.conname || ' ', '') || tgfoid::regproc || ' ' || tgconstrrelid::regclass
    else tgname end,
  jsonb_agg(to_jsonb(t) - '{oid,tgname,tgparentid,tgconstrindid,tgconstraint}'::text[] order by tgtype)
from own_trigger t left join pg_constraint k on k.oid = t.tgconstraint group by 1
union all
select 'comment ' || pg_describe_object(classoid, objoid, objsubid), to_jsonb(description)
from own join pg_description d on d.classoid = own.class and d.objoid = own.oid
union all
select 'dependency ' || regexp_replace(object, '(?<=_ConstraintTrigger_(._)?)\\d+ ', '') || ' on ' || d.on || ' ' || type, to_jsonb(count(*))
from dependency d group by 1`;

/** By what it is about. */
export type Snapshot = ReadonlyMap<string, string>;

export async function snapshot(client: pg.Client, schemas: readonly string[] = ['zoo']): Promise<Snapshot> {
  const { rows } = await client.query<{ item: string; facts: unknown }>(SNAPSHOT, [schemas]);
  return new Map(rows.map(({ item, facts }) => [item, JSON.stringify(facts)]));
}

/** What is other in the second. */
export function difference(before: Snapshot, after: Snapshot): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((item) => before.get(item) !== after.get(item))
    .map((item) => `${item}: ${before.get(item) ?? 'not there'} → ${after.get(item) ?? 'gone'}`)
    .sort();
}
