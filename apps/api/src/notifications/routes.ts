import { z } from '@hono/zod-openapi';
import type { Prisma } from '@tilth/client';
import { moment, money } from '../http/figures.ts';
import { PageQuery, page, pageOf, placeAfter } from '../http/page.ts';
import { notFound } from '../http/problem.ts';
import { guarded, json, problems, router } from '../http/route.ts';
import { Id, Moment, Money } from '../http/schemas.ts';
import { standsAt } from '../standing.ts';

const tags = ['Notifications'];

const Notification = z
  .object({
    id: Id,
    kind: z.string(),
    title: z.string(),
    body: z.string(),
    amount: Money.nullable(),
    createdAt: Moment,
    readAt: Moment.nullable(),
  })
  .openapi('Notification');

const list = guarded({
  operationId: 'listNotifications',
  method: 'get',
  path: '/notifications',
  tags,
  summary: 'What you have been told',
  request: {
    query: PageQuery.extend({
      unread: z.enum(['true', 'false']).optional().openapi({ description: 'Only those.' }),
    }),
  },
  responses: {
    200: json(pageOf(Notification).extend({ unread: z.number().int() }).openapi('Inbox'), 'The latest first'),
    ...problems(401, 422),
  },
});

const read = guarded({
  operationId: 'readNotification',
  method: 'post',
  path: '/notifications/{id}/read',
  tags,
  summary: 'Say that you have read it',
  request: { params: z.object({ id: Id }) },
  responses: { 200: json(Notification, 'It is read'), ...problems(401, 404, 422) },
});

const readAll = guarded({
  operationId: 'readAllNotifications',
  method: 'post',
  path: '/notifications/read',
  tags,
  summary: 'Say that you have read all of them',
  responses: { 200: json(z.object({ read: z.number().int() }), 'How many that was'), ...problems(401) },
});

/** What users are told. */
export const notificationRoutes = router()
  .openapi(list, async (c) => {
    const { db } = c.var.services;
    const { userId } = c.var.caller;
    const { limit, cursor, unread } = c.req.valid('query');
    const after = placeAfter(cursor, [Moment, Id]);
    const rows = await db.notification.findMany({
      where: {
        userId,
        ...(unread === 'true' && { readAt: null }),
        ...(unread === 'false' && { readAt: { not: null } }),
        ...(after && {
          OR: [
            { createdAt: { lt: new Date(after[0]) } },
            { createdAt: new Date(after[0]), id: { lt: after[1] } },
          ],
        }),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    return c.json(
      {
        ...page(rows, limit, ({ createdAt, id }) => [createdAt.toISOString(), id], shown),
        unread: await db.notification.count({ where: { userId, readAt: null } }),
      },
      200,
    );
  })
  .openapi(read, async (c) => {
    const { db } = c.var.services;
    const own = { id: c.req.valid('param').id, userId: c.var.caller.userId };
    await db.notification.updateMany({
      where: { ...own, readAt: null },
      data: { readAt: await standsAt(db) },
    });
    const found = await db.notification.findFirst({ where: own });
    if (!found) throw notFound('notification');
    return c.json(shown(found), 200);
  })
  .openapi(readAll, async (c) => {
    const { db } = c.var.services;
    const { count } = await db.notification.updateMany({
      where: { userId: c.var.caller.userId, readAt: null },
      data: { readAt: await standsAt(db) },
    });
    return c.json({ read: count }, 200);
  });

function shown({ id, kind, title, body, amount, createdAt, readAt }: Prisma.NotificationModel) {
  return {
    id,
    kind,
    title,
    body,
    amount: money(amount),
    createdAt: moment(createdAt),
    readAt: moment(readAt),
  };
}
