import { employeesDomain } from '@tilth/employees';
import { aggregate, domain } from '@tilth/engine';
import { customerOf } from './customer-of.ts';
import { customerProfile } from './customer-profile.ts';
import { customers } from './shapes/people.ts';

/** A customer, with everything that they said and were told. */
const customerSet = aggregate({
  name: 'customers',
  version: 1,
  models: ['CustomerProfile'],
  size: customers,
  make: ({ number, world, emit }) => {
    const client = customerOf(world, number);
    emit(customerProfile, number, { client, preferredChannel: 'phone' });
  },
});

/** The bank: its customers, what they say and are told. */
export const customersDomain = domain('customers', {
  needs: [employeesDomain],
  aggregates: [customerSet],
  before: ['CustomerProfile.assignedAgent'],
});

export { type BankClient, colleaguesOf, customerOf } from './customer-of.ts';
export { customers } from './shapes/people.ts';
