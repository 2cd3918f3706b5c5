import type { Disagreement } from '../src/catalog/disagreement.ts';

const MEMBERSHIPS = 'yard.memberships_of_people_in_clubs_under_their_names';
/** A change to the database of `everything/`, and what it makes schema.prisma and the database disagree on. */
export const disagreements: readonly (readonly [title: string, change: string, ...Disagreement[]])[] = [
  [
    'a table that is missing',
    'drop table yard.badges',
    { about: 'table', where: 'yard.badges', said: 'a table', found: 'none' },
  ],
  [
    'a table in another schema',
    'alter table yard.badges set schema hall',
    { about: 'table', where: 'yard.badges', said: 'a table', found: 'none' },
    { about: 'table', where: 'hall.badges', said: 'none', found: 'a table' },
  ],
  [
    'a table that no model describes',
    'create table hall.stray (id int)',
    { about: 'table', where: 'hall.stray', said: 'none', found: 'a table' },
  ],
  [
    'a column that is missing',
    'alter table hall.every_type drop column varchar9',
    { about: 'column', where: 'hall.every_type.varchar9', said: 'varchar(9)', found: 'none' },
  ],
  [
    'a column that every row must fill and no model has',
    'alter table hall.every_type add column due interval not null',
    {
      about: 'column',
      where: 'hall.every_type.due',
      said: 'none',
      found: 'interval, not null and without a default',
    },
  ],
  [
    'a type',
    'alter table hall.every_type alter column int4 type int8',
    { about: 'type', where: 'hall.every_type.int4', said: 'int4', found: 'int8' },
  ],
  [
    'a length',
    'alter table hall.every_type alter column varchar9 type varchar(8)',
    { about: 'type', where: 'hall.every_type.varchar9', said: 'varchar(9)', found: 'varchar(8)' },
  ],
  [
    'a length where there should be none',
    'alter table hall.every_type alter column text type varchar(8)',
    { about: 'type', where: 'hall.every_type.text', said: 'text', found: 'varchar(8)' },
  ],
  [
    'a precision and a scale',
    'alter table hall.every_type alter column numeric12_2 type numeric(13, 4)',
    { about: 'type', where: 'hall.every_type.numeric12_2', said: 'numeric(12,2)', found: 'numeric(13,4)' },
  ],
  [
    'a scale that rounds to hundreds',
    'alter table hall.every_type alter column numeric12_2 type numeric(12, -2)',
    { about: 'type', where: 'hall.every_type.numeric12_2', said: 'numeric(12,2)', found: 'numeric(12,-2)' },
  ],
  [
    'a numeric without a scale',
    'alter table hall.every_type alter column numeric12_2 type numeric',
    { about: 'type', where: 'hall.every_type.numeric12_2', said: 'numeric(12,2)', found: 'numeric' },
  ],
  [
    'digits after the second',
    'alter table hall.every_type alter column timestamptz3 type timestamptz',
    {
      about: 'type',
      where: 'hall.every_type.timestamptz3',
      said: 'timestamptz(3)',
      found: 'timestamptz(6)',
    },
  ],
  [
    'a time zone',
    'alter table hall.every_type alter column timestamptz3 type timestamp(3)',
    { about: 'type', where: 'hall.every_type.timestamptz3', said: 'timestamptz(3)', found: 'timestamp(3)' },
  ],
  [
    'a list that is none',
    'alter table hall.every_type alter column ints type int4 using 1',
    { about: 'type', where: 'hall.every_type.ints', said: 'int4[]', found: 'int4' },
  ],
  [
    'a list that should be none',
    'alter table hall.every_type alter column int4 type int4[] using null',
    { about: 'type', where: 'hall.every_type.int4', said: 'int4', found: 'int4[]' },
  ],
  [
    'text where an enum should be',
    'alter table hall.every_type alter column "maybe mood" type text',
    { about: 'type', where: 'hall.every_type.maybe mood', said: 'yard.mood_type', found: 'text' },
  ],
  [
    'a column that may be null',
    'alter table hall.every_type alter column uuid drop not null',
    { about: 'nullability', where: 'hall.every_type.uuid', said: 'not null', found: 'nullable' },
  ],
  [
    'a column that may not be null',
    'alter table hall.every_type alter column maybe_uuid set not null',
    { about: 'nullability', where: 'hall.every_type.maybe_uuid', said: 'nullable', found: 'not null' },
  ],
  [
    'a generated column that is an ordinary one',
    'alter table hall.every_default alter column doubled drop expression',
    {
      about: 'generated column',
      where: 'hall.every_default.doubled',
      said: 'a generated column',
      found: 'an ordinary column',
    },
  ],
  [
    'an ordinary column that is generated',
    'alter table hall.every_type drop column maybe_int8, add maybe_int8 int8 generated always as (int8 + 1) stored',
    {
      about: 'generated column',
      where: 'hall.every_type.maybe_int8',
      said: 'an ordinary column',
      found: 'a generated column',
    },
  ],
  [
    'a number that no sequence gives',
    'alter table hall.every_default alter column id drop default',
    { about: 'sequence', where: 'hall.every_default.id', said: 'a sequence', found: 'no sequence' },
  ],
  [
    'an identity column that schema.prisma does not number',
    'alter table hall.every_type alter column id add generated always as identity',
    { about: 'sequence', where: 'hall.every_type.id', said: 'no sequence', found: 'a sequence' },
  ],
  [
    'a label of an enum',
    "alter type yard.mood_type rename value 'sad' to 'blue'",
    {
      about: 'enum',
      where: 'yard.mood_type',
      said: 'so happy, sad, so-so, "meh", Zzz…',
      found: 'so happy, blue, so-so, "meh", Zzz…',
    },
  ],
  [
    "the order of an enum's labels",
    "create type yard.moods as enum ('sad', 'so happy', 'so-so, \"meh\"', 'Zzz…'); alter type yard.mood_type rename to gone; alter type yard.moods rename to mood_type",
    {
      about: 'enum',
      where: 'yard.mood_type',
      said: 'so happy, sad, so-so, "meh", Zzz…',
      found: 'sad, so happy, so-so, "meh", Zzz…',
    },
    ...['hall.every_type.mood', 'hall.every_type.maybe mood', 'hall.every_default.mood'].map(
      (where) => ({ about: 'type', where, said: 'yard.mood_type', found: 'yard.gone' }) as const,
    ),
    ...['hall.every_type.moods', 'hall.every_default.moods'].map(
      (where) => ({ about: 'type', where, said: 'yard.mood_type[]', found: 'yard.gone[]' }) as const,
    ),
  ],
  [
    'a primary key of other columns',
    `alter table ${MEMBERSHIPS} drop constraint membership_key cascade, add primary key (club_name, person_id)`,
    {
      about: 'primary key',
      where: MEMBERSHIPS,
      said: '(person_id, club_name)',
      found: '(club_name, person_id)',
    },
    {
      about: 'foreign key',
      where: MEMBERSHIPS,
      said: `(sponsor_id, sponsored_club) to ${MEMBERSHIPS} (person_id, club_name), on delete restrict, on update restrict`,
      found: 'none',
    },
  ],
  [
    'a unique key that is missing',
    'drop index hall.people_namesake',
    { about: 'unique key', where: 'hall.people', said: '(first_name, last_name, born_on)', found: 'none' },
  ],
  [
    'a unique key that only some rows keep',
    'drop index hall.people_name_key; create unique index on hall.people (name) where id > 7',
    { about: 'unique key', where: 'hall.people', said: '(name)', found: 'none' },
  ],
  [
    'a unique key that schema.prisma does not know',
    'alter table yard.players add unique (person_id)',
    { about: 'unique key', where: 'yard.players', said: 'none', found: '(person_id)' },
  ],
  [
    'a foreign key that is missing',
    'alter table yard.teams drop constraint teams_captain_id_fkey',
    {
      about: 'foreign key',
      where: 'yard.teams',
      said: '(captain_id) to yard.players (id), on delete set null, on update cascade',
      found: 'none',
    },
  ],
  [
    'a foreign key that schema.prisma does not know',
    'alter table yard.teams add foreign key (id) references hall.people (id)',
    {
      about: 'foreign key',
      where: 'yard.teams',
      said: 'none',
      found: '(id) to hall.people (id), on delete no action, on update no action',
    },
  ],
  [
    'what becomes of rows when the row they refer to is deleted',
    `alter table yard.teams drop constraint teams_captain_id_fkey,
       add foreign key (captain_id) references yard.players (id) on delete cascade on update cascade`,
    {
      about: 'foreign key',
      where: 'yard.teams',
      said: '(captain_id) to yard.players (id), on delete set null, on update cascade',
      found: '(captain_id) to yard.players (id), on delete cascade, on update cascade',
    },
  ],
];

