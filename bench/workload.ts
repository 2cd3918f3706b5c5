/**
 * The work that `bench/load.ts` measures: gig workers with their income sources, transactions, features and
 * predictions, in the project's own tables with all their keys, CHECKs and indexes. Written as any domain is, on the
 * engine's public interface, and small on purpose: the domains are free to become richer.
 */
import { aggregate, amounts, domain, lognormal, recipe, scaled, weights } from '@tilth/engine';
import {
  type CashflowCategory,
  type CashflowFeatureName,
  type CashflowPaymentMethod,
  type Day,
  day,
  type Exact,
  enums,
  exact,
  type Instant,
  type Row,
} from '@tilth/schema';

const DAY_MS = 86_400_000;
const PAISE = 100;

// Counts and means are those of the data set that this is the likeness of: 103 users, 159,203 transactions in 720 days,
// one in seven an income of 4,819 rupees on average, 26 features and 3 predictions a user. How they spread is assumed.
const workers = scaled('workers', 103);
const HISTORY_DAYS = 720;
const [FEWEST_TRANSACTIONS, MOST_TRANSACTIONS] = [1296, 1796];
const INCOME_SHARE = 0.141;
const HORIZONS_DAYS = [7, 30, 60] as const;

const patterns = ['stable', 'moderate', 'volatile', 'seasonal', 'growing', 'declining'] as const;
// biome-ignore format: a list
const cities = ['Mumbai', 'Delhi', 'Bangalore', 'Chennai', 'Hyderabad', 'Pune', 'Kolkata', 'Ahmedabad', 'Jaipur', 'Lucknow'];
const occupations = ['Graphic Designer', 'Tutor', 'Photographer', 'Translator', 'Web Developer'];
// biome-ignore format: lists
const firstNames = ['Aarav', 'Aditi', 'Ananya', 'Arjun', 'Divya', 'Farhan', 'Gurpreet', 'Harish', 'Ishaan', 'Jaya', 'Kavya', 'Lakshmi', 'Meera', 'Nikhil', 'Pooja', 'Rahul', 'Sana', 'Tara', 'Varun', 'Zoya'];
// biome-ignore format: lists
const lastNames = ['Bose', 'Chauhan', 'Das', 'Fernandes', 'Gupta', 'Iyer', 'Jain', 'Khan', 'Mehta', 'Menon', 'Nair', 'Patel', 'Pillai', 'Rao', 'Reddy', 'Shah', 'Sharma', 'Singh', 'Varma', 'Yadav'];
// biome-ignore format: lists
const companies = ['Amber Studio', 'Banyan Stores', 'Chai Point', 'Daily Basket', 'Eastern Motors', 'Fresh Cart', 'Garden City Cabs', 'Harbour Foods', 'Indigo Media', 'Jasmine Pharmacy', 'Kite Telecom', 'Lotus Power', 'Mango Deliveries', 'Neem Clinics', 'Orchid Cinemas', 'Palm Rentals', 'Quick Fuel', 'River Books', 'Saffron Kitchen', 'Tulip Fashions'];

const rupees = (whole: number) => exact(whole * PAISE, 2);
const income = amounts({ median: rupees(3480), p95: rupees(10_800) });
const opening = amounts({ median: rupees(12_000), p95: rupees(60_000) });
const earnings = lognormal({ median: 1, p95: 2 });
const figure = amounts({ median: exact(4_800_000_000, 6), p95: exact(30_000_000_000, 6) });

/** What money goes on: how often, and how much of it. */
const spending = weights<{ category: CashflowCategory; amount: ReturnType<typeof amounts<Exact<2>>> }>(
  (
    [
      ['rent', 1, 7500, 18_000],
      ['emi', 1, 4000, 11_000],
      ['electricity', 2, 900, 2600],
      ['mobile_recharge', 4, 240, 600],
      ['subscription', 4, 200, 700],
      ['groceries', 24, 380, 1500],
      ['food_delivery', 18, 260, 700],
      ['dining_out', 10, 420, 1500],
      ['fuel', 10, 300, 900],
      ['local_transport', 14, 90, 350],
      ['shopping', 7, 700, 3600],
      ['entertainment', 3, 350, 1200],
      ['healthcare', 2, 600, 3200],
    ] as const
  ).map(([category, weight, median, p95]) => [
    { category, amount: amounts({ median: rupees(median), p95: rupees(p95) }) },
    weight,
  ]),
);
const methods = weights<CashflowPaymentMethod>([
  ['upi', 62],
  ['card', 18],
  ['net_banking', 6],
  ['auto_debit', 6],
  ['cash', 8],
]);

/** Any that is one will do: nobody logs in. */
const PASSWORD_HASH = `$2b$10$${'.'.repeat(53)}`;

const worker = recipe('CashflowUser', ({ draw, world, key }) => {
  const firstName = draw.pick('firstName', firstNames);
  const lastName = draw.pick('lastName', lastNames);
  const number = key as number;
  return {
    id: draw.uuid('id'),
    joinedAt: (world.asOf - HISTORY_DAYS * DAY_MS) as Instant,
    dateOfBirth: draw.between('dateOfBirth', day('1970-01-01'), day('2004-12-31')),
    incomePattern: draw.pick('incomePattern', patterns),
    isActive: true,
    openingBalance: draw.amount('openingBalance', opening),
    email: `${firstName}.${lastName}.${number}@example.in`.replaceAll(' ', '').toLowerCase(),
    passwordHash: PASSWORD_HASH,
    firstName,
    lastName,
    phone: `+91${9_000_000_000 + world.draw('CashflowUser', []).permute('phone', number, 999_999_999)}`,
    city: draw.pick('city', cities),
    occupation: draw.pick('occupation', occupations),
  };
});

