// Generated from schema.prisma: do not edit. To make it again, run `npx prisma generate` in the root of the project.

import type { Cycle, EnumType, Table } from '../descriptor.ts';
import type { Model } from './rows.ts';

/** By their names in schema.prisma. */
export const enums = {
  Mood: {
    schema: 'yard', name: 'mood_type', labels: ['so happy', 'sad', 'so-so, "meh"', 'Zzz…'],
    doc: 'A mood, in another schema than its users.',
  },
  Unused: { schema: 'hall', name: 'Unused', labels: ['one'] },
} satisfies { readonly [name: string]: EnumType };

/** By model, in the order of schema.prisma. */
export const tables: { readonly [M in Model]: Table<M, Model> } = {
  EveryType: {
    model: 'EveryType', schema: 'hall', table: 'every_type',
    doc: 'Every type that PostgreSQL has for Prisma.',
    columns: [
      { field: 'id', column: 'id', type: 'int4', list: false, nullable: false },
      { field: 'text', column: 'text', type: 'text', list: false, nullable: false },
      { field: 'textSaid', column: 'textSaid', type: 'text', list: false, nullable: false },
      { field: 'varchar', column: 'varchar', type: 'varchar', list: false, nullable: false },
      { field: 'varchar9', column: 'varchar9', type: 'varchar', length: 9, list: false, nullable: false },
      { field: 'char', column: 'char', type: 'char', length: 1, list: false, nullable: false },
      { field: 'char9', column: 'char9', type: 'char', length: 9, list: false, nullable: false },
      { field: 'citext', column: 'citext', type: 'citext', list: false, nullable: false },
      { field: 'uuid', column: 'uuid', type: 'uuid', list: false, nullable: false },
      { field: 'xml', column: 'xml', type: 'xml', list: false, nullable: false },
      { field: 'inet', column: 'inet', type: 'inet', list: false, nullable: false },
      { field: 'bit', column: 'bit', type: 'bit', length: 1, list: false, nullable: false },
      { field: 'bit9', column: 'bit9', type: 'bit', length: 9, list: false, nullable: false },
      { field: 'varbit', column: 'varbit', type: 'varbit', list: false, nullable: false },
      { field: 'varbit9', column: 'varbit9', type: 'varbit', length: 9, list: false, nullable: false },
      { field: 'bool', column: 'bool', type: 'bool', list: false, nullable: false },
      { field: 'boolSaid', column: 'boolSaid', type: 'bool', list: false, nullable: false },
      { field: 'int2', column: 'int2', type: 'int2', list: false, nullable: false },
      { field: 'int4', column: 'int4', type: 'int4', list: false, nullable: false },
      { field: 'oid', column: 'oid', type: 'oid', list: false, nullable: false },
      { field: 'int8', column: 'int8', type: 'int8', list: false, nullable: false },
      { field: 'int8Said', column: 'int8Said', type: 'int8', list: false, nullable: false },
      { field: 'float4', column: 'float4', type: 'float4', list: false, nullable: false },
      { field: 'float8', column: 'float8', type: 'float8', list: false, nullable: false },
      { field: 'float8Said', column: 'float8Said', type: 'float8', list: false, nullable: false },
      { field: 'numeric', column: 'numeric', type: 'numeric', precision: 65, scale: 30, list: false, nullable: false },
      {
        field: 'numeric12_2', column: 'numeric12_2', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: false,
      },
      { field: 'money', column: 'money', type: 'money', list: false, nullable: false },
      { field: 'timestamp', column: 'timestamp', type: 'timestamp', precision: 3, list: false, nullable: false },
      {
        field: 'timestampSaid', column: 'timestampSaid', type: 'timestamp', precision: 6, list: false, nullable: false,
      },
      { field: 'timestamp0', column: 'timestamp0', type: 'timestamp', precision: 0, list: false, nullable: false },
      { field: 'timestamptz', column: 'timestamptz', type: 'timestamptz', precision: 6, list: false, nullable: false },
      {
        field: 'timestamptz3', column: 'timestamptz3', type: 'timestamptz', precision: 3, list: false, nullable: false,
      },
      { field: 'date', column: 'date', type: 'date', list: false, nullable: false },
      { field: 'time', column: 'time', type: 'time', precision: 6, list: false, nullable: false },
      { field: 'time3', column: 'time3', type: 'time', precision: 3, list: false, nullable: false },
      { field: 'timetz', column: 'timetz', type: 'timetz', precision: 6, list: false, nullable: false },
      { field: 'timetz3', column: 'timetz3', type: 'timetz', precision: 3, list: false, nullable: false },
      { field: 'jsonb', column: 'jsonb', type: 'jsonb', list: false, nullable: false },
      { field: 'jsonbSaid', column: 'jsonbSaid', type: 'jsonb', list: false, nullable: false },
      { field: 'json', column: 'json', type: 'json', list: false, nullable: false },
      { field: 'bytea', column: 'bytea', type: 'bytea', list: false, nullable: false },
      { field: 'byteaSaid', column: 'byteaSaid', type: 'bytea', list: false, nullable: false },
      { field: 'mood', column: 'mood', type: 'enum', enum: enums.Mood, list: false, nullable: false },
      { field: 'texts', column: 'texts', type: 'text', list: true, nullable: false },
      { field: 'varchars', column: 'varchars', type: 'varchar', length: 9, list: true, nullable: false },
      { field: 'uuids', column: 'uuids', type: 'uuid', list: true, nullable: false },
      { field: 'ints', column: 'ints', type: 'int4', list: true, nullable: false },
      { field: 'int8s', column: 'int8s', type: 'int8', list: true, nullable: false },
      { field: 'numerics', column: 'numerics', type: 'numeric', precision: 12, scale: 2, list: true, nullable: false },
      { field: 'days', column: 'days', type: 'date', list: true, nullable: false },
      { field: 'jsons', column: 'jsons', type: 'jsonb', list: true, nullable: false },
      { field: 'byteas', column: 'byteas', type: 'bytea', list: true, nullable: false },
      { field: 'moods', column: 'moods', type: 'enum', enum: enums.Mood, list: true, nullable: false },
      { field: 'maybeUuid', column: 'maybe_uuid', type: 'uuid', list: false, nullable: true },
      {
        field: 'maybeNumeric', column: 'maybe_numeric', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: true,
      },
      { field: 'maybeInt8', column: 'maybe_int8', type: 'int8', list: false, nullable: true },
      { field: 'maybeMood', column: 'maybe mood', type: 'enum', enum: enums.Mood, list: false, nullable: true },
      { field: 'maybeJson', column: 'maybe_json', type: 'jsonb', list: false, nullable: true },
    ],
    primaryKey: ['id'], uniques: [], foreignKeys: [],
  },
  EveryDefault: {
    model: 'EveryDefault', schema: 'hall', table: 'every_default',
    columns: [
      { field: 'id', column: 'id', type: 'int4', list: false, nullable: false, default: { kind: 'sequence' } },
      { field: 'big', column: 'big', type: 'int8', list: false, nullable: false, default: { kind: 'sequence' } },
      {
        field: 'text', column: 'text', type: 'text', list: false, nullable: false,
        default: { kind: 'value', value: 'it\'s "quoted" \\ and ${x}' },
      },
      {
        field: 'int', column: 'int', type: 'int4', list: false, nullable: false, default: { kind: 'value', value: -7 },
      },
      {
        field: 'int8', column: 'int8', type: 'int8', list: false, nullable: false,
        default: { kind: 'value', value: '9007199254740993' },
      },
      {
        field: 'float', column: 'float', type: 'float8', list: false, nullable: false,
        default: { kind: 'value', value: 0.1 },
      },
      {
        field: 'numeric', column: 'numeric', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false,
        default: { kind: 'value', value: 12.5 },
      },
      {
        field: 'bool', column: 'bool', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'mood', column: 'mood', type: 'enum', enum: enums.Mood, list: false, nullable: false,
        default: { kind: 'value', value: 'so happy' },
      },
      {
        field: 'moods', column: 'moods', type: 'enum', enum: enums.Mood, list: true, nullable: false,
        default: { kind: 'value', value: ['so-so, "meh"', 'sad'] },
      },
      {
        field: 'ints', column: 'ints', type: 'int4', list: true, nullable: false,
        default: { kind: 'value', value: [1, -2] },
      },
      {
        field: 'none', column: 'none', type: 'text', list: true, nullable: false, default: { kind: 'value', value: [] },
      },
      {
        field: 'json', column: 'json', type: 'jsonb', list: false, nullable: false,
        default: { kind: 'value', value: '{"a": [1, null]}' },
      },
      {
        field: 'bytes', column: 'bytes', type: 'bytea', list: false, nullable: false,
        default: { kind: 'value', value: 'aGVsbG8=' },
      },
      {
        field: 'madeAt', column: 'madeAt', type: 'timestamp', precision: 3, list: false, nullable: false,
        default: { kind: 'now' },
      },
      {
        field: 'since', column: 'since', type: 'timestamptz', precision: 3, list: false, nullable: false,
        default: { kind: 'value', value: '2020-01-01T00:00:00+00:00' },
      },
      { field: 'changedAt', column: 'changedAt', type: 'timestamp', precision: 3, list: false, nullable: false },
      {
        field: 'uuid', column: 'uuid', type: 'uuid', list: false, nullable: false,
        default: { kind: 'client', call: 'uuid(4)' },
      },
      {
        field: 'uuid7', column: 'uuid7', type: 'uuid', list: false, nullable: false,
        default: { kind: 'client', call: 'uuid(7)' },
      },
      {
        field: 'cuid', column: 'cuid', type: 'text', list: false, nullable: false,
        default: { kind: 'client', call: 'cuid(1)' },
      },
      {
        field: 'nanoid', column: 'nanoid', type: 'text', list: false, nullable: false,
        default: { kind: 'client', call: 'nanoid(12)' },
      },
      {
        field: 'ulid', column: 'ulid', type: 'text', list: false, nullable: false,
        default: { kind: 'client', call: 'ulid()' },
      },
      {
        field: 'databaseId', column: 'database_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      {
        field: 'label', column: 'label', type: 'text', list: false, nullable: false,
        default: { kind: 'expression', sql: 'upper(\'text, "int"\'::text)' },
        doc: 'An expression that names no column, though it holds the words `text` and `"int"`.',
      },
      {
        field: 'ticket', column: 'ticket', type: 'int4', list: false, nullable: false,
        default: { kind: 'expression', sql: "nextval('hall.tickets'::regclass)" },
        doc: 'From a sequence that Prisma does not know.',
      },
      {
        field: 'doubled', column: 'doubled', type: 'int4', list: false, nullable: true, generated: true,
        doc: 'Generated: PostgreSQL lets no default name a column.',
      },
      {
        field: 'shortId', column: 'short_id', type: 'text', list: false, nullable: true, generated: true,
        doc: 'Generated, from a column under its name in the database.',
      },
      {
        field: 'unsaid', column: 'unsaid', type: 'int4', list: false, nullable: true, generated: true,
        doc: 'Generated, and said without the expression.',
      },
    ],
    primaryKey: ['id'], uniques: [], foreignKeys: [],
  },
  Badge: {
    model: 'Badge', schema: 'yard', table: 'badges',
    doc: 'Declared before the model it belongs to.',
    columns: [
      {
        field: 'personId', column: 'person_id', type: 'int4', list: false, nullable: false,
        doc: 'One person, one badge.',
      },
    ],
    primaryKey: ['personId'], uniques: [],
    foreignKeys: [
      {
        name: 'badges_person_id_fkey', relation: 'person', fields: ['personId'], to: 'Person', references: ['id'],
        nullable: false, unique: true, onDelete: 'cascade', onUpdate: 'no action',
      },
    ],
  },
  Person: {
    model: 'Person', schema: 'hall', table: 'people',
    doc: 'What a comment must survive: `backticks`, \'single\' and "double" quotes, \\ and \\n,\nthe end of one */ and /** the start of another, a ${placeholder}, <b>markup</b> &amp; a\n\nsecond paragraph — with ünïcödé, 🌱 and a @tag.',
    columns: [
      { field: 'id', column: 'id', type: 'int4', list: false, nullable: false },
      {
        field: 'name', column: 'name', type: 'text', list: false, nullable: false,
        doc: '// no comment, "${name}" */ and\n* no list',
      },
      { field: 'firstName', column: 'first_name', type: 'text', list: false, nullable: false },
      { field: 'lastName', column: 'last_name', type: 'text', list: false, nullable: false },
      { field: 'bornOn', column: 'born_on', type: 'date', list: false, nullable: false },
      {
        field: 'mentorId', column: 'mentor_id', type: 'int4', list: false, nullable: true,
        doc: 'Whom this one learns from.',
      },
      {
        field: 'invitedById', column: 'invited_by_id', type: 'int4', list: false, nullable: false,
        doc: 'Themselves, where nobody asked them.',
      },
    ],
    primaryKey: ['id'], uniques: [['name'], ['firstName', 'lastName', 'bornOn']],
    foreignKeys: [
      {
        name: 'learns (map: from)', relation: 'mentor', fields: ['mentorId'], to: 'Person', references: ['id'],
        nullable: true, unique: false, onDelete: 'set null', onUpdate: 'cascade',
      },
      {
        name: 'people_invited_by_id_fkey', relation: 'invitedBy', fields: ['invitedById'], to: 'Person',
        references: ['id'], nullable: false, unique: false, onDelete: 'no action', onUpdate: 'cascade',
      },
    ],
  },
  Membership: {
    model: 'Membership', schema: 'yard', table: 'memberships_of_people_in_clubs_under_their_names',
    doc: 'A key of two columns, and one that refers to it.',
    columns: [
      { field: 'personId', column: 'person_id', type: 'int4', list: false, nullable: false },
      { field: 'clubName', column: 'club_name', type: 'text', list: false, nullable: false },
      { field: 'sponsorId', column: 'sponsor_id', type: 'int4', list: false, nullable: true },
      { field: 'sponsored', column: 'sponsored_club', type: 'text', list: false, nullable: true },
    ],
    primaryKey: ['personId', 'clubName'], uniques: [],
    foreignKeys: [
      {
        name: 'memberships_of_people_in_clubs_under_their_names_person_id_fkey', relation: 'person',
        fields: ['personId'], to: 'Person', references: ['id'], nullable: false, unique: false, onDelete: 'restrict',
        onUpdate: 'cascade',
      },
      {
        name: 'memberships_of_people_in_clubs_under_their_names_club_name_fkey', relation: 'club', fields: ['clubName'],
        to: 'Club', references: ['name'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'memberships_of_people_in_clubs_under_their_names_sponsor_i_fkey', relation: 'sponsor',
        fields: ['sponsorId', 'sponsored'], to: 'Membership', references: ['personId', 'clubName'], nullable: true,
        unique: false, onDelete: 'restrict', onUpdate: 'restrict',
      },
    ],
  },
  Club: {
    model: 'Club', schema: 'yard', table: 'clubs',
    columns: [
      { field: 'name', column: 'name', type: 'text', list: false, nullable: false },
      { field: 'firstTeamId', column: 'first_team_id', type: 'int4', list: false, nullable: true },
    ],
    primaryKey: ['name'], uniques: [['firstTeamId']],
    foreignKeys: [
      {
        name: 'clubs_first_team_id_fkey', relation: 'firstTeam', fields: ['firstTeamId'], to: 'Team',
        references: ['id'], nullable: true, unique: true, onDelete: 'set default', onUpdate: 'cascade',
      },
    ],
  },
  Team: {
    model: 'Team', schema: 'yard', table: 'teams',
    columns: [
      { field: 'id', column: 'id', type: 'int4', list: false, nullable: false },
      { field: 'captainId', column: 'captain_id', type: 'int4', list: false, nullable: true },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'teams_captain_id_fkey', relation: 'captain', fields: ['captainId'], to: 'Player', references: ['id'],
        nullable: true, unique: false, onDelete: 'set null', onUpdate: 'cascade',
      },
    ],
  },
  Player: {
    model: 'Player', schema: 'yard', table: 'players',
    columns: [
      { field: 'id', column: 'id', type: 'int4', list: false, nullable: false },
      { field: 'clubName', column: 'club_name', type: 'text', list: false, nullable: false },
      { field: 'personId', column: 'person_id', type: 'int4', list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'players_club_name_fkey', relation: 'club', fields: ['clubName'], to: 'Club', references: ['name'],
        nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'players_person_id_fkey', relation: 'person', fields: ['personId'], to: 'Person', references: ['id'],
        nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  Hen: {
    model: 'Hen', schema: 'yard', table: 'Hen',
    columns: [
      { field: 'id', column: 'id', type: 'int4', list: false, nullable: false },
      { field: 'eggId', column: 'eggId', type: 'int4', list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [['eggId']],
    foreignKeys: [
      {
        name: 'Hen_eggId_fkey', relation: 'egg', fields: ['eggId'], to: 'Egg', references: ['id'], nullable: false,
        unique: true, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  Egg: {
    model: 'Egg', schema: 'yard', table: 'Egg',
    columns: [
      { field: 'id', column: 'id', type: 'int4', list: false, nullable: false },
      { field: 'henId', column: 'henId', type: 'int4', list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'Egg_henId_fkey', relation: 'hen', fields: ['henId'], to: 'Hen', references: ['id'], nullable: false,
        unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
};

/** Parents before children. Models of a cycle stand together. */
export const order: readonly Model[] = [
  'EveryType',
  'EveryDefault',
  'Person',
  'Badge',
  'Club',
  'Player',
  'Team',
  'Membership',
  'Hen',
  'Egg',
];

/** Models that refer to each other in a circle or to themselves, with the keys that close it. */
export const cycles: readonly Cycle<Model>[] = [
  {
    models: ['Person'],
    closedBy: [
      { model: 'Person', relation: 'mentor', fields: ['mentorId'], to: 'Person', nullable: true },
      { model: 'Person', relation: 'invitedBy', fields: ['invitedById'], to: 'Person', nullable: false },
    ],
  },
  {
    models: ['Club', 'Player', 'Team'],
    closedBy: [{ model: 'Club', relation: 'firstTeam', fields: ['firstTeamId'], to: 'Team', nullable: true }],
  },
  {
    models: ['Membership'],
    closedBy: [
      {
        model: 'Membership', relation: 'sponsor', fields: ['sponsorId', 'sponsored'], to: 'Membership', nullable: true,
      },
    ],
  },
  {
    models: ['Hen', 'Egg'],
    closedBy: [{ model: 'Hen', relation: 'egg', fields: ['eggId'], to: 'Egg', nullable: false }],
  },
];
