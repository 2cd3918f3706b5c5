import type { Rule } from '@tilth/engine';
import { happeningRules } from './happenings.ts';
import { orderRules } from './orders.ts';

/** What holds of notifications: each says what the row that it refers to says. */
export const notificationRules: readonly Rule[] = [...orderRules, ...happeningRules];
