// Generated from schema.prisma: do not edit. To make it again, run `npx prisma generate` in the root of the project.

import type { Day, Exact, Instant, JsonValue, TimeOfDay, Uuid } from '../values.ts';

/** The models of schema.prisma, in its order. */
export type Model =
  | 'EveryType'
  | 'EveryDefault'
  | 'Badge'
  | 'Person'
  | 'Membership'
  | 'Club'
  | 'Team'
  | 'Player'
  | 'Hen'
  | 'Egg';

/** A mood, in another schema than its users. */
export type Mood = 'so happy' | 'sad' | 'so-so, "meh"' | 'Zzz…';

export type Unused = 'one';

/** Every type that PostgreSQL has for Prisma. */
export interface EveryTypeRow {
  readonly id: number;
  readonly text: string;
  readonly textSaid: string;
  readonly varchar: string;
  readonly varchar9: string;
  readonly char: string;
  readonly char9: string;
  readonly citext: string;
  readonly uuid: Uuid;
  readonly xml: string;
  readonly inet: string;
  readonly bit: string;
  readonly bit9: string;
  readonly varbit: string;
  readonly varbit9: string;
  readonly bool: boolean;
  readonly boolSaid: boolean;
  readonly int2: number;
  readonly int4: number;
  readonly oid: number;
  readonly int8: number | bigint;
  readonly int8Said: number | bigint;
  readonly float4: number;
  readonly float8: number;
  readonly float8Said: number;
  readonly numeric: Exact<30>;
  readonly numeric12_2: Exact<2>;
  readonly money: Exact<2>;
  readonly timestamp: Instant;
  readonly timestampSaid: Instant;
  readonly timestamp0: Instant;
  readonly timestamptz: Instant;
  readonly timestamptz3: Instant;
  readonly date: Day;
  readonly time: TimeOfDay;
  readonly time3: TimeOfDay;
  readonly timetz: TimeOfDay;
  readonly timetz3: TimeOfDay;
  readonly jsonb: JsonValue;
  readonly jsonbSaid: JsonValue;
  readonly json: JsonValue;
  readonly bytea: Uint8Array;
  readonly byteaSaid: Uint8Array;
  readonly mood: Mood;
  readonly texts: readonly string[];
  readonly varchars: readonly string[];
  readonly uuids: readonly Uuid[];
  readonly ints: readonly number[];
  readonly int8s: readonly (number | bigint)[];
  readonly numerics: readonly Exact<2>[];
  readonly days: readonly Day[];
  readonly jsons: readonly JsonValue[];
  readonly byteas: readonly Uint8Array[];
  readonly moods: readonly Mood[];
  readonly maybeUuid: Uuid | null;
  readonly maybeNumeric: Exact<2> | null;
  readonly maybeInt8: number | bigint | null;
  readonly maybeMood: Mood | null;
  readonly maybeJson: JsonValue | null;
}

export interface EveryDefaultRow {
  readonly id: number;
  readonly big: number | bigint;
  readonly text: string;
  readonly int: number;
  readonly int8: number | bigint;
  readonly float: number;
  readonly numeric: Exact<2>;
  readonly bool: boolean;
  readonly mood: Mood;
  readonly moods: readonly Mood[];
  readonly ints: readonly number[];
  readonly none: readonly string[];
  readonly json: JsonValue;
  readonly bytes: Uint8Array;
  readonly madeAt: Instant;
  readonly since: Instant;
  readonly changedAt: Instant;
  readonly uuid: Uuid;
  readonly uuid7: Uuid;
  readonly cuid: string;
  readonly nanoid: string;
  readonly ulid: string;
  readonly databaseId: Uuid;
  /** An expression that names no column, though it holds the words `text` and `"int"`. */
  readonly label: string;
  /** From a sequence that Prisma does not know. */
  readonly ticket: number;
  /**
   * Generated: PostgreSQL lets no default name a column.
   *
   * Made by the database, and never written.
   */
  readonly doubled?: number | null;
  /**
   * Generated, from a column under its name in the database.
   *
   * Made by the database, and never written.
   */
  readonly shortId?: string | null;
  /**
   * Generated, and said without the expression.
   *
   * Made by the database, and never written.
   */
  readonly unsaid?: number | null;
}

/** Declared before the model it belongs to. */
export interface BadgeRow {
  /** One person, one badge. */
  readonly personId: number;
}

/**
 * What a comment must survive: `backticks`, 'single' and "double" quotes, \ and \n,
 * the end of one *\/ and /** the start of another, a ${placeholder}, <b>markup</b> &amp; a
 *
 * second paragraph — with ünïcödé, 🌱 and a @tag.
 */
export interface PersonRow {
  readonly id: number;
  /**
   * // no comment, "${name}" *\/ and
   * * no list
   */
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly bornOn: Day;
  /** Whom this one learns from. */
  readonly mentorId: number | null;
  /** Themselves, where nobody asked them. */
  readonly invitedById: number;
}

/** A key of two columns, and one that refers to it. */
export interface MembershipRow {
  readonly personId: number;
  readonly clubName: string;
  readonly sponsorId: number | null;
  readonly sponsored: string | null;
}

export interface ClubRow {
  readonly name: string;
  readonly firstTeamId: number | null;
}

export interface TeamRow {
  readonly id: number;
  readonly captainId: number | null;
}

export interface PlayerRow {
  readonly id: number;
  readonly clubName: string;
  readonly personId: number;
}

export interface HenRow {
  readonly id: number;
  readonly eggId: number;
}

export interface EggRow {
  readonly id: number;
  readonly henId: number;
}

/** The row of each model. */
export interface Rows {
  EveryType: EveryTypeRow;
  EveryDefault: EveryDefaultRow;
  Badge: BadgeRow;
  Person: PersonRow;
  Membership: MembershipRow;
  Club: ClubRow;
  Team: TeamRow;
  Player: PlayerRow;
  Hen: HenRow;
  Egg: EggRow;
}
