import { z } from '@hono/zod-openapi';
import type { Prisma } from '@tilth/client';
import type { TwoFactorMethod } from '@tilth/schema';
import type { Db, Services } from '../http/context.ts';
import { type Problem, unauthorized } from '../http/problem.ts';
import { body, json, open, problems, router } from '../http/route.ts';
import { GrantSchema } from './grant-schema.ts';
import { Email } from './newcomer.ts';
import { isPassword } from './password.ts';
import { CHALLENGE_SECONDS } from './second-factor.ts';
import { openSession } from './sessions.ts';

const tags = ['Log-in'];

const logIn = open({
  operationId: 'logIn',
  method: 'post',
  path: '/auth/login',
  tags,
  summary: 'Log in',
  description: 'Five wrong passwords lock an account for half an hour.',
  request: body(
    z
      .strictObject({
        email: Email,
        password: z.string().min(1).max(200).openapi({ example: 'testpass123' }),
      })
      .openapi('Credentials'),
  ),
  responses: {
    200: json(
      z.union([
        GrantSchema,
        z
          .object({
            status: z.literal('second_factor'),
            method: z.enum(['totp', 'sms', 'email']),
            challenge: z.string(),
            expiresIn: z.number().int(),
          })
          .openapi('Challenge'),
      ]),
      'Logged in, or asked for a second factor',
    ),
    ...problems(400, 401, 422, 423),
  },
});

const secondFactor = open({
  operationId: 'giveSecondFactor',
  method: 'post',
  path: '/auth/second-factor',
  tags,
  summary: 'Finish a log-in with a code',
  description:
    'From an authenticator app, or from the message that was sent. Wrong codes count like wrong passwords.',
  request: body(
    z.strictObject({ challenge: z.string().max(2000), code: z.string().regex(/^\d{6}$/, 'six digits') }),
  ),
  responses: { 200: json(GrantSchema, 'Logged in'), ...problems(400, 401, 422, 423) },
});

/** Logging in. */
export const logInRoutes = router()
  .openapi(logIn, async (c) => {
    const { services } = c.var;
    const { email, password } = c.req.valid('json');
    const account = await accountOf(services.db, { email });
    // Compared before anything else is looked at: whoever measures must not learn who is there.
    const right = await isPassword(password, account?.passwordHash);
    if (!account) {
      services.lockout.failedNobody(email);
      throw wrong();
    }
    await assertRight(services, account, right);
    const { method, enabled } = account;
    if (!enabled || method === null) {
      await services.lockout.succeeded(services.db, account.id);
      return c.json(await granted(services, account.id, c.req.header('user-agent')), 200);
    }
    await services.secondFactors.challenge({ ...account, method });
    const challenge = await services.tokens.sign('second-factor', account.id, account.id, CHALLENGE_SECONDS);
    return c.json({ status: 'second_factor' as const, method, challenge, expiresIn: CHALLENGE_SECONDS }, 200);
  })
  .openapi(secondFactor, async (c) => {
    const { services } = c.var;
    const { challenge, code } = c.req.valid('json');
    const claims = await services.tokens.read('second-factor', challenge);
    const account = claims && (await accountOf(services.db, { id: claims.userId }));
    if (!account?.enabled || account.method === null) throw wrong();
    // A code is not taken from whoever is locked out: it would tell them whether it was right.
    await services.lockout.assertOpen(services.db, { userId: account.id, lockedUntil: account.lockedUntil });
    await assertRight(
      services,
      account,
      services.secondFactors.take({ ...account, method: account.method }, code),
    );
    await services.lockout.succeeded(services.db, account.id);
    return c.json(await granted(services, account.id, c.req.header('user-agent')), 200);
  });

interface Account extends Pick<Prisma.UserModel, 'id' | 'email' | 'passwordHash' | 'isActive'> {
  readonly phone: string;
  readonly lockedUntil: Date | null;
  readonly enabled: boolean;
  readonly method: TwoFactorMethod | null;
  readonly secret: string | null;
}

async function accountOf(db: Db, where: { email: string } | { id: string }): Promise<Account | undefined> {
  const user = await db.user.findUnique({
    where,
    include: { securitySettings: true, profile: { select: { phone: true } } },
  });
  if (!user) return undefined;
  const { id, email, passwordHash, isActive, securitySettings: settings, profile } = user;
  return {
    id,
    email,
    passwordHash,
    isActive,
    phone: profile?.phone ?? '',
    lockedUntil: settings?.lockedUntil ?? null,
    enabled: settings?.twoFactorEnabled ?? false,
    method: settings?.twoFactorMethod ?? null,
    secret: settings?.totpSecret ?? null,
  };
}

/** Locked out is locked out, whatever the password: else guessing could go on. */
async function assertRight(services: Services, account: Account, right: boolean): Promise<void> {
  const { db, lockout } = services;
  await lockout.assertOpen(db, { userId: account.id, lockedUntil: account.lockedUntil });
  if (right && account.isActive) return;
  if (!right) await lockout.failed(db, account.id);
  throw wrong();
}

function granted(services: Services, userId: string, userAgent = 'unknown') {
  return services.db.$transaction((tx) => openSession(services, tx, { userId, userAgent }));
}

function wrong(): Problem {
  return unauthorized(
    'The e-mail address and the password do not belong together, or the code is not right.',
  );
}
