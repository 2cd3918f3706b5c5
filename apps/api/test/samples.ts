import type { Belongings } from './members.ts';

export interface Sample {
  readonly path?: { readonly [name: string]: string };
  readonly query?: { readonly [name: string]: string };
  readonly body?: unknown;
}

export interface Case {
  /** A right request, made of somebody's belongings. */
  readonly sample: (of: Belongings) => Sample;
  /** What its owner is answered. */
  readonly status: number;
  /** Whether the path names something that is one user's alone: to anybody else there is no such thing. */
  readonly own?: true;
}

const nothing = () => ({});

/**
 * A case for every route that is guarded, in the order in which they are asked: what is cancelled is shown before. Whoever
 * adds a route adds its case, or a test fails.
 */
export const cases: { readonly [operationId: string]: Case } = {
  me: { sample: nothing, status: 200 },
  listCourses: { sample: nothing, status: 200 },
  getCourse: { sample: () => ({ path: { slug: 'first-steps-in-the-indian-stock-market' } }), status: 200 },
  getLesson: { sample: ({ lessonId }) => ({ path: { id: lessonId } }), status: 200 },
  readLesson: {
    sample: ({ lessonId }) => ({ path: { id: lessonId }, body: { percentRead: 40 } }),
    status: 200,
  },
  getQuiz: { sample: ({ quizId }) => ({ path: { id: quizId } }), status: 200 },
  listAttempts: { sample: () => ({ query: { limit: '100' } }), status: 200 },
  getAttempt: { sample: ({ attemptId }) => ({ path: { id: attemptId } }), status: 200, own: true },
  submitAttempt: {
    sample: ({ attemptId }) => ({ path: { id: attemptId }, body: { answers: [] } }),
    status: 200,
    own: true,
  },
  beginAttempt: { sample: ({ quizId }) => ({ path: { id: quizId } }), status: 201 },
  getProgress: { sample: nothing, status: 200 },
  listBadges: { sample: nothing, status: 200 },
  listStocks: { sample: nothing, status: 200 },
  getStock: { sample: () => ({ path: { symbol: 'TCS' } }), status: 200 },
  listPrices: { sample: () => ({ path: { symbol: 'TCS' }, query: { limit: '5' } }), status: 200 },
  listWatchlist: { sample: nothing, status: 200 },
  watchStock: { sample: () => ({ path: { symbol: 'TCS' }, body: { alertAbove: '99999.00' } }), status: 200 },
  unwatchStock: { sample: () => ({ path: { symbol: 'INFY' } }), status: 204 },
  getPortfolio: { sample: nothing, status: 200 },
  getPerformance: { sample: nothing, status: 200 },
  listAchievements: { sample: nothing, status: 200 },
  placeOrder: { sample: () => ({ body: { symbol: 'INFY', side: 'BUY', quantity: 1 } }), status: 201 },
  listOrders: { sample: () => ({ query: { limit: '100' } }), status: 200 },
  getOrder: { sample: ({ orderId }) => ({ path: { id: orderId } }), status: 200, own: true },
  cancelOrder: { sample: ({ restingOrderId }) => ({ path: { id: restingOrderId } }), status: 200, own: true },
  listNotifications: { sample: () => ({ query: { limit: '100' } }), status: 200 },
  readNotification: {
    sample: ({ notificationId }) => ({ path: { id: notificationId } }),
    status: 200,
    own: true,
  },
  readAllNotifications: { sample: nothing, status: 200 },
  listCashflowTransactions: { sample: () => ({ query: { limit: '100' } }), status: 200 },
  listPredictions: { sample: nothing, status: 200 },
  getPrediction: { sample: () => ({ path: { horizon: '30' } }), status: 200 },
  getSmoothing: { sample: nothing, status: 200 },
  listInsights: { sample: nothing, status: 200 },
  getSparkPortfolio: { sample: nothing, status: 200 },
  listSparkGoals: { sample: nothing, status: 200 },
  listTopInvestments: { sample: nothing, status: 200 },
  listBankAccounts: { sample: nothing, status: 200 },
  getBankAccount: { sample: ({ accountId }) => ({ path: { id: accountId } }), status: 200, own: true },
  listBankTransactions: { sample: ({ accountId }) => ({ path: { id: accountId } }), status: 200, own: true },
  listLoans: { sample: nothing, status: 200 },
  getLoan: { sample: ({ loanId }) => ({ path: { id: loanId } }), status: 200, own: true },
  getSpendingConsent: { sample: nothing, status: 200 },
  setSpendingConsent: { sample: () => ({ body: { consent: true } }), status: 200 },
  getPersona: { sample: nothing, status: 200 },
  listContent: { sample: nothing, status: 200 },
  logOut: { sample: nothing, status: 204 },
};
