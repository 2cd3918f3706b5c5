import type { PersonaKind } from '@tilth/schema';
import { localDay } from '../calendar.ts';
import type { Account } from '../life/account.ts';
import type { Movement } from '../life/movement.ts';
import type { Spender } from '../life/spender.ts';
import { WINDOW_DAYS } from '../shapes/transactions.ts';
import { personas } from '../spend-persona.ts';
import { hundredthsOf, withPoint } from './hundredths.ts';

/** A persona that fits, with the figures that met its criteria. */
export interface Fit {
  readonly kind: PersonaKind;
  readonly evidence: { readonly [figure: string]: string | number };
}

/** Thirty days are a month here, so the window has whole ones. */
const MONTHS = WINDOW_DAYS / 30;
/** So many charges show that a merchant comes back. */
export const RECURRING_FROM = 3;

/** The personas that fit somebody, in the order of their priority, by what is posted. */
export function personasOf(spender: Spender, accounts: readonly Account[]): Fit[] {
  return personas.flatMap(({ kind, criteria }) => {
    const threshold = (name: string) =>
      Math.round(Number(criteria[name]) * (typeof criteria[name] === 'string' ? 100 : 1));
    const evidence = judges[kind](threshold, spender, accounts);
    return evidence ? [{ kind, evidence }] : [];
  });
}

/** Thresholds are hundredths where they are written with a point, as figures are. */
type Judge = (
  threshold: (name: string) => number,
  spender: Spender,
  accounts: readonly Account[],
) => Fit['evidence'] | undefined;

const judges: { readonly [kind in PersonaKind]: Judge } = {
  high_utilization: (threshold, _, accounts) => {
    const utilization = utilizationOf(accounts);
    const overdue = accounts.filter(({ role }) => role === 'overdue').length;
    if (utilization < threshold('utilization') && overdue < threshold('overdue_cards')) return undefined;
    return { utilization: withPoint(utilization), overdue_cards: overdue };
  },
  variable_income: (threshold, _, accounts) => {
    const gap = longestGap(depositories(accounts));
    const buffer = bufferMonths(depositories(accounts));
    if (gap < threshold('longest_gap_days') || buffer === undefined || buffer >= threshold('buffer_months'))
      return undefined;
    return { longest_gap_days: gap, buffer_months: withPoint(buffer) };
  },
  new_to_credit: (threshold, { today }, accounts) => {
    const cards = accounts.filter(({ credit }) => credit);
    const [card] = cards;
    if (cards.length !== threshold('cards') || !card?.credit) return undefined;
    const first = posted(card)[0];
    const age = first ? today - localDay(first.at) : 0;
    if (!first || age > threshold('card_age_days') || card.credit.limit > threshold('limit'))
      return undefined;
    return { cards: cards.length, card_age_days: age, limit: withPoint(card.credit.limit) };
  },
  subscription_heavy: (threshold, _, accounts) => {
    const expenses = accounts.flatMap((account) => posted(account).filter(({ amount }) => amount > 0));
    const charged = expenses.filter(({ subscription }) => subscription !== undefined);
    const spent = total(expenses);
    const merchants = recurringMerchants(accounts);
    if (spent === 0) return undefined;
    const share = hundredthsOf(total(charged), spent);
    if (merchants < threshold('recurring_merchants') || share < threshold('recurring_share'))
      return undefined;
    return { recurring_merchants: merchants, recurring_share: withPoint(share) };
  },
  savings_builder: (threshold, _, accounts) => {
    const savings = accounts.filter(({ role }) => role === 'savings');
    const grown = savings.reduce((sum, { balance, opening }) => sum + balance - opening, 0);
    // Cents of a month, not hundredths of cents.
    const monthly = grown < 0 ? -1 : Math.floor((grown * 2 + MONTHS) / (MONTHS * 2));
    const utilization = utilizationOf(accounts);
    if (monthly < threshold('monthly_growth') || utilization >= threshold('utilization')) return undefined;
    return { monthly_growth: withPoint(monthly), utilization: withPoint(utilization) };
  },
};

function posted({ flow }: Account): readonly Movement[] {
  return flow.movements.slice(0, flow.pendingFrom);
}

function total(movements: readonly Movement[]): number {
  return movements.reduce((sum, { amount }) => sum + amount, 0);
}

function depositories(accounts: readonly Account[]): readonly Account[] {
  return accounts.filter(({ credit }) => !credit);
}

/** Of the card of which the largest part is used. */
function utilizationOf(accounts: readonly Account[]): number {
  return Math.max(
    0,
    ...accounts.map(({ balance, credit }) => (credit ? hundredthsOf(balance, credit.limit) : 0)),
  );
}

/** Days between a payment and the next; 0 where there are not two. */
function longestGap(accounts: readonly Account[]): number {
  const days = accounts
    .flatMap((account) => posted(account).filter(({ category }) => category === 'INCOME'))
    .map(({ at }) => localDay(at))
    .sort((one, other) => one - other);
  return Math.max(0, ...days.slice(1).map((day, at) => day - (days[at] as number)));
}

/** How many months of expenses lie in the accounts. */
function bufferMonths(accounts: readonly Account[]): number | undefined {
  const spent = total(accounts.flatMap(posted).filter(({ amount }) => amount > 0));
  const held = accounts.reduce((sum, { balance }) => sum + balance, 0);
  return spent === 0 ? undefined : hundredthsOf(held * MONTHS, spent);
}

/** Subscriptions of which enough charges are posted. */
function recurringMerchants(accounts: readonly Account[]): number {
  return accounts
    .flatMap((account) => {
      const counts = account.subscriptions.map(() => 0);
      for (const { subscription } of posted(account))
        if (subscription !== undefined) counts[subscription] = (counts[subscription] ?? 0) + 1;
      return counts;
    })
    .filter((count) => count >= RECURRING_FROM).length;
}
