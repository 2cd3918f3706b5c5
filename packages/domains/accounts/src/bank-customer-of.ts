import { type BankClient, customerOf } from '@tilth/customers';
import { branchList } from '@tilth/employees';
import { type World, weights } from '@tilth/engine';
import { ssn } from '@tilth/population';
import type { BankCustomerStatus, Instant } from '@tilth/schema';
import { type Account, accountsOf } from './account-of.ts';
import { accountlessStates, onlineShares } from './shapes/accounts.ts';

const MINUTE_MS = 60_000;

/** A customer in the bank's books. */
export interface BooksCustomer {
  readonly client: BankClient;
  readonly onboardedAt: Instant;
  /** Dormant: nothing moves on any account. Closed: has no account, and nothing else of theirs goes on here. */
  readonly status: BankCustomerStatus;
  readonly onlineBanking: boolean;
  readonly branchCode: string;
  readonly taxId: string;
}

const accountless = weights(Object.entries(accountlessStates) as [BankCustomerStatus, number][]);

/** The customer of a number, as the books have them. */
export function bankCustomerOf(world: World, number: number): BooksCustomer {
  const client = customerOf(world, number);
  const draw = world.draw('BankCustomer', number);
  const accounts = accountsOf(world, number);
  return {
    client,
    onboardedAt: (client.joinedAt + draw.int('onboardedAt', 2, 9) * MINUTE_MS) as Instant,
    status: statusOf(world, number, accounts),
    onlineBanking: banksOnline(world, client, accounts),
    branchCode: branchList[client.homeBranch]?.code as string,
    taxId: ssn(world, number),
  };
}

function statusOf(world: World, number: number, accounts: readonly Account[]): BankCustomerStatus {
  if (accounts.length === 0) return world.draw('BankCustomer', number).weighted('status', accountless);
  const moves = accounts.some(({ status }) => status === 'active' || status === 'frozen');
  return moves ? 'active' : 'dormant';
}

/** Who opened an account online has the password for it. */
function banksOnline(world: World, { number, person }: BankClient, accounts: readonly Account[]): boolean {
  if (accounts.some(({ openedBy }) => openedBy === null)) return true;
  const { until40, until65, beyond } = onlineShares;
  const share = person.age < 40 ? until40 : person.age < 65 ? until65 : beyond;
  return world.draw('BankCustomer', number).chance('onlineBanking', share);
}
