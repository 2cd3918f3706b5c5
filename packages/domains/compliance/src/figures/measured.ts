import { accountsDomain } from '@tilth/accounts';
import { customersDomain } from '@tilth/customers';
import { employeesDomain } from '@tilth/employees';
import { countOf, type Emit, rowAt, World, type WorldRequest } from '@tilth/engine';
import type { Model, Row } from '@tilth/schema';
import { type ShareOf, shares } from './reference.ts';

/** What the reference tells figures of, measured in a world that is made without a database. */
export interface Measured {
  readonly rows: ReadonlyMap<Model, number>;
  /** How often each value of each share came. */
  readonly counts: { readonly [share in ShareOf]: ReadonlyMap<string, number> };
  /** Bookings of one account, and interactions of one customer: the fewest and the most. */
  readonly bookings: readonly [least: number, most: number];
  readonly interactions: readonly [least: number, most: number];
  /** In dollars. */
  readonly salaries: readonly [least: number, most: number];
  /** The largest part of a balance that was spent at once, of accounts that were not closed by it. In per cent. */
  readonly mostSpent: number;
  /** How the score and the stars of surveys go together: 1 is always, 0 not at all. */
  readonly correlation: number;
  /** What the reference's queries count. */
  readonly transactionTypes: ReadonlyMap<string, number>;
  readonly responseTypes: ReadonlyMap<string, { readonly count: number; readonly conversions: number }>;
  /** Score and stars of each survey. */
  readonly surveys: readonly (readonly [nps: number, stars: number])[];
}

/** Measures a world. */
export function measure(request: WorldRequest): Measured {
  const tally = new Tally();
  const world = new World(request);
  for (const domain of [employeesDomain, customersDomain, accountsDomain]) {
    for (const aggregate of domain.aggregates) {
      const count = countOf(aggregate.size, request);
      for (let number = 0; number < count; number++) {
        const made: { model: Model; row: Row<Model> }[] = [];
        const emit: Emit = (recipe, key, context) => {
          const row = rowAt(recipe, world, key, context);
          made.push({ model: recipe.model, row: row as Row<Model> });
          return row;
        };
        aggregate.make({ number, world, emit });
        tally.add(made);
      }
    }
  }
  return tally.measured();
}

type Made = readonly { readonly model: Model; readonly row: Row<Model> }[];

/** The rows of one model among those of an aggregate. */
function of<M extends Model>(made: Made, model: M): Row<M>[] {
  return made.filter((each) => each.model === model).map(({ row }) => row as unknown as Row<M>);
}

const yes = (is: boolean) => (is ? 'yes' : 'no');
const times = (count: number) => ['none', 'one', 'two'][count] as string;
const known = (share: ShareOf, value: string) => (value in shares[share] ? value : 'other');

class Tally {
  private readonly rows = new Map<Model, number>();
  private readonly counts = Object.fromEntries(
    Object.keys(shares).map((share) => [share, new Map<string, number>()]),
  ) as { [share in ShareOf]: Map<string, number> };
  private readonly bookings: [number, number] = [Number.POSITIVE_INFINITY, 0];
  private readonly interactions: [number, number] = [Number.POSITIVE_INFINITY, 0];
  private readonly salaries: [number, number] = [Number.POSITIVE_INFINITY, 0];
  private mostSpent = 0;
  private readonly surveys: [number, number][] = [];
  private readonly transactionTypes = new Map<string, number>();
  private readonly responseTypes = new Map<string, { count: number; conversions: number }>();

  /** All rows of one number of an aggregate. */
  add(made: Made): void {
    for (const { model } of made) this.rows.set(model, (this.rows.get(model) ?? 0) + 1);
    for (const { campaignType } of of(made, 'MarketingCampaign'))
      this.count('type of a campaign', campaignType);
    for (const profile of of(made, 'CustomerProfile')) this.contacts(profile, made);
    for (const _ of of(made, 'BankCustomer')) this.books(made);
  }