/** Changes that no row of a model notices. */
export const harmless: readonly (readonly [title: string, change: string])[] = [
  ['a column that may be left out', 'alter table hall.every_type add column note text'],
  [
    'a column with a default',
    'alter table hall.every_type add column due interval not null default now() - now()',
  ],
  [
    'a column whose type has a default',
    `create domain hall.due as interval not null default '1 day';
   alter table hall.every_type add column due hall.due`,
  ],
  [
    'a column that numbers itself',
    'alter table hall.every_type add column nr int generated always as identity',
  ],
  [
    'a column that is dropped',
    'alter table hall.every_type add column gone int not null; alter table hall.every_type drop column gone',
  ],
  ['a list that may not be null', 'alter table hall.every_type alter column ints set not null'],
  [
    'an identity column instead of a serial',
    'alter table hall.every_default alter column id drop default, alter column id add generated always as identity',
  ],
  [
    'a domain over the type',
    `create domain hall.code as varchar(9) not null;
   alter table hall.every_type alter column varchar9 type hall.code, alter column varchar9 drop not null`,
  ],
  [
    'columns in another order',
    'alter table hall.every_type drop column text; alter table hall.every_type add column text text not null',
  ],
  [
    'a foreign key under another name',
    'alter table yard.teams rename constraint teams_captain_id_fkey to captaincy',
  ],
  [
    'indexes, partial and unique ones too',
    `create index on hall.people (born_on);
   create unique index on hall.people (born_on) where mentor_id is null; create unique index on hall.people (lower(name))`,
  ],
  [
    'views and their like',
    'create view hall.v as select 1; create materialized view hall.m as select 1 as x; create sequence hall.s',
  ],
  ['the tables of schemas that no model is in', 'create schema attic; create table attic.stray (id int)'],
  ["Prisma's own table", 'create table hall._prisma_migrations (id text)'],
  [
    "an extension's tables",
    'create extension pg_stat_statements schema hall; create table hall.e (id int); alter extension pg_stat_statements add table hall.e',
  ],
  [
    'partitions, and a parent of them',
    `drop table yard.badges;
   create table yard.badges (person_id int primary key references hall.people on delete cascade on update no action) partition by range (person_id);
   create table yard.badges_1 partition of yard.badges for values from (1) to (2); create table yard.badges_rest partition of yard.badges default`,
  ],
  [
    'a key that refers to a partitioned table',
    `drop table yard.teams cascade;
   create table yard.teams (id int primary key, captain_id int constraint teams_captain_id_fkey references yard.players on delete set null on update cascade) partition by hash (id);
   create table yard.teams_1 partition of yard.teams for values with (modulus 1, remainder 0);
   alter table yard.clubs add foreign key (first_team_id) references yard.teams on delete set default on update cascade`,
  ],
];
