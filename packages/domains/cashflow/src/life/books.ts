import type { Emit, Weights } from '@tilth/engine';
import type { CashflowCategory, CashflowPaymentMethod, IncomeSourceKind, Instant, Row } from '@tilth/schema';
import { cashflowTransaction, type Entry } from '../cashflow-transaction.ts';
import type { Expense } from './bills.ts';
import type { Spending } from './free-spending.ts';
import type { Payment } from './income.ts';
import type { Merchant } from './merchants.ts';
import type { Freelancer } from './way.ts';

type Transaction = Row<'CashflowTransaction'>;

/** What a payment is called, by who makes it. */
export const incomeCategory = {
  platform: 'platform_payout',
  client: 'client_payment',
  retainer: 'retainer_fee',
} as const satisfies { readonly [kind in IncomeSourceKind]: CashflowCategory };

/** A user's books: every movement of the account, in the order of time, each with what is in it afterwards. */
export class Books {
  private readonly emit: Emit;
  private readonly number: number;
  private readonly entry: Entry;

  constructor(emit: Emit, { number, id }: Freelancer, opening: number) {
    this.emit = emit;
    this.number = number;
    this.entry = {
      userId: id,
      sequence: 0,
      at: 0 as Instant,
      category: 'bank_charge',
      sourceId: null,
      balance: opening,
      spending: null,
      merchants: null,
      times: 1,
      amount: 0,
      merchant: '',
      method: 'upi',
    };
  }

  /** Paise. */
  get balance(): number {
    return this.entry.balance;
  }

  pay({ at, source, amount, method }: Payment): Transaction {
    this.entry.sourceId = source.id;
    const row = this.settled(at, incomeCategory[source.kind], amount, source.name, method);
    this.entry.sourceId = null;
    return row;
  }

  settle({ at, category, amount, merchant, method }: Expense): Transaction {
    return this.settled(at, category, amount, merchant, method);
  }

  spend(at: Instant, spending: Spending, merchants: Weights<Merchant>, times: number): Transaction {
    const { entry } = this;
    entry.spending = spending;
    entry.merchants = merchants;
    entry.times = times;
    const row = this.book(at, spending.category);
    entry.spending = null;
    entry.merchants = null;
    return row;
  }

  private settled(
    at: Instant,
    category: CashflowCategory,
    amount: number,
    merchant: string,
    method: CashflowPaymentMethod,
  ): Transaction {
    const { entry } = this;
    entry.amount = amount;
    entry.merchant = merchant;
    entry.method = method;
    return this.book(at, category);
  }

  private book(at: Instant, category: CashflowCategory): Transaction {
    const { entry } = this;
    entry.at = at;
    entry.category = category;
    entry.sequence++;
    const row = this.emit(cashflowTransaction, [this.number, entry.sequence], { entry });
    entry.balance = row.balanceAfter as number;
    return row;
  }
}
