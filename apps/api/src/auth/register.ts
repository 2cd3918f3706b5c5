import { z } from '@hono/zod-openapi';
import type { Services } from '../http/context.ts';
import { conflict, Problem } from '../http/problem.ts';
import { body, json, open, problems, router } from '../http/route.ts';
import { Id } from '../http/schemas.ts';
import { standsAt } from '../standing.ts';
import { GrantSchema } from './grant-schema.ts';
import { join, joiningAt } from './joining.ts';
import { membershipsOf } from './memberships.ts';
import { type Newcomer, newcomerOf, Registration } from './newcomer.ts';
import { hashPassword } from './password.ts';
import { CONFIRM_SECONDS } from './registrations.ts';
import { type Grant, openSession } from './sessions.ts';

const tags = ['Log-in'];
const Code = z
  .string()
  .regex(/^\d{6}$/, 'six digits')
  .openapi({ example: '123456' });

const register = open({
  operationId: 'register',
  method: 'post',
  path: '/auth/register',
  tags,
  summary: 'Open an account',
  description:
    'With all that every user has: profile, settings, an empty portfolio with practice money. Whose address another system ' +
    'knows is first sent a code there: an account opens what that system knows of the person.',
  request: body(Registration),
  responses: {
    201: json(GrantSchema, 'The account is open, and its owner logged in'),
    202: json(
      z.object({ status: z.literal('confirm'), registration: Id, expiresIn: z.number().int() }),
      'A code was sent to the address: confirm with it',
    ),
    ...problems(400, 409, 422),
  },
});

const confirm = open({
  operationId: 'confirmRegistration',
  method: 'post',
  path: '/auth/register/{registration}/confirm',
  tags,
  summary: 'Confirm an address with the code that was sent to it',
  request: { params: z.object({ registration: Id }), ...body(z.strictObject({ code: Code })) },
  responses: {
    201: json(GrantSchema, 'The account is open, and its owner logged in'),
    ...problems(400, 401, 409, 422),
  },
});

/** Opening an account. */
export const registerRoutes = router()
  .openapi(register, async (c) => {
    const { services } = c.var;
    const { db, registrations, outbox } = services;
    const wish = c.req.valid('json');
    const { investa, ...others } = await membershipsOf(db, wish.email);
    if (investa) throw taken();
    const elsewhere = Object.values(others).includes(true);
    const [now, { joinedAt }] = [await standsAt(db), await joiningAt(db)];
    const newcomer = {
      ...newcomerOf(wish, { now, joinedAt, elsewhere }),
      passwordHash: await hashPassword(wish.password),
    };
    if (!elsewhere) return c.json(await opened(services, newcomer, c.req.header('user-agent')), 201);
    const { id, code } = registrations.add(newcomer);
    await outbox({ to: newcomer.email, by: 'email', text: `Your code to join Investa is ${code}.` });
    return c.json({ status: 'confirm' as const, registration: id, expiresIn: CONFIRM_SECONDS }, 202);
  })
  .openapi(confirm, async (c) => {
    const { services } = c.var;
    const newcomer = services.registrations.take(c.req.valid('param').registration, c.req.valid('json').code);
    if (!newcomer) throw new Problem(401, 'wrong-code', 'Wrong code', 'The code is not right, or no longer.');
    return c.json(await opened(services, newcomer, c.req.header('user-agent')), 201);
  });

/** Makes the account and its first session, or neither. */
async function opened(
  services: Services,
  newcomer: Newcomer & { passwordHash: string },
  userAgent = 'unknown',
): Promise<Grant> {
  try {
    return await services.db.$transaction(async (tx) => {
      const userId = await join(tx, newcomer);
      return openSession(services, tx, { userId, userAgent });
    });
  } catch (error) {
    if (isTaken(error)) throw taken();
    throw error;
  }
}

/** Two may register one address at a time: the database lets one through. */
function isTaken(error: unknown): boolean {
  return (error as { code?: string }).code === 'P2002';
}

function taken(): Problem {
  return conflict('taken', 'Taken', 'There is an account with this address. Log in with it.');
}
