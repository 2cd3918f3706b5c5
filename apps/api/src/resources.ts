import { bankAccountRoutes } from './bank/accounts.ts';
import { loanRoutes } from './bank/loans.ts';
import { outlookRoutes } from './cashflow/outlook.ts';
import { cashflowTransactionRoutes } from './cashflow/transactions.ts';
import { courseRoutes } from './learning/courses.ts';
import { progressRoutes } from './learning/progress.ts';
import { quizRoutes } from './learning/quizzes.ts';
import { notificationRoutes } from './notifications/routes.ts';
import { sparkRoutes } from './spark/routes.ts';
import { spendingRoutes } from './spending/routes.ts';
import { orderRoutes } from './trading/orders.ts';
import { portfolioRoutes } from './trading/portfolio.ts';
import { stockRoutes } from './trading/stocks.ts';
import { watchlistRoutes } from './trading/watchlist.ts';

/** What whoever is logged in can look at and do, resource by resource. */
export const resources = [
  courseRoutes,
  quizRoutes,
  progressRoutes,
  stockRoutes,
  watchlistRoutes,
  portfolioRoutes,
  orderRoutes,
  notificationRoutes,
  cashflowTransactionRoutes,
  outlookRoutes,
  sparkRoutes,
  bankAccountRoutes,
  loanRoutes,
  spendingRoutes,
];
