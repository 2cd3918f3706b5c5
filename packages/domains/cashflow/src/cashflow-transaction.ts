import { recipe, type Weights } from '@tilth/engine';
import type { CashflowCategory, CashflowPaymentMethod, Exact, Instant, Uuid } from '@tilth/schema';
import type { Spending } from './life/free-spending.ts';
import type { Merchant } from './life/merchants.ts';

/** A movement of an account that is about to be booked. One object serves all of a user's, so that none is made for each. */
export interface Entry {
  readonly userId: Uuid;
  sequence: number;
  at: Instant;
  category: CashflowCategory;
  /** Who pays it, if it is an income. */
  sourceId: Uuid | null;
  /** Paise, before this movement. */
  balance: number;
  /** Of what is drawn: on what, where, and how much of it against the usual. */
  spending: Spending | null;
  merchants: Weights<Merchant> | null;
  times: number;
  /** Of what is settled before its day comes. */
  amount: number;
  merchant: string;
  method: CashflowPaymentMethod;
}

/** One movement of an account, in or out, and what is in it afterwards. */
export const cashflowTransaction = recipe<'CashflowTransaction', { entry: Entry }>(
  'CashflowTransaction',
  ({ draw, entry }) => {
    const { spending, merchants, sourceId, balance, at } = entry;
    const merchant = merchants?.at(draw.word('merchant'));
    const amount = spending
      ? Number(draw.amount('amount', spending.amount, entry.times * (merchant as Merchant).times))
      : entry.amount;
    return {
      id: draw.uuidAt('id', at),
      userId: entry.userId,
      incomeSourceId: sourceId,
      occurredAt: at,
      sequence: entry.sequence,
      kind: sourceId === null ? 'expense' : 'income',
      category: entry.category,
      paymentMethod: spending ? draw.weighted('paymentMethod', spending.methods) : entry.method,
      amount: amount as Exact<2>,
      balanceAfter: (sourceId === null ? balance - amount : balance + amount) as Exact<2>,
      merchant: merchant ? merchant.name : entry.merchant,
    };
  },
);
