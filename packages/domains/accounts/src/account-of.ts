import { type BankClient, colleaguesOf, customerOf } from '@tilth/customers';
import { branchList, employeeOn } from '@tilth/employees';
import { type Draw, type Weights, type World, weights } from '@tilth/engine';
import { lastOpenInAmerica, nextOpenInAmerica, officeTimeInAmerica } from '@tilth/population';
import type {
  BankAccountStatus,
  BankAccountType,
  Day,
  EmployeeRole,
  Exact,
  Instant,
  Uuid,
} from '@tilth/schema';
import { type Habit, habitOf } from './book/habit.ts';
import {
  frozenShares,
  HOLDER_SHARE,
  interestRates,
  NEWEST_ACCOUNT_DAYS,
  OLD_ENOUGH,
  OPENED_AT_BRANCH,
  overdraftLimits,
  restingDays,
  severalShares,
  statusShares,
  typeShares,
  typesOfBusinesses,
} from './shapes/accounts.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** An account as it is agreed upon: everything but what is in it, which its bookings tell. */
export interface Account {
  readonly client: BankClient;
  /** 0 is the customer's first. */
  readonly index: number;
  /** The row's key: the customer's number and the index. */
  readonly key: readonly [customer: number, index: number];
  readonly id: Uuid;
  readonly type: BankAccountType;
  readonly openedAt: Instant;
  /** The number of the employee; absent where it was opened online. */
  readonly openedBy: number | null;
  readonly status: BankAccountStatus;
  readonly closedAt: Instant | null;
  /** The last day on which anything may have been booked. */
  readonly lastDay: Day;
  readonly branch: number;
  readonly branchCode: string;
  readonly interestRate: Exact<4>;
  readonly overdraftLimit: Exact<2>;
  /** Whether it is the first that its owner has for daily use: that is where a salary goes. */
  readonly firstChecking: boolean;
  /** How its owner moves money, where the bank would ask. */
  readonly habit: Habit | null;
}

/** How many accounts a customer has: none, one, or several. */
export function accountCountOf(world: World, customer: number): number {
  const draw = world.draw('BankCustomer', customer);
  if (!draw.chance('accounts', HOLDER_SHARE)) return 0;
  if (!draw.chance('accounts.several', severalShares.several)) return 1;
  return draw.chance('accounts.three', severalShares.three) ? 3 : 2;
}

/** A customer's accounts, the oldest first. */
export function accountsOf(world: World, customer: number): readonly Account[] {
  const count = accountCountOf(world, customer);
  if (count === 0) return [];
  const client = customerOf(world, customer);
  const accounts: Account[] = [];
  for (let index = 0; index < count; index++) {
    const first = !accounts.some(({ firstChecking }) => firstChecking);
    accounts.push(accountOf(world, client, index, first));
  }
  return accounts;
}

function accountOf(world: World, client: BankClient, index: number, isFirst: boolean): Account {
  const key = [client.number, index] as const;
  const draw = world.draw('BankAccount', key);
  const type = draw.weighted('accountType', client.segment === 'business' ? ofBusinesses : ofOthers);
  const branch = client.homeBranch;
  const { openedAt, openedBy } = openingOf(world, draw, client, index);
  const habit = habitOf(draw, type);
  const { status, lastDay } = stateOf(world, draw, openedAt, habit);
  const [low, high] = interestRates[type];
  const checks = type === 'checking' || type === 'business_checking';
  return {
    client,
    index,
    key,
    id: world.id('BankAccount', key),
    type,
    openedAt,
    openedBy,
    status,
    closedAt: status === 'closed' ? officeTimeInAmerica(draw, 'closedAt', lastDay) : null,
    lastDay,
    branch,
    branchCode: branchList[branch]?.code as string,
    interestRate: draw.int('interestRate', low, high) as Exact<4>,
    overdraftLimit: ((checks ? draw.weighted('overdraftLimit', overdrafts) : 0) * 100) as Exact<2>,
    firstChecking: isFirst && type === 'checking',
    habit,
  };
}

const overdrafts: Weights<number> = weights<number>(overdraftLimits);

/** The first account comes with the customer, later ones at any time since. */
function openingOf(
  world: World,
  draw: Draw,
  { number, joinedAt, homeBranch }: BankClient,
  index: number,
): Pick<Account, 'openedAt' | 'openedBy'> {
  const today = Math.floor(world.asOf / DAY_MS);
  const joinedOn = Math.floor(joinedAt / DAY_MS);
  const newest = Math.max(joinedOn + 1, today - NEWEST_ACCOUNT_DAYS);
  const day = index === 0 ? joinedOn : draw.int('openedAt', joinedOn + 1, newest);
  if (!draw.chance('openedBy.branch', OPENED_AT_BRANCH)) {
    const hours = draw.int('openedAt.time', index === 0 ? HOUR_MS / 6 : 0, 2 * HOUR_MS);
    const at = index === 0 ? joinedAt + hours : day * DAY_MS + 16 * HOUR_MS + 3 * hours;
    return { openedAt: at as Instant, openedBy: null };
  }
  const openedOn = nextOpenInAmerica((day + 1) as Day);
  const wanted = {
    draw,
    field: 'openedBy',
    roles: openers,
    day: openedOn,
    within: colleaguesOf(number),
    branch: homeBranch,
  };
  return {
    openedAt: officeTimeInAmerica(draw, 'openedAt.time', openedOn),
    openedBy: employeeOn(world, wanted).post.number,
  };
}

const openers: readonly EmployeeRole[] = ['teller', 'relationship_manager', 'branch_manager'];

const states = weights(Object.entries(statusShares) as [keyof typeof statusShares, number][]);

function stateOf(
  world: World,
  draw: Draw,
  openedAt: Instant,
  habit: Habit | null,
): Pick<Account, 'status' | 'lastDay'> {
  const today = Math.floor(world.asOf / DAY_MS);
  const yesterday = (today - 1) as Day;
  const frozen = draw.chance('status.frozen', habit ? frozenShares.suspicious : frozenShares.others);
  if (frozen) return { status: 'frozen', lastDay: yesterday };
  const oldEnough = today - Math.floor(openedAt / DAY_MS) >= OLD_ENOUGH;
  const status = oldEnough && !habit ? draw.weighted('status', states) : 'active';
  if (status === 'active') return { status, lastDay: yesterday };
  const [least, most] = restingDays[status];
  const day = (today - draw.int('status.since', least, most)) as Day;
  return { status, lastDay: status === 'closed' ? lastOpenInAmerica(day) : day };
}

/** Business customers are a tenth of all; what others have makes the whole come out as the shares say. */
const BUSINESS_PART = 0.1;
const ofBusinesses = weights(Object.entries(typesOfBusinesses) as [BankAccountType, number][]);
const ofOthers = weights(
  (Object.entries(typeShares) as [BankAccountType, number][]).map(
    ([type, share]) => [type, share - BUSINESS_PART * typesOfBusinesses[type]] as const,
  ),
);
