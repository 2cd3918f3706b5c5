import { accountRules } from './accounts.ts';
import { balanceRules } from './balances.ts';
import { bookingRules } from './bookings.ts';

/** What must hold of the books. */
export const rules = [...accountRules, ...balanceRules, ...bookingRules];
