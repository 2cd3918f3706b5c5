import { aggregate, type Emit, weights } from '@tilth/engine';
import { personasOf } from './insight/personas.ts';
import { type Account, accountOf } from './life/account.ts';
import { type Spender, spenderOf } from './life/spender.ts';
import { type Kind, type Role, spenders, wallets } from './shapes/people.ts';
import { spendAccount } from './spend-account.ts';
import { spendPersonaAssignment } from './spend-persona-assignment.ts';
import { spendSubscription } from './spend-subscription.ts';
import { spendTransaction } from './spend-transaction.ts';
import { spendUser } from './spend-user.ts';

const walletsOf = Object.fromEntries(
  Object.entries(wallets).map(([kind, each]) => [kind, weights<readonly Role[]>(each)]),
) as { readonly [kind in Kind]: ReturnType<typeof weights<readonly Role[]>> };

/** A user with accounts, what has happened on them, and what that says of the user. */
export const spenderSet = aggregate({
  name: 'spenders',
  version: 1,
  models: ['SpendUser', 'SpendAccount', 'SpendSubscription', 'SpendTransaction', 'SpendPersonaAssignment'],
  size: spenders,
  make: ({ number, world, emit }) => {
    const spender = spenderOf(world, number);
    emit(spendUser, number, { spender });
    const roles = world.draw('spending wallet', number).weighted('accounts', walletsOf[spender.kind]);
    const accounts = roles.map((role, index) => accountOf(world, spender, index, role));
    for (const account of accounts) tell(emit, spender, account);
    personasOf(spender, accounts).forEach((fit, place) => {
      emit(spendPersonaAssignment, [number, place], { spender, fit, isPrimary: place === 0 });
    });
  },
});

/** An account's rows, transactions in the order of time. */
function tell(emit: Emit, spender: Spender, account: Account): void {
  const { index, flow, subscriptions } = account;
  const { id: accountId } = emit(spendAccount, [spender.number, index], { userId: spender.id, account });
  const ids = subscriptions.map(
    (subscription, place) =>
      emit(spendSubscription, [spender.number, index, place], { userId: spender.id, accountId, subscription })
        .id,
  );
  flow.movements.forEach((movement, at) => {
    const { subscription } = movement;
    emit(spendTransaction, [spender.number, index, at], {
      accountId,
      subscriptionId: subscription === undefined ? null : (ids[subscription] ?? null),
      movement,
      pending: at >= flow.pendingFrom,
    });
  });
}
