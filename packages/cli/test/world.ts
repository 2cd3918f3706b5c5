import { aggregate, domain, recipe, rule, scaled, settle, sql } from '@tilth/engine';
import { identity, users } from '@tilth/identity';
import type { Instant } from '@tilth/schema';

const DAY_MS = 86_400_000;

/** As many as to two of these there is a user. */
const letters = scaled('chain-letters', 20, { among: [users], also: 'users' });

const letter = recipe('SpendUser', ({ draw, world, key }) => ({
  id: draw.uuid('id'),
  createdAt: (world.asOf - DAY_MS) as Instant,
  consent: true,
  email: `writer${key}@example.com`,
  name: 'not counted yet',
}));

/** A domain that the real world does not have: small, with a set of its own, something to settle and a rule. */
const mail = domain('mail', {
  needs: [identity],
  aggregates: [
    aggregate({
      name: 'letters',
      version: 1,
      models: ['SpendUser'],
      size: letters,
      make: ({ number, emit }) => {
        emit(letter, number, {});
      },
    }),
  ],
  rules: [
    rule('letter.is-wanted', {
      why: 'Nobody is sent a letter who has not agreed.',
      offenders: sql`select id, email from spendsense.users where not consent order by email`,
      corrupt: sql`update spendsense.users set consent = false where email = 'writer0@example.com'`,
    }),
  ],
  settle: [
    settle('SpendUser', ['name'], {
      why: 'It tells how many there are.',
      sql: sql`update spendsense.users set name = 'one of ' || (select count(*) from spendsense.users)`,
    }),
  ],
});

export const domains = [identity, mail];
