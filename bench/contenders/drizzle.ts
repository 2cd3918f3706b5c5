import { enums } from '@tilth/schema';
import { drizzle as connect } from 'drizzle-orm/node-postgres';
import {
  boolean,
  date,
  integer,
  jsonb,
  numeric,
  pgSchema,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { seed } from 'drizzle-seed';
import pg from 'pg';
import type { Contender } from '../contender.ts';
import { type PlainRow, partOf } from '../part.ts';

const HISTORY = { minDate: '2024-12-01', maxDate: '2026-11-19' };

const cashflow = pgSchema('cashflow');

/** An enumerated type's columns: their values come from refinements, so that the type itself need not be said. */
const label = text;

const users = cashflow.table('users', {
  id: uuid('id').primaryKey(),
  joinedAt: timestamp('joined_at', { withTimezone: true }).notNull(),
  dateOfBirth: date('date_of_birth').notNull(),
  incomePattern: label('income_pattern').notNull(),
  isActive: boolean('is_active').notNull(),
  openingBalance: numeric('opening_balance').notNull(),
  email: text('email').notNull().unique(),
  passwordHash: text('password_hash').notNull(),
  firstName: text('first_name').notNull(),
  lastName: text('last_name').notNull(),
  phone: text('phone').notNull().unique(),
  city: text('city').notNull(),
  occupation: text('occupation').notNull(),
});
const userId = () =>
  uuid('user_id')
    .notNull()
    .references(() => users.id);
const sources = cashflow.table('income_sources', {
  id: uuid('id').primaryKey(),
  userId: userId(),
  startedOn: date('started_on').notNull(),
  endedOn: date('ended_on'),
  kind: label('kind').notNull(),
  cadence: label('cadence').notNull(),
  expectedAmount: numeric('expected_amount').notNull(),
  paymentsPerMonth: numeric('payments_per_month').notNull(),
  name: text('name').notNull().unique(),
  paydays: smallint('paydays').array().notNull(),
});
const transactions = cashflow.table('transactions', {
  id: uuid('id').primaryKey(),
  userId: userId(),
  incomeSourceId: uuid('income_source_id'),
  occurredAt: timestamp('occurred_at', { withTimezone: true }).notNull(),
  sequence: integer('sequence').notNull(),
  kind: label('kind').notNull(),
  category: label('category').notNull(),
  paymentMethod: label('payment_method').notNull(),
  amount: numeric('amount').notNull(),
  balanceAfter: numeric('balance_after').notNull(),
  merchant: text('merchant').notNull(),
});
const features = cashflow.table('features', {
  userId: userId().unique(),
  name: label('name').notNull(),
  computedOn: date('computed_on').notNull(),
  value: numeric('value').notNull(),
});
const predictions = cashflow.table('predictions', {
  id: uuid('id').primaryKey(),
  userId: userId(),
  madeOn: date('made_on').notNull(),
  horizonDays: smallint('horizon_days').notNull(),
  model: label('model').notNull(),
  risk: label('risk').notNull(),
  riskScore: numeric('risk_score').notNull(),
  confidence: numeric('confidence').notNull(),
  expectedInflow: numeric('expected_inflow').notNull(),
  lowerInflow: numeric('lower_inflow').notNull(),
  upperInflow: numeric('upper_inflow').notNull(),
  parameters: jsonb('parameters').notNull(),
});

const labels = (type: keyof typeof enums) => ({ values: [...enums[type].labels] });
/** Ranges that lie one after the other, so that an interval's parts come in order. */
const between = (minValue: number, maxValue: number) => ({ minValue, maxValue, precision: 100 });

/**
 * drizzle-seed with its own generators, refined until the tables' keys and CHECKs take the rows. It draws each column by
 * itself, so that balances add up to nothing and all transactions are expenses: an income would need its source and its
 * category. It knows no keys of several columns, so that a user has one feature, and transactions make up for the rest.
 */
export const drizzle: Contender = async ({ url, request }) => {
  const counts = countsOf(partOf(request));
  return async () => {
    const pool = new pg.Pool({ connectionString: url, max: 1 });
    const schema = { users, sources, transactions, features, predictions };
    await seed(connect(pool), schema, { seed: request.seed }).refine((f) => ({
      users: {
        count: counts.users,
        with: { features: 1 },
        columns: {
          dateOfBirth: f.date({ minDate: '1970-01-01', maxDate: '2004-12-31' }),
          incomePattern: f.valuesFromArray(labels('IncomePattern')),
          openingBalance: f.number(between(0, 60_000)),
          email: f.email(),
          passwordHash: f.default({ defaultValue: `$2b$10$${'.'.repeat(53)}` }),
          firstName: f.firstName(),
          lastName: f.lastName(),
          phone: f.phoneNumber({ template: '+919#########' }),
          city: f.valuesFromArray({ values: ['Mumbai', 'Delhi', 'Chennai', 'Pune'] }),
          occupation: f.valuesFromArray({ values: ['Tutor', 'Photographer', 'Translator'] }),
        },
      },
      sources: {
        count: counts.sources,
        columns: {
          startedOn: f.date(HISTORY),
          endedOn: f.default({ defaultValue: null }),
          kind: f.valuesFromArray(labels('IncomeSourceKind')),
          cadence: f.default({ defaultValue: 'irregular' }),
          expectedAmount: f.number(between(500, 12_000)),
          paymentsPerMonth: f.number(between(1, 10)),
          name: f.companyName({ isUnique: true }),
          paydays: f.default({ defaultValue: [] }),
        },
      },
      transactions: {
        count: counts.transactions,
        columns: {
          incomeSourceId: f.default({ defaultValue: null }),
          sequence: f.intPrimaryKey(),
          kind: f.default({ defaultValue: 'expense' }),
          // Without the three that are incomes.
          category: f.valuesFromArray({ values: enums.CashflowCategory.labels.slice(3) }),
          paymentMethod: f.valuesFromArray(labels('CashflowPaymentMethod')),
          amount: f.number(between(1, 3000)),
          balanceAfter: f.number(between(-10_000, 90_000)),
          merchant: f.companyName(),
        },
      },
      features: {
        columns: {
          name: f.valuesFromArray(labels('CashflowFeatureName')),
          computedOn: f.default({ defaultValue: '2026-11-20' }),
          // Some features are shares, and must not be more than one.
          value: f.number({ minValue: 0, maxValue: 1, precision: 1_000_000 }),
        },
      },
      predictions: {
        count: counts.predictions,
        columns: {
          // So many days that no user has two predictions of one day.
          madeOn: f.date({ minDate: '1500-01-01', maxDate: '2026-11-20' }),
          horizonDays: f.valuesFromArray({ values: [7, 30, 60] }),
          model: f.valuesFromArray(labels('ForecastModel')),
          risk: f.valuesFromArray(labels('CashflowRisk')),
          riskScore: f.number({ minValue: 0, maxValue: 1, precision: 1000 }),
          confidence: f.default({ defaultValue: '0.80' }),
          lowerInflow: f.number(between(0, 10_000)),
          expectedInflow: f.number(between(10_000, 20_000)),
          upperInflow: f.number(between(20_000, 30_000)),
          parameters: f.json(),
        },
      },
    }));
    await pool.end();
    return undefined;
  };
};

/** As many rows in all as the other contenders have. */
function countsOf(
  part: ReadonlyMap<string, readonly PlainRow[]>,
): Record<'users' | 'sources' | 'transactions' | 'predictions', number> {
  const count = (model: string) => part.get(model)?.length ?? 0;
  const users = count('CashflowUser');
  return {
    users,
    sources: count('IncomeSource'),
    transactions: count('CashflowTransaction') + count('CashflowFeature') - users,
    predictions: count('CashflowPrediction'),
  };
}