  measured(): Measured {
    const { rows, counts, bookings, interactions, salaries, mostSpent, surveys } = this;
    const { transactionTypes, responseTypes } = this;
    const correlation = correlationOf(surveys);
    return {
      rows,
      counts,
      bookings,
      interactions,
      salaries,
      mostSpent,
      surveys,
      transactionTypes,
      responseTypes,
      correlation,
    };
  }

  private count(share: ShareOf, value: string): void {
    const counts = this.counts[share];
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }

  private contacts({ segment }: Row<'CustomerProfile'>, made: Made): void {
    const interactions = of(made, 'CustomerInteraction');
    const surveys = of(made, 'SatisfactionSurvey');
    const complaints = of(made, 'CustomerComplaint');
    this.count('segment of a customer', known('segment of a customer', segment));
    this.count(
      'interactions of a customer',
      interactions.length < 2 ? times(interactions.length) : 'two to five',
    );
    widen(this.interactions, interactions.length);
    const surveyed = new Set(surveys.map(({ interactionId }) => interactionId));
    for (const { interactionId, channel, handledBy } of interactions) {
      this.count('channel of an interaction', channel);
      this.count('interaction is handled by an employee', yes(handledBy !== null));
      this.count('interaction is surveyed', yes(surveyed.has(interactionId)));
    }
    for (const { comment, npsScore, satisfactionRating } of surveys) {
      this.count('survey has a comment', yes(comment !== null));
      this.surveys.push([npsScore, satisfactionRating]);
    }
    this.count('customer complains', yes(complaints.length > 0));
    for (const { complaintType, status } of complaints) {
      this.count('type of a complaint', complaintType);
      this.count('status of a complaint', status);
    }
    const responses = of(made, 'CampaignResponse');
    this.count('customer responds to a campaign', yes(responses.length > 0));
    for (const { responseType, converted } of responses) {
      const { count, conversions } = this.responseTypes.get(responseType) ?? { count: 0, conversions: 0 };
      this.responseTypes.set(responseType, {
        count: count + 1,
        conversions: conversions + Number(converted),
      });
    }
  }

  private books(made: Made): void {
    const accounts = of(made, 'BankAccount');
    this.count('customer has an account', yes(accounts.length > 0));
    if (accounts.length > 0) this.count('account holder has several', yes(accounts.length > 1));
    const relationships = of(made, 'AccountRelationship');
    const transactions = of(made, 'AccountTransaction');
    for (const { accountId, accountType } of accounts) {
      this.count('type of an account', known('type of an account', accountType));
      const tied = relationships.filter((each) => each.accountId === accountId).length;
      this.count('relationships of an account', times(tied));
      const bookings = transactions.filter((each) => each.accountId === accountId);
      widen(this.bookings, bookings.length);
      for (const booking of bookings) this.booking(booking);
    }
  }

  private booking({ transactionType, processedBy, amount, balanceAfter }: Row<'AccountTransaction'>): void {
    this.transactionTypes.set(transactionType, (this.transactionTypes.get(transactionType) ?? 0) + 1);
    const income = ['deposit', 'salary', 'interest'].includes(transactionType);
    this.count('transaction is', income ? 'income' : 'spending');
    this.count('transaction is booked', processedBy === null ? 'automatically' : 'by hand');
    if (transactionType === 'salary') widen(this.salaries, Number(amount) / 100);
    const before = Number(balanceAfter) + Number(amount);
    if (!income && Number(balanceAfter) > 0)
      this.mostSpent = Math.max(this.mostSpent, (100 * Number(amount)) / before);
  }
}

function widen(range: [number, number], value: number): void {
  range[0] = Math.min(range[0], value);
  range[1] = Math.max(range[1], value);
}

/** Pearson's coefficient. */
function correlationOf(pairs: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (of: (a: number, b: number) => number) =>
    pairs.reduce((total, [a, b]) => total + of(a - x, b - y), 0);
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
}
