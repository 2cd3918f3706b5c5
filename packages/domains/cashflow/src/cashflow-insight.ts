import { recipe } from '@tilth/engine';
import type { Day, Instant } from '@tilth/schema';
import { inIndia } from './calendar.ts';
import type { Insight } from './insight/insights.ts';
import { WINDOW_DAYS } from './life/measures.ts';
import type { Freelancer } from './life/way.ts';

/** Something worth telling a user, found in the first hours of the day that the world stands at. */
export const cashflowInsight = recipe<'CashflowInsight', { user: Freelancer; insight: Insight }>(
  'CashflowInsight',
  ({ draw, world, user, insight }) => ({
    id: draw.uuid('id'),
    userId: user.id,
    createdAt: draw.between('createdAt', inIndia(user.lastDay, 0), world.asOf) as Instant,
    windowFrom: (user.lastDay - WINDOW_DAYS) as Day,
    windowTo: (user.lastDay - 1) as Day,
    kind: insight.kind,
    tone: insight.tone,
    title: insight.title,
    body: insight.body,
    metrics: insight.metrics,
  }),
);
