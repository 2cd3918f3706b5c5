// Generated from schema.prisma: do not edit. To make it again, run `npx prisma generate` in the root of the project.

import type { Day, Exact, Instant, JsonValue, Uuid } from '../values.ts';

/** The models of schema.prisma, in its order. */
export type Model = 'Language' | 'User' | 'UserProfile' | 'SeedRun';

export type RiskAppetite = 'conservative' | 'moderate' | 'aggressive';

export type ExperienceLevel = 'beginner' | 'intermediate' | 'advanced';

/** A language that lessons are taught in and that a user can read the app in. */
export interface LanguageRow {
  readonly id: Uuid;
  /** ISO 639-1, for instance `hi`. */
  readonly code: string;
  /** In English. */
  readonly name: string;
  /** As its own speakers write it. */
  readonly nativeName: string;
  readonly isActive: boolean;
}

/** Somebody with an account on Investa. What is known of them beyond the account is in their profile. */
export interface UserRow {
  readonly id: Uuid;
  readonly email: string;
  /** bcrypt. */
  readonly passwordHash: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly isActive: boolean;
  readonly joinedAt: Instant;
}

/** Who a user is, and how they want to invest and learn. */
export interface UserProfileRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  /** The language the app speaks to this user. */
  readonly languageId: Uuid;
  readonly dateOfBirth: Day;
  /** E.164, for instance `+919876543210`. */
  readonly phone: string;
  readonly city: string;
  readonly state: string;
  /** Six digits; the first never zero. */
  readonly postcode: string;
  readonly occupation: string;
  readonly riskAppetite: RiskAppetite;
  readonly experienceLevel: ExperienceLevel;
  /** What the user means to invest each month, in rupees. Absent until they have said so. */
  readonly monthlyBudget: Exact<2> | null;
}

/** One run of the seeder: what was asked, and what was made. Tilth's own; no domain writes it. */
export interface SeedRunRow {
  readonly id: Uuid;
  readonly seed: number;
  /** The instant that the world stands at: nothing in it is later. */
  readonly asOf: Instant;
  readonly scale: Exact<4>;
  readonly domains: readonly string[];
  /** SHA-256 of everything the rows follow from: schema, recipes and data. */
  readonly recipes: string;
  /** Rows loaded, by table: `{"investa.users": 10}`. */
  readonly rows: JsonValue;
  readonly tookMs: number;
  readonly loadedAt: Instant;
}

/** The row of each model. */
export interface Rows {
  Language: LanguageRow;
  User: UserRow;
  UserProfile: UserProfileRow;
  SeedRun: SeedRunRow;
}
