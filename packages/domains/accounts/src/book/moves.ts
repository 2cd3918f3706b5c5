import { type Draw, type Weights, type World, weights } from '@tilth/engine';
import type { Day } from '@tilth/schema';
import type { Account } from '../account-of.ts';
import {
  bookDays,
  bookingsEach,
  habits,
  INCOME_SHARE,
  MANUAL_SHARE,
  sentOn,
  spendingTypes,
} from '../shapes/bookings.ts';
import { regularIncomeOf, regularPeriod } from './regular.ts';

const DAY_MS = 86_400_000;

/** What a movement of an account is, before it is known what is in the account. */
export type MoveKind =
  | 'opening'
  | 'salary'
  | 'pension'
  | 'interest'
  | 'deposit'
  | 'suspicious'
  | 'sent on'
  | 'payment'
  | 'withdrawal'
  | 'fee'
  | 'closing';

export interface Move {
  readonly kind: MoveKind;
  readonly day: Day;
  /** By an employee. */
  manual: boolean;
}

/** Everything that will be booked on an account, in no order. */
export interface Plan {
  readonly moves: readonly Move[];
  /** What was there before the books begin is brought forward; otherwise they begin when the account was opened. */
  readonly broughtForward: boolean;
}

const counts: Weights<number> = weights(
  Object.entries(bookingsEach).map(([count, weight]) => [Number(count), weight] as const),
);
const spending = weights(Object.entries(spendingTypes) as [keyof typeof spendingTypes, number][]);

/** Plans an account's books: how many bookings, on which days, and what each is. */
export function planOf(world: World, account: Account): Plan {
  const draw = world.draw('books of an account', account.key);
  const bookings = draw.weighted('bookings', counts);
  const [fewest, most] = account.habit ? habits[account.habit].times : [0, 0];
  const suspicious = draw.int('suspicious', fewest, most);
  const sent = account.habit === 'passThrough' ? sentOn.payments : 0;
  const incomes = Math.min(Math.max(incomesOf(world, account, bookings), suspicious), bookings - 2 - sent);
  const openedOn = Math.floor(account.openedAt / DAY_MS) as Day;
  const regular = regularIncomeOf(account);
  const period = regular && regularPeriod(draw, account, regular, incomes - suspicious);
  const start = Math.max(openedOn, period?.start ?? account.lastDay - draw.int('start', ...bookDays)) as Day;
  const moves: Move[] = [{ kind: 'opening', day: start, manual: false }];
  for (const day of period?.days ?? []) moves.push({ kind: regular as MoveKind, day, manual: false });
  const dayOf = daysBetween(world, account, (start + 1) as Day, (account.lastDay - 2) as Day);
  if (account.habit) addSuspicious(draw, account, suspicious, sent, start, moves);
  const deposits = incomes - suspicious - (period?.days.length ?? 0);
  for (let left = deposits; left > 0; left--)
    moves.push({ kind: 'deposit', day: dayOf(moves.length), manual: false });
  if (account.status === 'closed') moves.push({ kind: 'closing', day: account.lastDay, manual: true });
  while (moves.length < bookings) {
    const kind = world.draw('move of an account', [...account.key, moves.length]).weighted('kind', spending);
    moves.push({ kind, day: dayOf(moves.length), manual: false });
  }
  const broughtForward = start > openedOn;
  if (!broughtForward && account.openedBy !== null) (moves[0] as Move).manual = true;
  chooseManual(world, account, draw, moves);
  return { moves, broughtForward };
}

/** How many bookings after the first are income: such that with the first, three in ten are. */
function incomesOf(world: World, { key }: Account, bookings: number): number {
  const share = (INCOME_SHARE * bookings - 1) / (bookings - 1);
  let incomes = 0;
  for (let number = 1; number < bookings; number++)
    if (world.draw('move of an account', [...key, number]).chance('is income', share)) incomes++;
  return incomes;
}

function daysBetween(world: World, { key }: Account, from: Day, to: Day): (number: number) => Day {
  return (number) => world.draw('move of an account', [...key, number]).between('day', from, to);
}

/** What the bank asks about: some incomes close to each other, and what is sent on at once. */
function addSuspicious(
  draw: Draw,
  account: Account,
  times: number,
  sent: number,
  start: Day,
  moves: Move[],
): void {
  const { days } = habits[account.habit as keyof typeof habits];
  const last = (account.lastDay - 2 - (sent > 0 ? sentOn.days + 1 : 0)) as Day;
  const first = draw.between('suspicious.from', (start + 1) as Day, Math.max(start + 1, last - days) as Day);
  for (let time = 0; time < times; time++) {
    const day = Math.min(last, first + Math.floor((time * days) / times)) as Day;
    moves.push({
      kind: 'suspicious',
      day,
      manual: account.habit === 'largeCash' || account.habit === 'structuring',
    });
  }
  for (let payment = 0; payment < sent; payment++)
    moves.push({
      kind: 'sent on',
      day: (first + 1 + Math.floor((payment * sentOn.days) / sent)) as Day,
      manual: false,
    });
}

/** Three bookings in ten are an employee's: as many as drawn, of those that an employee can book. */
function chooseManual(world: World, { key }: Account, draw: Draw, moves: readonly Move[]): void {
  let wanted = -moves.filter(({ manual }) => manual).length;
  for (let number = 0; number < moves.length; number++)
    if (world.draw('move of an account', [...key, number]).chance('is manual', MANUAL_SHARE)) wanted++;
  const able = moves.filter(
    ({ kind, manual }) => !manual && (kind === 'deposit' || kind === 'payment' || kind === 'withdrawal'),
  );
  if (wanted <= 0) return;
  for (const move of draw.sample('manual', able, Math.min(wanted, able.length))) move.manual = true;
}
