/** The tables of `$1` and, where one is partitioned, all of its partitions: rows go to these. */
const RELATION = `
with recursive relation as (
  select c.oid, c.relkind, given.bulk
  from jsonb_to_recordset($1) as given (schema name, "table" name, bulk boolean)
  join pg_namespace n on n.nspname = given.schema
  join pg_class c on c.relnamespace = n.oid and c.relname = given.table
  union
  select c.oid, c.relkind, r.bulk
  from relation r join pg_inherits i on i.inhparent = r.oid join pg_class c on c.oid = i.inhrelid
  where r.relkind = 'p'
)`;

/** What an offending row of a table is called by, ready for statements. */
const PRIMARY_KEY = `
  array(
    select quote_ident(a.attname)
    from pg_index p
    cross join unnest(p.indkey::int2[]) with ordinality as k (attnum, place)
    join pg_attribute a on a.attrelid = p.indrelid and a.attnum = k.attnum
    where p.indrelid = c.oid and p.indisprimary and k.place <= p.indnkeyatts
    order by k.place
  )`;

/** Schema and table in plain words; of a partition, those of the table that it is a part of. */
const ROOT_NAME = `
  (
    select rn.nspname || '.' || root.relname
    from pg_class root join pg_namespace rn on rn.oid = root.relnamespace
    where root.oid = coalesce(pg_partition_root(c.oid), c.oid)
  )`;

/**
 * Every index of the bulk tables, with all that has to be said to make it again, and why it had better stay if there
 * is a reason. Whatever else the catalog says of it is in `catalog`, to be compared afterwards; without oids, and
 * without the trees of its expressions, which tell where in a statement each word stood.
 */
export const INDEXES_SQL = `${RELATION}
select x.oid, format('%I.%I', n.nspname, x.relname) as index, x.relname as name,
  format('%I.%I', n.nspname, c.relname) as "onTable", ${ROOT_NAME} as "table",
  (select format('%I.%I', an.nspname, above.relname) from pg_namespace an where an.oid = above.relnamespace) as parent,
  x.relkind = 'I' as partitioned,
  -- A constraint that a partition was given along with its table is marked as one that is handed down.
  coalesce(con.connoinherit, true) as apart, pg_get_indexdef(x.oid) as definition, con.contype as "constraintType",
  pg_get_constraintdef(con.oid) as "constraint",
  (
    select string_agg(quote_ident(option_name) || ' = ' || quote_literal(option_value), ', ')
    from pg_options_to_table(x.reloptions)
  ) as options,
  coalesce(space.spcname, '') as tablespace,
  obj_description(x.oid, 'pg_class') as comment,
  obj_description(con.oid, 'pg_constraint') as "constraintComment",
  i.indisclustered as clustered, i.indisreplident as "replicaIdentity",
  array(
    select jsonb_build_array(a.attnum, a.attstattarget)
    from pg_attribute a where a.attrelid = x.oid and a.attstattarget >= 0 order by a.attnum
  ) as statistics,
  array(
    select quote_ident(e.extname)
    from pg_depend d join pg_extension e on e.oid = d.refobjid
    where d.classid = 'pg_class'::regclass and d.objid = x.oid and d.deptype = 'x'
      and d.refclassid = 'pg_extension'::regclass
    order by 1
  ) as extensions,
  i.indisunique as "unique", i.indnullsnotdistinct as "nullsAlike",
  array(select pg_get_indexdef(x.oid, k, false) from generate_series(1, i.indnkeyatts) as k order by k) as keys,
  pg_get_expr(i.indpred, c.oid) as predicate, ${PRIMARY_KEY} as "primaryKey",
  jsonb_build_object(
    'index', to_jsonb(i) - '{indexrelid,indcheckxmin,indexprs,indpred}'::text[],
    'class', jsonb_build_object('kind', x.relkind, 'method', x.relam, 'owner', x.relowner, 'kept', x.relpersistence),
    'constraint', to_jsonb(con) - '{oid,conindid,conparentid}'::text[]
  ) as catalog,
  case
    when not pg_has_role(c.relowner, 'usage') then 'its table belongs to ' || pg_get_userbyid(c.relowner)
    when not has_schema_privilege(n.oid, 'create') then 'nothing may be created in the schema ' || n.nspname
    when not has_tablespace_privilege(space.oid, 'create')
      then 'nothing may be created in the tablespace ' || space.spcname
    when not (i.indisvalid and i.indisready and i.indislive) then 'it is not valid'
    when up.inhparent is not null and not exists (
      select from pg_index p join relation pr on pr.oid = p.indrelid
      where p.indexrelid = up.inhparent and pr.bulk
    ) then 'it is a part of an index that stays'
    when not con.connoinherit and (x.reloptions, x.reltablespace) is distinct from (above.reloptions, above.reltablespace)
      then 'a partition has it with settings of its own'
    when exists (select from pg_trigger t where t.tgconstraint = con.oid and t.tgenabled <> 'O')
      then 'its trigger is not in its usual state'
    else (
      select 'needed by ' || pg_describe_object(d.classid, d.objid, d.objsubid)
      from (values ('pg_class'::regclass, x.oid), ('pg_constraint'::regclass, con.oid)) as it (class, oid)
      join pg_depend d on d.refclassid = it.class and d.refobjid = it.oid
      -- Foreign keys are dropped with the index that they rest on. 'e': an extension will not let it go.
      where d.deptype in ('n', 'a') and not (
        d.classid = 'pg_constraint'::regclass
        and exists (select from pg_constraint f where f.oid = d.objid and f.contype = 'f')
      )
      union all
      select 'it belongs to an extension'
      from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = x.oid and d.deptype = 'e'
      limit 1
    )
  end as obstacle
from relation r
join pg_class c on c.oid = r.oid
join pg_namespace n on n.oid = c.relnamespace
join pg_index i on i.indrelid = c.oid
join pg_class x on x.oid = i.indexrelid
left join pg_tablespace space on space.oid = x.reltablespace
left join pg_inherits up on up.inhrelid = x.oid
left join pg_class above on above.oid = up.inhparent
left join pg_constraint con on con.conrelid = c.oid and con.conindid = x.oid and con.contype in ('p', 'u', 'x')
where r.bulk
order by x.oid`;

