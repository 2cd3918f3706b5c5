import { migratedServer } from '@tilth/schema/testing';
import pg from 'pg';

/** Owns the tables, and may do nothing else. */
const OWNER = 'keeper';
const PASSWORD = 'only in this test';

export interface Connections {
  /** Of the owner. */
  readonly client: pg.Client;
  readonly superuser: pg.Client;
}

/** A throw-away server whose databases belong to an ordinary role. */
export interface ZooServer {
  /** With all our migrations. */
  withDatabase(work: (connections: Connections) => Promise<void>): Promise<void>;
  /** With the schema `zoo` besides. */
  withZoo(work: (connections: Connections) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

export async function zooServer(): Promise<ZooServer> {
  const server = await migratedServer();
  const withDatabase: ZooServer['withDatabase'] = async (work) => {
    const url = await server.clone();
    await connected(url, async (superuser) => {
      await superuser.query(GIVE_AWAY);
      await connected(asOwner(url), (client) => work({ client, superuser }));
    });
  };
  try {
    await connected(await server.clone(), prepare);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    withDatabase,
    withZoo: (work) =>
      withDatabase(async ({ client, superuser }) => {
        await client.query('set search_path = public, investa');
        await client.query(ZOO);
        await superuser.query(ZOO_AS_SUPERUSER);
        await work({ client, superuser });
      }),
    stop: () => server.stop(),
  };
}

/** What belongs to the whole server. */
async function prepare(superuser: pg.Client): Promise<void> {
  await superuser.query(
    `create role ${OWNER} login password '${PASSWORD}'; create role stranger; set allow_in_place_tablespaces = on`,
  );
  for (const name of ['attic', 'cellar']) {
    await superuser.query(`create tablespace ${name} location ''`);
  }
  await superuser.query(`grant create on tablespace attic to ${OWNER}`);
}

async function connected(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function asOwner(url: string): string {
  const owner = new URL(url);
  owner.username = OWNER;
  owner.password = PASSWORD;
  return owner.href;
}

const GIVE_AWAY = `
do $$
declare it record;
begin
  execute format('grant create on database %I to ${OWNER}', current_database());
  for it in
    select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^pg_|^information_schema$'
  loop
    execute format('alter table %s owner to ${OWNER}', it.name);
  end loop;
  for it in select oid::regnamespace as name from pg_namespace where nspname !~ '^pg_|^information_schema$' loop
    execute format('alter schema %s owner to ${OWNER}', it.name);
  end loop;
end $$`;

/** Tables with all that indexes, keys and triggers can be. Kept by an ordinary role. */
const ZOO = `
create schema zoo;
create function zoo.note() returns trigger language plpgsql as $$
  begin insert into zoo.notes values (tg_relid::regclass || ' ' || tg_name); return null; end $$;
create function zoo.odd(int) returns int language sql immutable as 'select $1 % 2';
create table zoo.notes (text text);

create table zoo.species (
  id int, code text collate "C" not null, name text, weight numeric, ratio float8, seen tstzrange, tags text[], note jsonb,
  constraint species_pk primary key (id) include (name) with (fillfactor = 71) using index tablespace attic,
  constraint "Code; unique" unique nulls not distinct (code, name) with (deduplicate_items = off) deferrable initially deferred,
  constraint species_seen exclude using gist (code with =, seen with &&) with (fillfactor = 80) using index tablespace attic
    where (weight > 0) deferrable,
  constraint species_code unique (code)
);
create unique index species_lower on zoo.species (lower(name) text_pattern_ops desc nulls last, (weight * 2)) include (id)
  nulls not distinct with (fillfactor = 55) tablespace attic where ratio > '0.30000000000000004'::float8;
create index "species ""odd"".x" on zoo.species (zoo.odd(id), lower(code collate "C"));
create index species_tags on zoo.species using gin (tags) with (fastupdate = off);
create index species_note on zoo.species using gin (note jsonb_path_ops);
create index species_brin on zoo.species using brin (id int4_minmax_multi_ops (values_per_range = 16)) with (pages_per_range = 16);
create index species_hash on zoo.species using hash (name);
alter index zoo."species ""odd"".x" alter column 1 set statistics 321;
alter index zoo."species ""odd"".x" alter column 2 set statistics 0;
alter index zoo.species_hash depends on extension btree_gist;
alter index zoo.species_pk depends on extension btree_gist;
alter table zoo.species rename column weight to "Weight, kg";
alter table zoo.species cluster on "species ""odd"".x";
alter table zoo.species replica identity using index species_code;
comment on index zoo.species_pk is 'the index''s \\ comment';
comment on constraint species_pk on zoo.species is 'the key''s; comment';
comment on index zoo.species_lower is 'plain';
comment on constraint species_seen on zoo.species is 'never twice';

create table zoo.enclosures (
  site int, no int, species_id int, keeper_id int, note text,
  primary key (site, no),
  constraint enclosures_species foreign key (species_id) references zoo.species on update cascade on delete set null (species_id),
  unique (no, site)
);
create unique index enclosures_no on zoo.enclosures (no);
create table zoo.keepers (
  id int primary key, boss_id int references zoo.keepers deferrable initially deferred, site int, no int,
  constraint keepers_place foreign key (site, no) references zoo.enclosures match full on delete restrict not deferrable
);
alter table zoo.enclosures add constraint enclosures_keeper foreign key (keeper_id) references zoo.keepers not valid;
comment on constraint enclosures_keeper on zoo.enclosures is 'not yet';
-- Not named by the tests: it rests on keys of the others.
create table zoo.outside (no int references zoo.enclosures (no) on delete cascade, code text references zoo.species (code));
comment on constraint outside_no_fkey on zoo.outside is 'from outside';

create table zoo.ancestors (id int primary key, label text unique);
create table zoo.heirs (extra int, unique (id)) inherits (zoo.ancestors);

-- What is needed by others stays.
create table zoo.visitors (id int primary key, name text, code text unique, constraint visitors_code unique (code, name));
create table zoo.visits (visitor_id int references zoo.visitors, at date);
create index visits_at on zoo.visits (at);
create view zoo.visit_counts as
  select v.id, v.name, count(*) from zoo.visitors v join zoo.visits on visitor_id = v.id group by v.id;
create function zoo.enter(int, text) returns void begin atomic
  insert into zoo.visitors values ($1, $2) on conflict on constraint visitors_code do nothing;
end;
create table zoo.broken (id int primary key, a int);
create index half_made on zoo.broken (a);

-- Partitions: one made with its table, one attached with indexes of its own names, one in levels.
create table zoo.tickets (
  id int, day date, species_id int, price int, constraint tickets_key primary key (day, id),
  constraint tickets_species foreign key (species_id) references zoo.species deferrable,
  constraint tickets_dear unique (price, day, id) with (fillfactor = 50) using index tablespace attic deferrable
) partition by range (day);
create index tickets_price on zoo.tickets (price, lower(id::text)) with (fillfactor = 66);
create table zoo.tickets_2024 partition of zoo.tickets for values from ('2024-01-01') to ('2025-01-01');
create table zoo.tickets_2025 (id int not null, day date not null, species_id int, price int);
alter table zoo.tickets_2025 add constraint "tickets 2025" primary key (day, id) with (fillfactor = 44);
create index dear on zoo.tickets_2025 (price, lower(id::text)) tablespace attic;
create index its_own on zoo.tickets_2025 (price) where price > 5;
alter table zoo.tickets attach partition zoo.tickets_2025 for values from ('2025-01-01') to ('2026-01-01');
create table zoo.tickets_2026 partition of zoo.tickets for values from ('2026-01-01') to ('2027-01-01') partition by list (id);
create table zoo.tickets_2026_odd partition of zoo.tickets_2026 for values in (1, 3, 5);
create table zoo.tickets_2026_rest partition of zoo.tickets_2026 default;
create table zoo.tickets_2027 (id int, day date, species_id int, price int, constraint pk27 primary key (day, id))
  partition by list (id);
create table zoo.tickets_2027_odd partition of zoo.tickets_2027 for values in (1, 3, 5);
create table zoo.tickets_2027_rest (id int, day date, species_id int, price int, constraint rest27 primary key (day, id));
alter table zoo.tickets_2027 attach partition zoo.tickets_2027_rest default;
alter table zoo.tickets attach partition zoo.tickets_2027 for values from ('2027-01-01') to ('2028-01-01');
create table zoo.hollow (id int primary key, code text) partition by range (id);
create index on zoo.hollow (code);
alter table zoo.tickets_2024 add constraint only_here foreign key (price) references zoo.keepers;
alter index zoo.tickets_2026_odd_price_lower_idx alter column 2 set statistics 77;
comment on index zoo.dear is 'of one partition';
comment on constraint tickets_species on zoo.tickets_2024 is 'a share';
comment on constraint "tickets 2025" on zoo.tickets_2025 is 'a part';
alter table zoo.tickets_2025 cluster on dear;
alter table zoo.tickets_2024 replica identity using index tickets_2024_pkey;
alter table zoo.tickets replica identity using index tickets_key;

-- Its keys have shares under names that PostgreSQL made up.
create table zoo.prices (day date primary key, price int, broken_id int) partition by range (day);
create table zoo.prices_all partition of zoo.prices default;
create table zoo.bills (day date references zoo.prices, keeper_id int references zoo.keepers);
create table zoo.prices_2024 (day date not null, price int, broken_id int constraint own_name references zoo.broken);
alter table zoo.prices add constraint prices_broken foreign key (broken_id) references zoo.broken;
alter table zoo.prices attach partition zoo.prices_2024 for values from ('2024-01-01') to ('2025-01-01');

create trigger usual after insert on zoo.species for each row execute function zoo.note();
create trigger "Al;ways" after insert on zoo.species for each statement execute function zoo.note();
create trigger replica after insert on zoo.species for each row execute function zoo.note();
create trigger never after insert on zoo.species for each row execute function zoo.note();
create constraint trigger late after insert on zoo.species deferrable initially deferred for each row execute function zoo.note();
create trigger moved after update on zoo.keepers for each row execute function zoo.note();
create trigger sold after insert on zoo.tickets for each row execute function zoo.note();
alter table zoo.species enable always trigger "Al;ways", enable replica trigger replica, disable trigger never;
alter table only zoo.tickets_2024 enable always trigger sold;
alter table only zoo.tickets_2025 disable trigger sold;

-- From PostgreSQL 18 on.
create table zoo.bookings (
  room int, during daterange, guest text, constraint bookings_key primary key (room, during without overlaps) with (fillfactor = 60),
  constraint bookings_guest unique (guest, during without overlaps)
);
create table zoo.stays (
  id int primary key, room int, during daterange,
  constraint stays_booked foreign key (room, period during) references zoo.bookings (room, period during),
  constraint stays_lax foreign key (room) references zoo.keepers not enforced
);
comment on constraint bookings_key on zoo.bookings is 'once at a time';
`;

/** What only a superuser can do to somebody's tables. */
const ZOO_AS_SUPERUSER = `
  -- What an index is after CREATE INDEX CONCURRENTLY has failed.
  update pg_index set indisvalid = false where indexrelid = 'zoo.half_made'::regclass;
  create table zoo.lent (code text references zoo.ancestors (label));
  alter table zoo.lent owner to stranger;
  create table zoo.guarded (id int primary key, heir_id int constraint quiet references zoo.heirs (id));
  alter table zoo.guarded owner to ${OWNER};
  alter table zoo.guarded disable trigger all;
  create table zoo.stored (id int primary key using index tablespace cellar);
  alter table zoo.stored owner to ${OWNER}`;
