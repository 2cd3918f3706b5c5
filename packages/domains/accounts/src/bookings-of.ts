import { colleaguesOf } from '@tilth/customers';
import { employeeOn } from '@tilth/employees';
import type { World } from '@tilth/engine';
import type {
  AccountTransactionType,
  Day,
  EmployeeRole,
  Instant,
  TransactionChannel,
  Uuid,
} from '@tilth/schema';
import type { Account } from './account-of.ts';
import { sumOf } from './book/amounts.ts';
import { type MoveKind, planOf } from './book/moves.ts';
import { type TimedMove, timed } from './book/timed.ts';

const DAY_MS = 86_400_000;

/** One booking on an account. */
export interface Booking {
  readonly id: Uuid;
  /** From 1, in the order of time. */
  readonly entryNo: number;
  readonly at: Instant;
  readonly type: AccountTransactionType;
  readonly channel: TransactionChannel;
  readonly isCash: boolean;
  /** Cents, above zero. */
  readonly amount: number;
  /** Cents: what is in the account afterwards. */
  readonly balance: number;
  /** The number of the employee who booked it. Nobody, for automated ones. */
  readonly processedBy: number | null;
  readonly description: string;
}

const types = {
  opening: 'deposit',
  salary: 'salary',
  pension: 'deposit',
  interest: 'interest',
  deposit: 'deposit',
  suspicious: 'deposit',
  'sent on': 'payment',
  payment: 'payment',
  withdrawal: 'withdrawal',
  fee: 'fee',
  closing: 'withdrawal',
} as const satisfies { readonly [kind in MoveKind]: AccountTransactionType };

/** Whether a booking brings money into the account. */
export function isIncome(type: AccountTransactionType): boolean {
  return type === 'deposit' || type === 'salary' || type === 'interest';
}

/** Everything that was booked on an account, in the order of time. */
export function bookingsOf(world: World, account: Account): Booking[] {
  let balance = 0;
  return timed(world, account, planOf(world, account)).map((move, place) => {
    const type = types[move.kind];
    const sum = sumOf(world, account, move, balance);
    balance += isIncome(type) ? sum.amount : -sum.amount;
    return {
      id: world.id('AccountTransaction', [...account.key, place + 1]),
      entryNo: place + 1,
      at: move.at,
      type,
      channel: move.channel,
      ...sum,
      balance,
      processedBy: processorOf(world, account, move),
    };
  });
}

const atCounter: readonly EmployeeRole[] = ['teller', 'relationship_manager'];
const onTelephone: readonly EmployeeRole[] = ['service_agent'];

function processorOf(
  world: World,
  account: Account,
  { kind, place, at, channel, manual }: TimedMove,
): number | null {
  if (!manual) return null;
  // Whoever opened the account took the first deposit.
  if (kind === 'opening') return account.openedBy;
  const wanted = {
    draw: world.draw('move of an account', [...account.key, place]),
    field: 'processedBy',
    roles: channel === 'phone' ? onTelephone : atCounter,
    day: Math.floor(at / DAY_MS) as Day,
    within: colleaguesOf(account.client.number),
    ...(channel === 'branch' && { branch: account.branch }),
  };
  return employeeOn(world, wanted).post.number;
}