/**
 * Every foreign key of the tables, and of any table where it rests on an index of a bulk table. A partition's share of
 * its table's key is part of that key, and comes and goes with it.
 */
export const FOREIGN_KEYS_SQL = `${RELATION},
key as (
  select con.* from pg_constraint con
  where con.contype = 'f' and con.conparentid = 0 and (
    con.conrelid in (select oid from relation)
    or con.conindid in (select i.indexrelid from pg_index i join relation r on r.oid = i.indrelid where r.bulk)
  )
),
member as (
  select oid as key, oid from key
  union all
  select m.key, con.oid from member m join pg_constraint con on con.conparentid = m.oid
),
share as (
  select m.key,
    bool_or(part.confrelid <> con.confrelid) as elsewhere,
    bool_or(
      part.oid <> con.oid and (
        part.connoinherit or part.conname <> con.conname or part.convalidated <> con.convalidated
      )
    ) as otherwise,
    bool_or(exists (select from pg_trigger t where t.tgconstraint = part.oid and t.tgenabled <> 'O')) as disabled,
    jsonb_agg(
      jsonb_build_array(
        (select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.oid = part.conrelid),
        d.description
      ) order by m.oid
    ) filter (where d.description is not null) as comments,
    jsonb_agg(
      to_jsonb(part) - '{oid,conindid,conparentid}'::text[] || jsonb_build_object('restsOn', part.conindid::regclass)
      order by part.conrelid, part.confrelid
    ) as catalog
  from member m
  join key con on con.oid = m.key
  join pg_constraint part on part.oid = m.oid
  cross join lateral (select obj_description(part.oid, 'pg_constraint') as description) as d
  group by m.key
)
select con.oid, con.conname as name, format('%I.%I', n.nspname, c.relname) as "onTable", ${ROOT_NAME} as "table",
  con.conindid::regclass::text as "restsOn", con.conrelid in (select oid from relation) as own,
  pg_get_constraintdef(con.oid) as definition,
  -- Keys that are not enforced, which there are from PostgreSQL 18 on, are not validated either, and promise nothing.
  not con.convalidated and coalesce((to_jsonb(con) ->> 'conenforced')::boolean, true) as "notValid",
  -- As PostgreSQL itself looks: rows of tables that inherit do not count, those of partitions do.
  case c.relkind when 'p' then '' else 'only ' end || format('%I.%I', n.nspname, c.relname) as child,
  case target.relkind when 'p' then '' else 'only ' end || format('%I.%I', tn.nspname, target.relname) as parent,
  array(
    select quote_ident(a.attname) from unnest(con.conkey) with ordinality as k (attnum, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum order by k.place
  ) as columns,
  array(
    select quote_ident(a.attname) from unnest(con.confkey) with ordinality as k (attnum, place)
    join pg_attribute a on a.attrelid = target.oid and a.attnum = k.attnum order by k.place
  ) as "references",
  array(
    select (
      select format('operator(%I.%s)', o_n.nspname, o.oprname)
      from pg_operator o join pg_namespace o_n on o_n.oid = o.oprnamespace where o.oid = k.oid
    )
    from unnest(con.conpfeqop) with ordinality as k (oid, place) order by k.place
  ) as operators,
  con.confmatchtype = 'f' as full, coalesce((to_jsonb(con) ->> 'conperiod')::boolean, false) as period,
  ${PRIMARY_KEY} as "primaryKey", coalesce(share.comments, '[]') as comments, share.catalog,
  case
    when not pg_has_role(c.relowner, 'usage') then 'its table belongs to ' || pg_get_userbyid(c.relowner)
    when not has_schema_privilege(n.oid, 'usage') then 'the schema ' || n.nspname || ' is closed'
    when not (has_schema_privilege(tn.oid, 'usage') and has_table_privilege(target.oid, 'references'))
      then 'nothing new may refer to ' || tn.nspname || '.' || target.relname
    -- It has a share for each of those partitions, under a name that PostgreSQL makes up and nobody can give back.
    when share.elsewhere then tn.nspname || '.' || target.relname || ' is partitioned'
    when share.otherwise then 'a partition has it in a way of its own'
    when share.disabled then 'its triggers are not in their usual state'
  end as obstacle
from key con
join share on share.key = con.oid
join pg_class c on c.oid = con.conrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_class target on target.oid = con.confrelid
join pg_namespace tn on tn.oid = target.relnamespace
order by con.oid`;

/** The triggers of users that would fire, a row a table. Those of foreign keys and of unique keys are internal. */
export const TRIGGERS_SQL = `${RELATION}
select format('%I.%I', n.nspname, c.relname) as "onTable", n.nspname || '.' || c.relname as "table",
  pg_get_userbyid(c.relowner) as owner, pg_has_role(c.relowner, 'usage') as owned,
  jsonb_agg(jsonb_build_object('name', quote_ident(t.tgname), 'state', t.tgenabled) order by t.tgname) as triggers
from relation r
join pg_class c on c.oid = r.oid
join pg_namespace n on n.oid = c.relnamespace
join pg_trigger t on t.tgrelid = c.oid
where not t.tgisinternal and t.tgenabled <> 'D'
group by c.oid, n.nspname, c.relname, c.relowner
order by c.oid`;
