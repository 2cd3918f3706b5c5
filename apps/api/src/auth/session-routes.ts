import { z } from '@hono/zod-openapi';
import { day, moment } from '../http/figures.ts';
import { body, guarded, json, open, problems, router } from '../http/route.ts';
import { Day, Id, Moment } from '../http/schemas.ts';
import { GrantSchema } from './grant-schema.ts';
import { membershipsOf } from './memberships.ts';
import { endSession, refreshSession } from './sessions.ts';

const tags = ['Log-in'];

const refresh = open({
  operationId: 'refresh',
  method: 'post',
  path: '/auth/refresh',
  tags,
  summary: 'Get a new access token',
  description: 'And a new refresh token: each is good once. One that is used again revokes the session.',
  request: body(z.strictObject({ refreshToken: z.string().min(1).max(2000) })),
  responses: { 200: json(GrantSchema, 'The next tokens'), ...problems(400, 401, 422) },
});

const logOut = guarded({
  operationId: 'logOut',
  method: 'post',
  path: '/auth/logout',
  tags,
  summary: 'Log out',
  description: 'Ends the session: its tokens are no good from here on.',
  responses: { 204: { description: 'Logged out' }, ...problems(401) },
});

const me = guarded({
  operationId: 'me',
  method: 'get',
  path: '/me',
  tags,
  summary: 'Who is logged in',
  responses: {
    200: json(
      z
        .object({
          id: Id,
          email: z.string(),
          firstName: z.string(),
          lastName: z.string(),
          joinedAt: Moment,
          dateOfBirth: Day,
          city: z.string(),
          state: z.string(),
          occupation: z.string(),
          language: z.string().openapi({ description: 'ISO 639-1.' }),
          riskAppetite: z.enum(['conservative', 'moderate', 'aggressive']),
          experienceLevel: z.enum(['beginner', 'intermediate', 'advanced']),
          twoFactorEnabled: z.boolean(),
          systems: z
            .object({
              investa: z.boolean(),
              cashflow: z.boolean(),
              bank: z.boolean(),
              spark: z.boolean(),
              spendsense: z.boolean(),
            })
            .openapi({ description: 'Which of them know the person.' }),
        })
        .openapi('Me'),
      'Whose token it is',
    ),
    ...problems(401),
  },
});

/** What a session is for, once there is one. */
export const sessionRoutes = router()
  .openapi(refresh, async (c) =>
    c.json(await refreshSession(c.var.services, c.req.valid('json').refreshToken), 200),
  )
  .openapi(logOut, async (c) => {
    await endSession(c.var.services.db, c.var.caller.sessionId, 'logged_out');
    return c.body(null, 204);
  })
  .openapi(me, async (c) => {
    const { db } = c.var.services;
    const { userId, email } = c.var.caller;
    const user = await db.user.findUniqueOrThrow({
      where: { id: userId },
      include: { profile: { include: { language: true } }, securitySettings: true },
    });
    const { profile, securitySettings } = user;
    if (!profile || !securitySettings) throw new Error('a user without a profile or settings');
    return c.json(
      {
        id: userId,
        email,
        firstName: user.firstName,
        lastName: user.lastName,
        joinedAt: moment(user.joinedAt),
        dateOfBirth: day(profile.dateOfBirth),
        city: profile.city,
        state: profile.state,
        occupation: profile.occupation,
        language: profile.language.code,
        riskAppetite: profile.riskAppetite,
        experienceLevel: profile.experienceLevel,
        twoFactorEnabled: securitySettings.twoFactorEnabled,
        systems: { ...(await membershipsOf(db, email)) },
      },
      200,
    );
  });
