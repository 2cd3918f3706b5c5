import { recipe } from '@tilth/engine';
import type { ContactChannel } from '@tilth/schema';
import { agentOf, type BankClient } from './customer-of.ts';
import type { Response } from './responses-of.ts';
import { OPT_IN_SHARE } from './shapes/people.ts';

/** Who a customer is: the person's own particulars, and how the bank sees them. */
export const customerProfile = recipe<
  'CustomerProfile',
  { client: BankClient; preferredChannel: ContactChannel; responses: readonly Response[] }
>('CustomerProfile', ({ draw, world, client, preferredChannel, responses }) => {
  const agent = agentOf(world, client);
  const { person } = client;
  return {
    customerId: client.customerId,
    assignedAgentId: agent === null ? null : agent + 1,
    joinedAt: client.joinedAt,
    dateOfBirth: person.bornOn,
    segment: client.segment,
    preferredChannel,
    // Who answered had been asked for leave to write; who unsubscribed has taken it back.
    marketingOptIn:
      responses.length > 0
        ? responses.every(({ type }) => type !== 'unsubscribed')
        : draw.chance('marketingOptIn', OPT_IN_SHARE),
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
