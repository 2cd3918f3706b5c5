import { z } from '@hono/zod-openapi';
import type { Db } from '../http/context.ts';
import { day, moment } from '../http/figures.ts';
import { notAMember, notFound, Problem } from '../http/problem.ts';
import { body, guarded, json, problems, router } from '../http/route.ts';
import { Day, Moment } from '../http/schemas.ts';

const tags = ['SpendSense'];

const Consent = z.object({ consent: z.boolean() }).openapi('Consent');

const Persona = z
  .object({
    kind: z.enum([
      'high_utilization',
      'variable_income',
      'subscription_heavy',
      'savings_builder',
      'new_to_credit',
    ]),
    name: z.string(),
    description: z.string(),
    isPrimary: z.boolean(),
    assignedAt: Moment,
    windowFrom: Day,
    windowTo: Day,
    evidence: z
      .record(z.string(), z.unknown())
      .openapi({ description: 'The figures that met its criteria.' }),
  })
  .openapi('Persona');

const consented = guarded({
  operationId: 'getSpendingConsent',
  method: 'get',
  path: '/spending/consent',
  tags,
  summary: 'Whether you agreed that personas are made of your data',
  responses: { 200: json(Consent, 'What you said'), ...problems(401, 404) },
});

const consent = guarded({
  operationId: 'setSpendingConsent',
  method: 'put',
  path: '/spending/consent',
  tags,
  summary: 'Agree, or take it back',
  request: body(z.strictObject({ consent: z.boolean() })),
  responses: { 200: json(Consent, 'What you say'), ...problems(400, 401, 404, 422) },
});

const persona = guarded({
  operationId: 'getPersona',
  method: 'get',
  path: '/spending/persona',
  tags,
  summary: 'What kind of spender you are',
  description: 'Only with your consent.',
  responses: {
    200: json(
      z.object({ primary: Persona, others: z.array(Persona) }).openapi('Personas'),
      'The primary one of the latest day, and what else fits',
    ),
    ...problems(401, 403, 404),
  },
});

const content = guarded({
  operationId: 'listContent',
  method: 'get',
  path: '/spending/content',
  tags,
  summary: 'What may help you',
  description: 'For your primary persona, and so only with your consent.',
  responses: {
    200: json(
      z.array(
        z
          .object({
            slug: z.string(),
            kind: z.enum(['article', 'calculator', 'checklist']),
            title: z.string(),
            summary: z.string(),
            body: z.string(),
            minutes: z.number().int(),
            publishedOn: Day,
            rank: z.number().int(),
          })
          .openapi('Content'),
      ),
      'The most fitting first',
    ),
    ...problems(401, 403, 404),
  },
});

/** What spending says of people, if they want it said. */
export const spendingRoutes = router()
  .openapi(consented, async (c) => {
    const user = await spenderOf(c.var.services.db, c.var.caller.email);
    return c.json({ consent: user.consent }, 200);
  })
  .openapi(consent, async (c) => {
    const { db } = c.var.services;
    const wanted = c.req.valid('json').consent;
    const { id } = await spenderOf(db, c.var.caller.email);
    await db.spendUser.update({ where: { id }, data: { consent: wanted } });
    return c.json({ consent: wanted }, 200);
  })
  .openapi(persona, async (c) => {
    const rows = await latestPersonas(c.var.services.db, c.var.caller.email);
    const shown = rows.map(({ persona: { kind, name, description }, ...row }) => ({
      kind,
      name,
      description,
      isPrimary: row.isPrimary,
      assignedAt: moment(row.assignedAt),
      windowFrom: day(row.windowFrom),
      windowTo: day(row.windowTo),
      evidence: row.evidence as Record<string, unknown>,
    }));
    const primary = shown.find(({ isPrimary }) => isPrimary);
    if (!primary) throw notFound('persona');
    return c.json({ primary, others: shown.filter(({ isPrimary }) => !isPrimary) }, 200);
  })
  .openapi(content, async (c) => {
    const { db } = c.var.services;
    const rows = await latestPersonas(db, c.var.caller.email);
    const primary = rows.find(({ isPrimary }) => isPrimary);
    const meant = primary
      ? await db.spendContentPersona.findMany({
          where: { personaId: primary.personaId },
          include: { content: true },
          orderBy: { rank: 'asc' },
        })
      : [];
    return c.json(
      meant.map(({ rank, content: { slug, kind, title, summary, body: text, minutes, publishedOn } }) => ({
        slug,
        kind,
        title,
        summary,
        body: text,
        minutes,
        publishedOn: day(publishedOn),
        rank,
      })),
      200,
    );
  });

async function spenderOf(db: Db, email: string) {
  const user = await db.spendUser.findUnique({ where: { email }, select: { id: true, consent: true } });
  if (!user) throw notAMember('SpendSense');
  return user;
}

/** The personas of the latest day that has any, of somebody who agreed to it. */
async function latestPersonas(db: Db, email: string) {
  const user = await spenderOf(db, email);
  if (!user.consent)
    throw new Problem(
      403,
      'no-consent',
      'No consent',
      'Agree first that personas are made of your data: PUT /spending/consent.',
    );
  const rows = await db.spendPersonaAssignment.findMany({
    where: { userId: user.id },
    include: { persona: true },
    orderBy: [{ windowTo: 'desc' }, { persona: { priority: 'asc' } }],
  });
  return rows.filter(({ windowTo }) => windowTo.getTime() === rows[0]?.windowTo.getTime());
}
