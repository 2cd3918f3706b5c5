/**
 * Tables, keys and enums of the schemas in `$1`, as JSON in one row: one round trip, however many tables there are.
 * Left out: partitions, which are their parent's business; what belongs to an extension; and unique indexes that are
 * partial, on expressions or unfinished, because they are no keys.
 */
export const CATALOG_SQL = `
with recursive
  relation as (
    select c.oid, n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any ($1) and c.relkind in ('r', 'p') and not c.relispartition
      and not exists (
        select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'
      )
  ),
  -- A domain is the type below it, with a size, a default and NOT NULL of its own.
  type as (
    select t.oid as said, t.oid, -1 as modifier, false as required, false as has_default
    from pg_type t where t.oid in (select a.atttypid from pg_attribute a join relation r on r.oid = a.attrelid)
    union all
    select said, t.typbasetype, greatest(modifier, t.typtypmod), required or t.typnotnull,
           has_default or t.typdefault is not null
    from type join pg_type t on t.oid = type.oid where t.typtype = 'd'
  ),
  col as (
    select a.attrelid, json_agg(json_build_object(
        'name', a.attname, 'typeName', element.typname, 'typeSchema', n.nspname, 'isEnum', element.typtype = 'e',
        'typeOid', element.oid::int8, 'modifier', greatest(a.atttypmod, type.modifier), 'list', base.typcategory = 'A',
        'nullable', not (a.attnotnull or type.required), 'generated', a.attgenerated <> '',
        'hasDefault', a.atthasdef or a.attidentity <> '' or type.has_default,
        'numbered', a.attidentity <> '' or coalesce(pg_get_expr(d.adbin, d.adrelid) like 'nextval(%', false)
      ) order by a.attnum) as columns
    from relation r
    join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
    join type on type.said = a.atttypid
    join pg_type base on base.oid = type.oid and base.typtype <> 'd'
    join pg_type element on element.oid = case base.typcategory when 'A' then base.typelem else base.oid end
    join pg_namespace n on n.oid = element.typnamespace
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    group by a.attrelid
  ),
  unique_key as (
    select i.indrelid, i.indisprimary, (
        select json_agg(a.attname order by k.place)
        from unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where k.place <= i.indnkeyatts
      ) as columns
    from pg_index i join relation r on r.oid = i.indrelid
    where i.indisunique and i.indisvalid and i.indpred is null and i.indexprs is null
  ),
  foreign_key as (
    select c.conrelid, json_agg(json_build_object(
        'name', c.conname, 'to', n.nspname || '.' || target.relname,
        'columns', (
          select json_agg(a.attname order by k.place) from unnest(c.conkey) with ordinality as k (attnum, place)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
        ),
        'references', (
          select json_agg(a.attname order by k.place) from unnest(c.confkey) with ordinality as k (attnum, place)
          join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attnum
        ),
        'onDelete', action.name -> c.confdeltype::text, 'onUpdate', action.name -> c.confupdtype::text
      ) order by c.conname) as keys
    from relation r
    join pg_constraint c on c.conrelid = r.oid and c.contype = 'f' and c.conparentid = 0
    join pg_class target on target.oid = c.confrelid
    join pg_namespace n on n.oid = target.relnamespace
    cross join (
      values ('{"a": "no action", "r": "restrict", "c": "cascade", "n": "set null", "d": "set default"}'::jsonb)
    ) as action (name)
    group by c.conrelid
  )
select current_database() as database,
  (
    select json_agg(json_build_object(
      'name', r.name, 'columns', coalesce(col.columns, '[]'),
      'primaryKey', coalesce((select columns from unique_key u where u.indrelid = r.oid and indisprimary), '[]'),
      'uniques', coalesce((select json_agg(columns) from unique_key u where u.indrelid = r.oid and not indisprimary), '[]'),
      'foreignKeys', coalesce(foreign_key.keys, '[]')
    ) order by r.name)
    from relation r
    left join col on col.attrelid = r.oid
    left join foreign_key on foreign_key.conrelid = r.oid
  ) as tables,
  (
    select json_agg(json_build_object('name', n.nspname || '.' || t.typname, 'labels', (
        select json_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid
      )))
    from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where t.typtype = 'e' and n.nspname = any ($1)
  ) as enums`;