const source = recipe<'IncomeSource', { user: Row<'CashflowUser'>; sequence: number }>(
  'IncomeSource',
  ({ draw, user, sequence }) => ({
    id: draw.uuid('id'),
    userId: user.id,
    startedOn: Math.floor(user.joinedAt / DAY_MS) as Day,
    endedOn: null,
    kind: 'client',
    cadence: 'irregular',
    expectedAmount: draw.amount('expectedAmount', income),
    paymentsPerMonth: draw.between('paymentsPerMonth', exact(200, 2), exact(1000, 2)),
    // No two of one user's are alike.
    name: `${draw.pick('name', companies)} (${sequence})`,
    paydays: [],
  }),
);

interface Movement {
  user: Row<'CashflowUser'>;
  sources: readonly Row<'IncomeSource'>[];
  sequence: number;
  /** A stretch of time that is this transaction's alone, so that they come in the order of their numbers. */
  from: number;
  length: number;
  /** How the user's earnings compare with the usual. */
  times: number;
  /** Paise. */
  balance: number;
}

const transaction = recipe<'CashflowTransaction', Movement>(
  'CashflowTransaction',
  ({ draw, user, sources, sequence, from, length, times, balance }) => {
    const occurredAt = (from + draw.below('occurredAt', length)) as Instant;
    const payer = draw.chance('kind', INCOME_SHARE) ? draw.pick('incomeSourceId', sources) : undefined;
    const spent = payer ? undefined : draw.weighted('category', spending);
    const amount = draw.amount('amount', spent?.amount ?? income, payer ? times : 1);
    return {
      id: draw.uuidAt('id', occurredAt),
      userId: user.id,
      incomeSourceId: payer?.id ?? null,
      occurredAt,
      sequence,
      kind: payer ? 'income' : 'expense',
      category: spent?.category ?? 'client_payment',
      paymentMethod: payer ? 'bank_transfer' : draw.weighted('paymentMethod', methods),
      amount,
      balanceAfter: (balance + Number(amount) * (payer ? 1 : -1)) as Exact<2>,
      merchant: payer?.name ?? draw.pick('merchant', companies),
    };
  },
);

const featureNames = enums.CashflowFeatureName.labels as readonly CashflowFeatureName[];

const feature = recipe<'CashflowFeature', { user: Row<'CashflowUser'>; name: CashflowFeatureName }>(
  'CashflowFeature',
  ({ draw, world, user, name }) => ({
    userId: user.id,
    name,
    computedOn: Math.floor(world.asOf / DAY_MS) as Day,
    value: name.endsWith('_share')
      ? draw.between('value', exact(0, 6), exact(1_000_000, 6))
      : draw.amount('value', figure),
  }),
);

const prediction = recipe<
  'CashflowPrediction',
  { user: Row<'CashflowUser'>; horizon: number; earned: number }
>('CashflowPrediction', ({ draw, world, user, horizon, earned }) => {
  const expected = Math.round((earned / HISTORY_DAYS) * horizon);
  const spread = Math.round(expected * draw.uniform('spread', 0.1, 0.4));
  const score = draw.int('riskScore', 0, 1000);
  return {
    id: draw.uuid('id'),
    userId: user.id,
    madeOn: Math.floor(world.asOf / DAY_MS) as Day,
    horizonDays: horizon,
    model: 'arima',
    risk: score < 300 ? 'low' : score < 700 ? 'medium' : 'high',
    riskScore: exact(score, 3),
    confidence: exact(80, 2),
    expectedInflow: exact(expected, 2),
    lowerInflow: exact(expected - spread, 2),
    upperInflow: exact(expected + spread, 2),
    parameters: { p: draw.int('p', 0, 3), d: draw.int('d', 0, 1), q: draw.int('q', 0, 3) },
  };
});

const life = aggregate({
  name: 'workers',
  version: 1,
  models: ['CashflowUser', 'IncomeSource', 'CashflowTransaction', 'CashflowFeature', 'CashflowPrediction'],
  size: workers,
  make: ({ number, world, emit }) => {
    const draw = world.draw('worker', number);
    const user = emit(worker, number, {});
    const sourceCount = draw.weighted('sources', [
      [1, 30],
      [2, 45],
      [3, 25],
    ]);
    const sources = Array.from({ length: sourceCount }, (_, i) =>
      emit(source, [number, i], { user, sequence: i + 1 }),
    );
    const count = draw.int('transactions', FEWEST_TRANSACTIONS, MOST_TRANSACTIONS);
    const length = Math.floor((HISTORY_DAYS * DAY_MS) / count);
    const times = draw.lognormal('earnings', earnings);
    let balance = Number(user.openingBalance);
    let earned = 0;
    for (let i = 0; i < count; i++) {
      const from = user.joinedAt + i * length;
      const at = { user, sources, sequence: i + 1, from, length, times, balance };
      const { kind, amount, balanceAfter } = emit(transaction, [number, i], at);
      if (kind === 'income') earned += Number(amount);
      balance = Number(balanceAfter);
    }
    featureNames.forEach((name, i) => {
      emit(feature, [number, i], { user, name });
    });
    for (const horizon of HORIZONS_DAYS) emit(prediction, [number, horizon], { user, horizon, earned });
  },
});

export const workload = domain('workload', { aggregates: [life] });
