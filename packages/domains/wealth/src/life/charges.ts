import { ratio } from '@tilth/market';
import type { Treatment } from '../market/security-list.ts';
import {
  brokerage,
  COIN_FEE,
  COIN_TDS,
  exchangeCharge,
  GST_PERCENT,
  MOST_BROKERAGE_RUPEES,
  regulatorFee,
  stampDuty,
  transactionTax,
} from '../shapes/charges.ts';
import type { Platform } from './connections.ts';

/** What a trade costs, in paise. */
export interface Charges {
  /** Brokerage, and what the exchange and the regulator take. */
  readonly fees: number;
  /** Transaction tax, stamp duty, tax deducted at source. */
  readonly tax: number;
  /** Goods and services tax, on the fees. */
  readonly gst: number;
}

export const FREE: Charges = { fees: 0, tax: 0, gst: 0 };

/** A trade that is charged for. */
export interface Charged {
  readonly treatment: Treatment;
  readonly side: 'buy' | 'sell';
  readonly platform: Platform;
  /** Bought and sold on one day. */
  readonly withinDay: boolean;
}

const MILLION = 1_000_000;

export function chargesOn(trade: Charged, amount: number): Charges {
  const fees = feesOn(trade, amount);
  return { fees, tax: taxOn(trade, amount), gst: ratio(fees * GST_PERCENT, 100) };
}

/** All charges together. */
export function total({ fees, tax, gst }: Charges): number {
  return fees + tax + gst;
}

function feesOn({ treatment, platform, withinDay }: Charged, amount: number): number {
  if (treatment === 'equity_fund' || treatment === 'debt_fund') return 0;
  if (treatment === 'coin' || platform === 'binance') return share(amount, COIN_FEE);
  const { delivery, withinDay: rateWithinDay } = brokerage[platform];
  const broker = Math.min(MOST_BROKERAGE_RUPEES * 100, share(amount, withinDay ? rateWithinDay : delivery));
  return broker + share(amount, exchangeCharge) + share(amount, regulatorFee);
}

function taxOn({ treatment, side, withinDay }: Charged, amount: number): number {
  const buys = side === 'buy';
  switch (treatment) {
    case 'share':
      if (withinDay) return share(amount, buys ? stampDuty.withinDay : transactionTax.saleWithinDay);
      return share(amount, transactionTax.deliveryOfShares) + (buys ? share(amount, stampDuty.delivery) : 0);
    case 'equity_etf':
      return share(amount, buys ? stampDuty.delivery : transactionTax.saleOfEquityUnits);
    case 'other_etf':
      return buys ? share(amount, stampDuty.delivery) : 0;
    case 'equity_fund':
      return share(amount, buys ? stampDuty.fundUnits : transactionTax.saleOfEquityUnits);
    case 'debt_fund':
      return buys ? share(amount, stampDuty.fundUnits) : 0;
    case 'corporate_bond':
      return buys ? share(amount, stampDuty.debentures) : 0;
    case 'government_bond':
      return 0;
    case 'coin':
      return buys ? 0 : share(amount, COIN_TDS);
  }
}

/** So many millionths of an amount, in whole paise, half of one up. */
function share(amount: number, millionths: number): number {
  return ratio(amount * Math.floor(millionths * 10 + 0.5), MILLION * 10);
}
