import type { Draw, Weights, World } from '@tilth/engine';
import type { Day, Instant, Row } from '@tilth/schema';
import { HOUR_MS, inIndia, type Month } from '../calendar.ts';
import { chargeHours, OVERDRAFT_CHARGE } from '../shapes/bills.ts';
import type { Expense } from './bills.ts';
import type { Books } from './books.ts';
import { type Budget, restraint } from './budget.ts';
import { type Spending, spendingOn } from './free-spending.ts';
import type { Payment } from './income.ts';
import { type Merchant, merchantsIn } from './merchants.ts';
import type { Prospects } from './prospects.ts';
import type { Freelancer } from './way.ts';

const TWO_32 = 0x1_0000_0000;
/** More than anybody buys in a day. */
const MOST_A_DAY = 64;

/** What somebody buys on one day and when, in the order of time. Made anew each day, in place. */
const moments = new Float64Array(MOST_A_DAY);
const things: Spending[] = [];

/** Is told of each movement when it is booked: the day in India, and the month's place among the user's. */
export type Witness = (row: Row<'CashflowTransaction'>, day: Day, month: number) => void;

/** A user's life with money: day after day what was settled, and what they buy as they like. */
export class Life {
  private readonly world: World;
  private readonly user: Freelancer;
  private readonly books: Books;
  private readonly budget: Budget;
  private readonly settled: readonly (Payment | Expense)[];
  private readonly witness: Witness;
  private readonly merchants: ReturnType<typeof merchantsIn>;
  /** The next of what is settled. */
  private next = 0;
  private incomeSoFar = 0;
  private overdrawn = false;

  constructor(world: World, user: Freelancer, books: Books, prospects: Prospects, witness: Witness) {
    this.world = world;
    this.user = user;
    this.books = books;
    this.budget = prospects.budget;
    this.settled = [...prospects.payments, ...prospects.expenses].sort((one, other) => one.at - other.at);
    this.witness = witness;
    this.merchants = merchantsIn(user.person.city);
  }

  /** From the first day to the last. */
  run(): void {
    const { months, firstDay, lastDay } = this.user;
    months.forEach((month, index) => {
      const last = Math.min(lastDay, month.first + month.days - 1);
      for (let day = Math.max(firstDay, month.first); day <= last; day++) this.day(day as Day, month, index);
    });
  }

  private day(day: Day, month: Month, index: number): void {
    const { user, budget, books } = this;
    const draw = this.world.draw('cashflow day', [user.number, day]);
    if (day === month.first) this.charge(draw, day, index);
    const liked = budget.cushion + user.saves * this.incomeSoFar;
    const times = (budget.times[index] as number) * restraint(books.balance, liked, user.income);
    const count = this.wishes(draw, day);
    for (let place = 0; ; ) {
      const due = this.dueBefore(day, place < count ? (moments[place] as number) : Number.POSITIVE_INFINITY);
      if (due) this.settle(due, index);
      else if (place < count) this.buy(place++, day, index, times);
      else return;
    }
  }

  /** What is settled for a day, before so many milliseconds of it have gone by. */
  private dueBefore(day: Day, ms: number): Payment | Expense | undefined {
    const due = this.settled[this.next];
    return due && due.day === day && due.at <= inIndia(day, ms) ? due : undefined;
  }

  private settle(due: Payment | Expense, month: number): void {
    this.next++;
    if ('source' in due) this.incomeSoFar += due.amount;
    this.witnessed('source' in due ? this.books.pay(due) : this.books.settle(due), due.day, month);
  }

  private buy(place: number, day: Day, month: number, times: number): void {
    const thing = things[place] as Spending;
    const merchants = this.merchants.get(thing.category) as Weights<Merchant>;
    const at = inIndia(day, moments[place] as number);
    this.witnessed(this.books.spend(at, thing, merchants, times), day, month);
  }

  /** Works out what is bought on a day, and gives how much of it there is. Nothing lies after the as-of instant. */
  private wishes(draw: Draw, day: Day): number {
    const { mean, on } = spendingOn(day, this.user.hasVehicle);
    const wanted = Math.min(MOST_A_DAY, draw.poisson('count', mean * this.budget.oftener));
    const end = this.world.asOf - inIndia(day, 0);
    let count = 0;
    for (let i = 0; i < wanted; i++) {
      const thing = on.at(draw.word('thing', i));
      const hour = thing.hours.at(draw.word('hour', i)) + draw.word('minute', i) / TWO_32;
      const ms = Math.floor(hour * HOUR_MS);
      if (ms > end) continue;
      let place = count++;
      for (; place > 0 && (moments[place - 1] as number) > ms; place--) {
        moments[place] = moments[place - 1] as number;
        things[place] = things[place - 1] as Spending;
      }
      moments[place] = ms;
      things[place] = thing;
    }
    return count;
  }

  /** In the first night of a month the bank charges for an overdraft in the month before. */
  private charge(draw: Draw, day: Day, month: number): void {
    const { overdrawn } = this;
    this.overdrawn = false;
    const [first, last] = chargeHours;
    const at = inIndia(day, Math.floor(draw.uniform('charge', first, last) * HOUR_MS)) as Instant;
    if (!overdrawn || at > this.world.asOf) return;
    const charge = { category: 'bank_charge', merchant: 'Overdraft charges', method: 'auto_debit' } as const;
    this.witnessed(this.books.settle({ ...charge, at, day, amount: OVERDRAFT_CHARGE }), day, month);
  }

  private witnessed(row: Row<'CashflowTransaction'>, day: Day, month: number): void {
    if ((row.balanceAfter as number) < 0) this.overdrawn = true;
    this.witness(row, day, month);
  }
}
