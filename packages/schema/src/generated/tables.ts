// Generated from schema.prisma: do not edit. To make it again, run `npx prisma generate` in the root of the project.

import type { Cycle, EnumType, Table } from '../descriptor.ts';
import type { Model } from './rows.ts';

/** By their names in schema.prisma. */
export const enums = {
  RiskAppetite: { schema: 'investa', name: 'risk_appetite', labels: ['conservative', 'moderate', 'aggressive'] },
  ExperienceLevel: { schema: 'investa', name: 'experience_level', labels: ['beginner', 'intermediate', 'advanced'] },
} satisfies { readonly [name: string]: EnumType };

/** By model, in the order of schema.prisma. */
export const tables: { readonly [M in Model]: Table<M, Model> } = {
  Language: {
    model: 'Language', schema: 'investa', table: 'languages',
    doc: 'A language that lessons are taught in and that a user can read the app in.',
    columns: [
      { field: 'id', column: 'id', type: 'uuid', list: false, nullable: false },
      {
        field: 'code', column: 'code', type: 'varchar', length: 8, list: false, nullable: false,
        doc: 'ISO 639-1, for instance `hi`.',
      },
      {
        field: 'name', column: 'name', type: 'varchar', length: 64, list: false, nullable: false,
        doc: 'In English.',
      },
      {
        field: 'nativeName', column: 'native_name', type: 'varchar', length: 64, list: false, nullable: false,
        doc: 'As its own speakers write it.',
      },
      {
        field: 'isActive', column: 'is_active', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
    ],
    primaryKey: ['id'], uniques: [['code'], ['name']], foreignKeys: [],
  },
  User: {
    model: 'User', schema: 'investa', table: 'users',
    doc: 'Somebody with an account on Investa. What is known of them beyond the account is in their profile.',
    columns: [
      { field: 'id', column: 'id', type: 'uuid', list: false, nullable: false },
      { field: 'email', column: 'email', type: 'varchar', length: 254, list: false, nullable: false },
      {
        field: 'passwordHash', column: 'password_hash', type: 'varchar', length: 60, list: false, nullable: false,
        doc: 'bcrypt.',
      },
      { field: 'firstName', column: 'first_name', type: 'varchar', length: 80, list: false, nullable: false },
      { field: 'lastName', column: 'last_name', type: 'varchar', length: 80, list: false, nullable: false },
      {
        field: 'isActive', column: 'is_active', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      { field: 'joinedAt', column: 'joined_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [['email']], foreignKeys: [],
  },
  UserProfile: {
    model: 'UserProfile', schema: 'investa', table: 'user_profiles',
    doc: 'Who a user is, and how they want to invest and learn.',
    columns: [
      { field: 'id', column: 'id', type: 'uuid', list: false, nullable: false },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'languageId', column: 'language_id', type: 'uuid', list: false, nullable: false,
        doc: 'The language the app speaks to this user.',
      },
      { field: 'dateOfBirth', column: 'date_of_birth', type: 'date', list: false, nullable: false },
      {
        field: 'phone', column: 'phone', type: 'varchar', length: 16, list: false, nullable: false,
        doc: 'E.164, for instance `+919876543210`.',
      },
      { field: 'city', column: 'city', type: 'varchar', length: 80, list: false, nullable: false },
      { field: 'state', column: 'state', type: 'varchar', length: 80, list: false, nullable: false },
      {
        field: 'postcode', column: 'postcode', type: 'varchar', length: 6, list: false, nullable: false,
        doc: 'Six digits; the first never zero.',
      },
      { field: 'occupation', column: 'occupation', type: 'varchar', length: 80, list: false, nullable: false },
      {
        field: 'riskAppetite', column: 'risk_appetite', type: 'enum', enum: enums.RiskAppetite, list: false,
        nullable: false,
      },
      {
        field: 'experienceLevel', column: 'experience_level', type: 'enum', enum: enums.ExperienceLevel, list: false,
        nullable: false,
      },
      {
        field: 'monthlyBudget', column: 'monthly_budget', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: true,
        doc: 'What the user means to invest each month, in rupees. Absent until they have said so.',
      },
    ],
    primaryKey: ['id'], uniques: [['userId'], ['phone']],
    foreignKeys: [
      {
        name: 'user_profiles_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: true, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'user_profiles_language_id_fkey', relation: 'language', fields: ['languageId'], to: 'Language',
        references: ['id'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  SeedRun: {
    model: 'SeedRun', schema: 'tilth', table: 'seed_runs',
    doc: "One run of the seeder: what was asked, and what was made. Tilth's own; no domain writes it.",
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'seed', column: 'seed', type: 'int4', list: false, nullable: false },
      {
        field: 'asOf', column: 'as_of', type: 'timestamptz', precision: 3, list: false, nullable: false,
        doc: 'The instant that the world stands at: nothing in it is later.',
      },
      { field: 'scale', column: 'scale', type: 'numeric', precision: 12, scale: 4, list: false, nullable: false },
      { field: 'domains', column: 'domains', type: 'varchar', length: 64, list: true, nullable: false },
      {
        field: 'recipes', column: 'recipes', type: 'char', length: 64, list: false, nullable: false,
        doc: 'SHA-256 of everything the rows follow from: schema, recipes and data.',
      },
      {
        field: 'rows', column: 'rows', type: 'jsonb', list: false, nullable: false,
        doc: 'Rows loaded, by table: `{"investa.users": 10}`.',
      },
      { field: 'tookMs', column: 'took_ms', type: 'int4', list: false, nullable: false },
      {
        field: 'loadedAt', column: 'loaded_at', type: 'timestamptz', precision: 3, list: false, nullable: false,
        default: { kind: 'now' },
      },
    ],
    primaryKey: ['id'], uniques: [], foreignKeys: [],
  },
};

/** Parents before children. Models of a cycle stand together. */
export const order: readonly Model[] = ['Language', 'User', 'UserProfile', 'SeedRun'];

/** Models that refer to each other in a circle or to themselves, with the keys that close it. */
export const cycles: readonly Cycle<Model>[] = [];
