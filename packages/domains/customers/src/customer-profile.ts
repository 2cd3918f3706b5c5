import { recipe } from '@tilth/engine';
import type { ContactChannel } from '@tilth/schema';
import { agentOf, type BankClient } from './customer-of.ts';

/** Who a customer is: the person's own particulars, and how the bank sees them. */
export const customerProfile = recipe<
  'CustomerProfile',
  { client: BankClient; preferredChannel: ContactChannel }
>('CustomerProfile', ({ world, client, preferredChannel }) => {
  const agent = agentOf(world, client);
  const { person } = client;
  return {
    customerId: client.customerId,
    assignedAgentId: agent === null ? null : agent + 1,
    joinedAt: client.joinedAt,
    dateOfBirth: person.bornOn,
    segment: client.segment,
    preferredChannel,
    marketingOptIn: client.marketingOptIn,
    annualIncome: client.annualIncome,
    email: person.email,
    firstName: person.firstName,
    lastName: person.lastName,
    phone: person.phone,
    street: person.street,
    city: person.city,
    state: person.state,
    postcode: person.postcode,
    occupation: person.occupation,
  };
});
